internal import Glibc

/// The bytes of a regular file. A file above `limit` bytes is refused with `EFBIG`, anything that is no file with `EISDIR`, and a file
/// outside of `boundary` with `EXDEV`.
public func readFile(
  at path: String, limit: Int = .max, within boundary: Boundary? = nil
) throws(DiskError) -> [UInt8] {
  let (file, status) = try openRegularFile(path)
  defer { close(file) }
  try boundary?.require(file, at: path)
  let size = Int(status.st_size)
  guard size <= limit else { throw DiskError(path: path, number: EFBIG) }
  var failure: DiskError?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    do throws(DiskError) {
      while count < size {
        let (start, rest) = (buffer.baseAddress! + count, size - count)
        let got = try systemCall(path) { read(file, start, rest) }
        if got == 0 { break }  // it became shorter while being read
        count += got
      }
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
  return bytes
}

/// Whether there is a file at both paths, with the same bytes in it.
public func haveSameContent(_ path: String, _ other: String) throws(DiskError) -> Bool {
  guard let left = try stamp(of: path), let right = try stamp(of: other), left.isFile, right.isFile,
    left.size == right.size
  else { return false }
  let (file, otherFile) = (try OpenFile(reading: path), try OpenFile(reading: other))
  let portion = 1 << 16
  for offset in stride(from: 0, to: file.size, by: portion) {
    guard try file.bytes(from: offset, count: portion) == otherFile.bytes(from: offset, count: portion) else {
      return false
    }
  }
  return file.size == otherFile.size
}

/// Opens a file, and nothing else: a pipe or a device could keep the program waiting for ever.
func openRegularFile(
  _ path: String, _ flags: Int32 = O_RDONLY
) throws(DiskError) -> (descriptor: Int32, status: stat) {
  var descriptor: Int32
  do throws(DiskError) {
    let flags = flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    descriptor = Int32(try systemCall(path) { Int(open(path, flags, 0o644)) })
  } catch {
    // So says the system of a socket.
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
