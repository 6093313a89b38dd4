internal import Glibc

/// Returns the bytes of a regular file. Throws `EFBIG` above `limit` bytes, `EISDIR` for anything but a file, and
/// `EXDEV` outside of `boundary`.
public func readFile(
  at path: String, limit: Int = .max, within boundary: Boundary? = nil
) throws(DiskError) -> [UInt8] {
  let file = try OpenFile(reading: path, within: boundary)
  guard file.size <= limit else { throw DiskError(path: path, number: EFBIG) }
  return try file.bytes(from: 0, count: file.size)
}

private let chunkSize = 1 << 16

/// Passes the bytes of a file to `body`, chunk by chunk.
public func readFile(at path: String, _ body: ([UInt8]) -> Void) throws(DiskError) {
  let file = try OpenFile(reading: path)
  for offset in stride(from: 0, to: file.size, by: chunkSize) {
    body(try file.bytes(from: offset, count: chunkSize))
  }
}

/// Whether both paths lead to files with the same bytes.
public func haveSameContent(_ path: String, _ other: String) throws(DiskError) -> Bool {
  guard let left = try stamp(of: path), let right = try stamp(of: other), left.isFile, right.isFile,
    left.size == right.size
  else { return false }
  let (file, otherFile) = (try OpenFile(reading: path), try OpenFile(reading: other))
  for offset in stride(from: 0, to: file.size, by: chunkSize) {
    guard
      try file.bytes(from: offset, count: chunkSize) == otherFile.bytes(from: offset, count: chunkSize)
    else { return false }
  }
  return file.size == otherFile.size
}

/// Opens a regular file, and nothing else: a pipe or a device could block forever.
func openRegularFile(
  _ path: String, _ flags: Int32
) throws(DiskError) -> (descriptor: Int32, status: stat) {
  var descriptor: Int32
  do throws(DiskError) {
    let flags = flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    descriptor = Int32(try systemCall(path) { Int(open(path, flags, 0o644)) })
  } catch {
    // `ENXIO` is what the system answers for a socket.
    throw error.number == ENXIO ? DiskError(path: path, number: EISDIR) : error
  }
  do throws(DiskError) {
    var status = stat()
    try systemCall(path) { Int(fstat(descriptor, &status)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DiskError(path: path, number: EISDIR) }
    return (descriptor, status)
  } catch {
    close(descriptor)
    throw error
  }
}

func openFolder(_ path: String) throws(DiskError) -> Int32 {
  Int32(try systemCall(path) { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) })
}
