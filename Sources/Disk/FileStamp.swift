internal import Glibc
public import Hashing

/// What the file system tells of a file without opening it: as long as that stays the same, so does the file.
public struct FileStamp: Hashable, Sendable {
  /// The file's number in its file system.
  public var inode: Int64
  /// In bytes; of a folder -1, of anything else that is no regular file -2.
  public var size: Int64
  /// When its content changed last, and when its content or anything else about it did: nanoseconds since 1970.
  public var modified: Int64
  public var changed: Int64

  public var isFolder: Bool { size == -1 }
  public var isFile: Bool { size >= 0 }

  public init(inode: Int64, size: Int64, modified: Int64, changed: Int64) {
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Of a file of which nothing else is known.
  public init(size: Int) { self.init(inode: 0, size: Int64(size), modified: 0, changed: 0) }

  init(_ status: stat) {
    let kind = status.st_mode & S_IFMT
    self.init(
      inode: Int64(bitPattern: UInt64(status.st_ino)),
      size: kind == S_IFREG ? Int64(status.st_size) : kind == S_IFDIR ? -1 : -2,
      modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
  }

  /// Whether it tells of every later change.
  public var isSettled: Bool { changed != 0 }

  /// The same, of a file that is read after `time`. Some file systems count whole seconds: who changes a file twice within one may leave
  /// the stamp as it was, so then it tells nothing.
  public func settled(at time: Int64) -> FileStamp {
    changed < time - 2_000_000_000 ? self : FileStamp(size: Int(size))
  }
}

/// The stamps of some files in one digest, whether they are there or not.
public func fingerprint(of paths: [String]) throws(DiskError) -> Digest {
  var hash = SHA256()
  for path in paths {
    guard let stamp = try stamp(of: path) else { continue }
    hash.add(path)
    for number in [stamp.inode, stamp.size, stamp.modified, stamp.changed] { hash.add(number) }
  }
  return hash.finish()
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
      let name = entry.displayName
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
    return stamps.sorted { ($0.name, $0.stamp.inode) < ($1.name, $1.stamp.inode) }
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
