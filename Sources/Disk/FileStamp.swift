internal import Glibc

/// By what one sees of a file without reading it that it is still the one it was.
public struct FileStamp: Hashable, Sendable {
  public let node: UInt64
  public let size: Int64
  /// When its content changed last, and when its content or anything else about it did: nanoseconds since 1970.
  public let modified: Int64
  public let changed: Int64
  public let isFolder: Bool
  public let isFile: Bool

  init(_ status: stat) {
    node = UInt64(status.st_ino)
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

/// The stamp of what is at `path`; nil when there is nothing.
public func stamp(of path: String) throws(DiskError) -> FileStamp? {
  var status = stat()
  do throws(DiskError) {
    try systemCall(path) { Int(stat(path, &status)) }
  } catch {
    if error.isMissing || error.number == ENOTDIR { return nil }
    throw error
  }
  return FileStamp(status)
}

/// The stamps of what is in a folder under wanted names, sorted by name; nil when there is no such folder.
public func stamps(
  inFolder path: String, where isWanted: (String) -> Bool = { _ in true }
) throws(DiskError) -> [(name: String, stamp: FileStamp)]? {
  do throws(DiskError) {
    var stamps: [(name: String, stamp: FileStamp)] = []
    try forEachEntry(of: path) { (entry, folder) throws(DiskError) in
      let name = entry.shownName
      if !isWanted(name) { return }
      do throws(DiskError) {
        try systemCall("\(path)/\(name)") {
          guard let status = entry.status(in: folder) else { return -1 }
          stamps.append((name, FileStamp(status)))
          return 0
        }
      } catch {
        // It was removed since it was listed.
        if !error.isMissing { throw error }
      }
    }
    return stamps.sorted { ($0.name, $0.stamp.node) < ($1.name, $1.stamp.node) }
  } catch {
    if error.isMissing || error.number == ENOTDIR { return nil }
    throw error
  }
}

/// A file may say that it is from before 1678 or after 2261, which 64 bits of nanoseconds do not hold.
private func nanoseconds(_ time: timespec) -> Int64 {
  let nanoseconds = Int128(time.tv_sec) * 1_000_000_000 + Int128(time.tv_nsec)
  return Int64(clamping: nanoseconds)
}
