internal import Glibc

/// An exclusive lock on a folder. The system releases it when the process ends, however it ends.
public final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Locks the folder. When another process holds the lock, calls `beforeWaiting` once, then waits.
  public init(on path: String, beforeWaiting: () -> Void) throws(DiskError) {
    let descriptor = try openFolder(path)
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
