import Budget
import Disk
import Hashing
import Publishing

/// The state that runs with one `Output/` share, and the lock that lets one of them write at a time.
struct RunState {
  let record: RunRecord
  let program: Digest
  /// Where pages lie while they are printed. A killed run may leave some.
  let printing: String
  /// Findings about the lock and the record.
  let findings: [Finding]
  private let lock: FolderLock?

  /// Calls `beforeWaiting` once if another run holds the lock, then waits for that run.
  init(folder: String, output: String, beforeWaiting: () -> Void) throws(Finding) {
    var findings: [Finding]
    (lock, findings) = try Self.lock(output, beforeWaiting: beforeWaiting)
    try mappingRecordErrors { () throws(DiskError) in try makeFolder(folder) }
    printing = "\(folder)/printing-\(Self.name(for: output))"
    (record, program) = try mappingRecordErrors { () throws(DiskError) in
      let record = try RunRecord(at: Self.path(ofRecordIn: folder, for: output))
      return (record, try Self.program(rememberedIn: record))
    }
    if let path = record.movedAway { findings.append(Finding(.recordNotOurs, at: Location(file: path))) }
    self.findings = findings
  }

  /// The record of runs that publish to `output`.
  static func path(ofRecordIn folder: String, for output: String) -> String {
    "\(folder)/record-\(name(for: output)).sqlite"
  }

  /// What names the files of an output in the folder of the state.
  private static func name(for output: String) -> Substring {
    SHA256.digest(of: Array((realPath(output) ?? output).utf8)).hexadecimal.prefix(16)
  }

  private static func lock(
    _ output: String, beforeWaiting: () -> Void
  ) throws(Finding) -> (FolderLock?, [Finding]) {
    do throws(DiskError) {
      try makeFolder(output)
    } catch {
      throw Finding(.outputUnwritable(error.reason), at: Location(file: error.path))
    }
    do throws(DiskError) {
      return (try FolderLock(on: output, beforeWaiting: beforeWaiting), [])
    } catch {
      // Some network file systems do not support locks.
      return (nil, [Finding(.outputNotLocked(error.reason), at: Location(file: output))])
    }
  }

  /// Returns the digest of the running program, and remembers it.
  private static func program(rememberedIn record: RunRecord) throws(DiskError) -> Digest {
    let program = try program(remembered: record.program)
    if record.program?.fingerprint != program.fingerprint {
      try record.transaction { () throws(DiskError) in
        try record.storeProgram(fingerprint: program.fingerprint, digest: program.digest)
      }
    }
    return program.digest
  }

  typealias Program = (fingerprint: Digest, digest: Digest)

  /// Returns the digest of the running program, which is read only when its fingerprint is not the remembered one.
  static func program(remembered: Program?) throws(DiskError) -> Program {
    let path = "/proc/self/exe"
    let fingerprint = try fingerprint(of: [path])
    if let remembered, remembered.fingerprint == fingerprint { return remembered }
    var hash = SHA256()
    try readFile(at: path) { hash.add($0) }
    return (fingerprint, hash.finish())
  }
}

/// Returns the result of `step`. Reports an error of the disk as a finding about the record.
func mappingRecordErrors<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
  do throws(DiskError) {
    return try step()
  } catch {
    throw Finding(.stateUnwritable(error.reason), at: Location(file: error.path))
  }
}
