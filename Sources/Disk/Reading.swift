internal import Glibc

/// The bytes of a regular file. A file above `limit` bytes is refused with `EFBIG`, anything that is no file with `EISDIR`.
public func readFile(at path: String, limit: Int = .max) throws(DiskError) -> [UInt8] {
  let file = Int32(try systemCall(path) { Int(open(path, O_RDONLY | O_CLOEXEC)) })
  defer { close(file) }
  var status = stat()
  try systemCall(path) { Int(fstat(file, &status)) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw DiskError(path: path, number: EISDIR) }
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

/// The names in a folder, sorted, without `.` and `..`.
public func namesInFolder(_ path: String) throws(DiskError) -> [String] {
  guard let folder = opendir(path) else { throw DiskError(path: path, number: errno) }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
      String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Whether there is a folder at `path`.
public func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
