internal import Glibc

/// The metadata of a file that tells, without reading it, whether it changed.
public struct FileStamp: Sendable {
  let inode: UInt64
  let size: Int64
  /// Nanoseconds since 1970: the last change of the contents, and of contents or metadata.
  let modified: Int64
  let changed: Int64
  public let isFolder: Bool
  public let isFile: Bool

  init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
  }
}

/// Nanoseconds since 1970.
public func currentTime() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return nanoseconds(time)
}

/// Returns the stamp of the file at `path`, or nil when there is none.
public func stamp(of path: String) throws(DiskError) -> FileStamp? {
  try unlessMissing { () throws(DiskError) in
    var status = stat()
    try systemCall(path) { Int(stat(path, &status)) }
    return FileStamp(status)
  }
}

/// Returns the stamps of the files in a folder with wanted names, sorted by name, or nil when there is no such folder.
public func stamps(
  inFolder path: String, where isWanted: (String) -> Bool = { _ in true }
) throws(DiskError) -> [(name: String, stamp: FileStamp)]? {
  try unlessMissing { () throws(DiskError) in
    var stamps: [(name: String, stamp: FileStamp)] = []
    try forEachEntry(of: path) { (entry, folder) throws(DiskError) in
      let name = entry.displayName
      if !isWanted(name) { return }
      // A file may be removed after it was listed.
      _ = try unlessMissing { () throws(DiskError) in
        try systemCall("\(path)/\(name)") {
          guard let status = entry.status(in: folder) else { return -1 }
          stamps.append((name, FileStamp(status)))
          return 0
        }
      }
    }
    return stamps.sorted { ($0.name, $0.stamp.inode) < ($1.name, $1.stamp.inode) }
  }
}

private func unlessMissing<Value>(_ body: () throws(DiskError) -> Value) throws(DiskError) -> Value? {
  do throws(DiskError) {
    return try body()
  } catch {
    if error.isMissing { return nil }
    throw error
  }
}

/// Clamps, as a file's times may lie before 1678 or after 2261, which 64 bits of nanoseconds cannot express.
private func nanoseconds(_ time: timespec) -> Int64 {
  Int64(clamping: Int128(time.tv_sec) * 1_000_000_000 + Int128(time.tv_nsec))
}
