internal import Glibc
public import Hashing

/// The metadata of a file that tells, without reading it, whether it changed.
public struct FileStamp: Hashable, Sendable {
  /// The file's number in its file system.
  public var inode: Int64
  /// In bytes; -1 for a folder, -2 for anything else that is not a regular file.
  public var size: Int64
  /// Nanoseconds since 1970: the last change of the contents, and of contents or metadata.
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

  /// A stamp with nothing but the size.
  public init(size: Int) { self.init(inode: 0, size: Int64(size), modified: 0, changed: 0) }

  init(_ status: stat) {
    let kind = status.st_mode & S_IFMT
    self.init(
      inode: Int64(bitPattern: UInt64(status.st_ino)),
      size: kind == S_IFREG ? Int64(status.st_size) : kind == S_IFDIR ? -1 : -2,
      modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
  }

  /// Whether every later change shows in the stamp.
  public var isSettled: Bool { changed != 0 }

  /// Returns the stamp of a file that is read after `time`, or one without times when the file changed shortly before.
  /// Some file systems count whole seconds, so a second change within one may leave the stamp as it was.
  public func settled(at time: Int64) -> FileStamp {
    changed < time - 2_000_000_000 ? self : FileStamp(size: Int(size))
  }
}

/// Returns a digest of the stamps of some files, which need not exist.
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
