internal import Glibc

/// A folder that one process at a time works in. The system gives it back when the process ends, however it ends.
public final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the folder. When another process has it, `beforeWaiting` is called once, and then it is waited for.
  public init(on path: String, beforeWaiting: () -> Void) throws(DiskError) {
    let descriptor = Int32(try systemCall(path) { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) })
    self.descriptor = descriptor
    do throws(DiskError) {
      try systemCall(path) { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
    } catch {
      guard error.number == EWOULDBLOCK else { throw error }
      beforeWaiting()
      try systemCall(path) { Int(flock(descriptor, LOCK_EX)) }
    }
  }

  deinit { close(descriptor) }
}
