internal import Glibc

/// A file that is added to at its end and read anywhere. One owner, one thread.
public final class OpenFile {
  public let path: String
  public private(set) var size: Int
  private let descriptor: Int32

  /// Opens the file, and makes it when there is none.
  public init(at path: String) throws(DiskError) {
    let (descriptor, status) = try openRegularFile(path, O_RDWR | O_CREAT | O_APPEND)
    self.descriptor = descriptor
    size = Int(status.st_size)
    self.path = path
  }

  /// Opens a file that is there, to be read only.
  public init(reading path: String) throws(DiskError) {
    let (descriptor, status) = try openRegularFile(path)
    self.descriptor = descriptor
    size = Int(status.st_size)
    self.path = path
  }

  deinit { close(descriptor) }

  /// Adds bytes; where not all find room, those that did are taken back.
  public func append(_ bytes: [UInt8]) throws(DiskError) {
    do throws(DiskError) {
      try writeAll(bytes, to: descriptor, path: path)
    } catch {
      ftruncate(descriptor, size)
      throw error
    }
    size += bytes.count
  }

  /// Up to `count` bytes from `offset` on; fewer where the file ends.
  public func bytes(from offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
    var got = 0
    while got < bytes.count {
      let read = try systemCall(path) {
        bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress! + got, $0.count - got, offset + got) }
      }
      if read == 0 { break }
      got += read
    }
    bytes.removeLast(bytes.count - got)
    return bytes
  }

  /// Makes sure that all of it is on the disk.
  public func synchronize() throws(DiskError) {
    try systemCall(path) { Int(fsync(descriptor)) }
  }
}

/// The bytes of a file, a portion at a time.
public func readFile(at path: String, portion: Int = 1 << 16, _ body: ([UInt8]) -> Void) throws(DiskError) {
  let file = try OpenFile(reading: path)
  for offset in stride(from: 0, to: file.size, by: portion) { body(try file.bytes(from: offset, count: portion)) }
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
