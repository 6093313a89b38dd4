internal import Glibc

/// An open regular file: read at any offset, written at its end. One owner, one thread.
public final class OpenFile {
  public let path: String
  public private(set) var size: Int
  private let descriptor: Int32

  /// Opens the file, creating it if necessary.
  public convenience init(at path: String) throws(DiskError) {
    try self.init(at: path, O_RDWR | O_CREAT | O_APPEND)
  }

  /// Opens an existing file for reading only.
  public convenience init(reading path: String, within boundary: Boundary? = nil) throws(DiskError) {
    try self.init(at: path, O_RDONLY)
    try boundary?.check(descriptor, at: path)
  }

  private init(at path: String, _ flags: Int32) throws(DiskError) {
    let (descriptor, status) = try openRegularFile(path, flags)
    self.descriptor = descriptor
    size = Int(status.st_size)
    self.path = path
  }

  deinit { close(descriptor) }

  /// Appends all of `bytes`, or nothing.
  public func append(_ bytes: [UInt8]) throws(DiskError) {
    do throws(DiskError) {
      try writeAll(bytes, to: descriptor, path: path)
    } catch {
      ftruncate(descriptor, size)
      throw error
    }
    size += bytes.count
  }

  /// Returns up to `count` bytes from `offset` on, fewer where the file ends or was truncated meanwhile.
  public func bytes(from offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    let count = max(0, min(count, size - offset))
    var failure: DiskError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(DiskError) {
        while initialized < count {
          let (start, position) = (buffer.baseAddress! + initialized, initialized)
          let read = try systemCall(path) { pread(descriptor, start, count - position, offset + position) }
          if read == 0 { break }
          initialized += read
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Waits until no other process holds the lock, and holds it until the file is closed; a shared one excludes writers
  /// alone. Some network file systems have no locks, and nothing is held there.
  public func lock(shared: Bool = false) throws(DiskError) {
    do throws(DiskError) {
      try systemCall(path) { Int(flock(descriptor, shared ? LOCK_SH : LOCK_EX)) }
    } catch {
      guard [ENOLCK, EOPNOTSUPP, ENOSYS].contains(error.number) else { throw error }
    }
  }

  /// The error of a file that another process changed while it was open.
  public func changed() -> DiskError { DiskError(path: path, number: ESTALE) }

  /// Waits until the contents are on the disk.
  public func synchronize() throws(DiskError) {
    try systemCall(path) { Int(fsync(descriptor)) }
  }
}

/// Writes all of `bytes` to an open file.
func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws(DiskError) {
  var written = 0
  while written < bytes.count {
    written += try systemCall(path) {
      bytes.withUnsafeBytes { write(file, $0.baseAddress! + written, bytes.count - written) }
    }
  }
}
