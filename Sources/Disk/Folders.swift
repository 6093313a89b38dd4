internal import Glibc

/// The names in a folder, sorted, without `.` and `..`.
public func namesInFolder(_ path: String) throws(DiskError) -> [String] {
  try listFolder(path) { entry, _ throws(DiskError) in entry.name }.sorted()
}

/// The names of the folders in a folder, sorted; a link to a folder is one.
public func foldersInFolder(_ path: String) throws(DiskError) -> [String] {
  try listFolder(path) { entry, _ throws(DiskError) -> String? in
    switch entry.type {
    case UInt8(DT_DIR): entry.name
    case UInt8(DT_LNK), UInt8(DT_UNKNOWN): isFolder("\(path)/\(entry.name)") ? entry.name : nil
    default: nil
    }
  }.compactMap { $0 }.sorted()
}

/// Whether there is a folder at `path`.
public func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// What a folder says of one thing in it.
struct FolderEntry {
  let name: String
  let type: UInt8

  fileprivate init(_ entry: UnsafeMutablePointer<dirent>) {
    name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
      String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    type = entry.pointee.d_type
  }
}

/// What `body` makes of each thing in a folder, in the order of the file system. It is also given the open folder.
func listFolder<Item>(
  _ path: String, _ body: (FolderEntry, _ folder: Int32) throws(DiskError) -> Item
) throws(DiskError) -> [Item] {
  let descriptor = Int32(try systemCall(path) { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) })
  guard let folder = fdopendir(descriptor) else {
    let number = errno
    close(descriptor)
    throw DiskError(path: path, number: number)
  }
  defer { closedir(folder) }
  var items: [Item] = []
  while true {
    errno = 0
    guard let next = readdir(folder) else {
      if errno != 0 { throw DiskError(path: path, number: errno) }
      return items
    }
    let entry = FolderEntry(next)
    if entry.name != ".", entry.name != ".." { items.append(try body(entry, descriptor)) }
  }
}

/// The path without links and dots; nil when there is nothing there.
public func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
