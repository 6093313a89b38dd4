import Budget
import Disk
import Hashing
import Publishing

/// What stays between runs that write to one `Output/`, and the right to write there: one run at a time has it.
struct RunState {
  let record: RunRecord
  let program: Digest
  /// What there is to say of the lock.
  let findings: [Finding]
  private let lock: FolderLock?

  /// `beforeWaiting` is called once if another run has the right, before that run is waited for.
  init(folder: String, output: String, beforeWaiting: () -> Void) throws(Finding) {
    (lock, findings) = try Self.lock(output, beforeWaiting: beforeWaiting)
    try remembering { () throws(DiskError) in try makeFolder(folder) }
    let published = realPath(output) ?? output
    let name = "record-\(SHA256.digest(of: Array(published.utf8)).hexadecimal.prefix(16))"
    (record, program) = try remembering { () throws(DiskError) in
      let record = try RunRecord(at: "\(folder)/\(name)")
      return (record, try Self.program(remembered: record))
    }
  }

  private static func lock(
    _ output: String, beforeWaiting: () -> Void
  ) throws(Finding) -> (FolderLock?, [Finding]) {
    do throws(DiskError) {
      try makeFolder(output)
    } catch {
      throw Finding(.outputUnwritable, at: Location(file: error.path), error.reason)
    }
    do throws(DiskError) {
      return (try FolderLock(on: output, beforeWaiting: beforeWaiting), [])
    } catch {
      // Some network file systems have no locks.
      return (nil, [Finding(.outputNotLocked, at: Location(file: output), error.reason)])
    }
  }

  /// The digest of the program that runs; read only when it does not look as it did.
  private static func program(remembered record: RunRecord) throws(DiskError) -> Digest {
    let path = "/proc/self/exe"
    let look = try Fingerprint(ofFiles: [path]).digest
    if let program = record.program, program.look == look { return program.digest }
    var hash = SHA256()
    try readFile(at: path) { hash.add($0) }
    let digest = hash.finish()
    try record.rememberProgram(look: look, digest: digest)
    return digest
  }
}

/// What `step` gives; when the disk fails it, a finding says where and why.
func remembering<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
  do throws(DiskError) {
    return try step()
  } catch {
    throw Finding(.stateUnwritable, at: Location(file: error.path), error.reason)
  }
}
