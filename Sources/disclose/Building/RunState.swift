import Budget
import Disk
import Hashing
import Publishing

/// What stays between runs that write to one `Output/`, and the right to write there: one run at a time has it.
struct RunState {
  let record: RunRecord
  let program: Digest
  /// What there is to say of the lock and of the record.
  let findings: [Finding]
  private let lock: FolderLock?

  /// `beforeWaiting` is called once if another run has the right, before that run is waited for.
  init(folder: String, output: String, beforeWaiting: () -> Void) throws(Finding) {
    var findings: [Finding]
    (lock, findings) = try Self.lock(output, beforeWaiting: beforeWaiting)
    try mappingRecordErrors { () throws(DiskError) in try makeFolder(folder) }
    let published = realPath(output) ?? output
    let name = "record-\(SHA256.digest(of: Array(published.utf8)).hexadecimal.prefix(16)).sqlite"
    (record, program) = try mappingRecordErrors { () throws(DiskError) in
      let record = try RunRecord(at: "\(folder)/\(name)")
      return (record, try Self.program(remembered: record))
    }
    if let path = record.movedAway { findings.append(Finding(.recordNotOurs, at: Location(file: path))) }
    self.findings = findings
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
      // Some network file systems have no locks.
      return (nil, [Finding(.outputNotLocked(error.reason), at: Location(file: output))])
    }
  }

  /// The digest of the program that runs; read only when its file is another one.
  private static func program(remembered record: RunRecord) throws(DiskError) -> Digest {
    let path = "/proc/self/exe"
    let fingerprint = try fingerprint(of: [path])
    if let program = record.program, program.fingerprint == fingerprint { return program.digest }
    var hash = SHA256()
    try readFile(at: path) { hash.add($0) }
    let digest = hash.finish()
    try record.transaction { () throws(DiskError) in
      try record.storeProgram(fingerprint: fingerprint, digest: digest)
    }
    return digest
  }
}

/// What `step` gives; when the disk fails it, a finding says where and why.
func mappingRecordErrors<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
  do throws(DiskError) {
    return try step()
  } catch {
    throw Finding(.stateUnwritable(error.reason), at: Location(file: error.path))
  }
}
