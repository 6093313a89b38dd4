internal import Glibc

/// What is in a folder, sorted by name, without `.` and `..`.
public struct FolderListing: Sendable {
  public var entries: [FolderEntry] = []
  /// Names that no string tells apart from all others, as they can be shown: those that are not UTF-8, and those that differ only in how
  /// a character is composed.
  public var ambiguousNames: [String] = []
}

/// One thing in a folder.
public struct FolderEntry: Sendable {
  public enum Kind: Sendable {
    case folder, file
    /// A link to something that is not there, or cannot be reached.
    case brokenLink
    /// A pipe, a socket or a device.
    case special
  }

  public let name: String
  /// For a link, of what it leads to.
  public let kind: Kind
  public let isLink: Bool
}

/// What is in a folder, which must lie inside of `boundary`: otherwise the error is `EXDEV`.
public func listFolder(_ path: String, within boundary: Boundary? = nil) throws(DiskError) -> FolderListing {
  var listing = FolderListing()
  try forEachEntry(of: path, within: boundary) { (entry, folder) throws(DiskError) in
    if let name = entry.name {
      listing.entries.append(FolderEntry(name: name, kind: entry.kind(in: folder), isLink: entry.isLink))
    } else {
      listing.ambiguousNames.append(entry.displayName)
    }
  }
  let entries = listing.entries.sorted { $0.name < $1.name }
  // Names that are equal to Swift stand together now.
  listing.entries = entries.indices.compactMap { index in
    let name = entries[index].name
    let hasTwin =
      (index > 0 && entries[index - 1].name == name) || (index + 1 < entries.count && entries[index + 1].name == name)
    if hasTwin { listing.ambiguousNames.append(name) }
    return hasTwin ? nil : entries[index]
  }
  listing.ambiguousNames.sort()
  return listing
}

/// Whether there is a folder at `path`.
public func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether there is a folder at `path` itself, and not at the end of a link.
public func isRealFolder(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether anything is at `path`, be it a link that leads nowhere; true where that cannot be told.
public func isOccupied(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 || errno != ENOENT
}

/// An entry as the file system gives it, valid until the next one is read.
struct RawEntry {
  private let entry: UnsafeMutablePointer<dirent>

  fileprivate init(_ entry: UnsafeMutablePointer<dirent>) {
    self.entry = entry
  }

  /// nil when it is not UTF-8.
  var name: String? { withName { String(validating: $0, as: UTF8.self) } }

  /// With something else in place of what is not UTF-8.
  var displayName: String { withName { String(decoding: $0, as: UTF8.self) } }

  var isLink: Bool { entry.pointee.d_type == UInt8(DT_LNK) }

  fileprivate var isDotOrDotDot: Bool { withName { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) } }

  /// What a link leads to; where it leads nowhere, the link itself.
  func status(in folder: Int32) -> stat? {
    var status = stat()
    return withUnsafePointer(to: &entry.pointee.d_name) { name in
      let name = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
      return fstatat(folder, name, &status, 0) == 0 || fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
        ? status : nil
    }
  }

  fileprivate func kind(in folder: Int32) -> FolderEntry.Kind {
    switch Int(entry.pointee.d_type) {
    case DT_DIR: return .folder
    case DT_REG: return .file
    case DT_LNK, DT_UNKNOWN: break
    default: return .special
    }
    switch status(in: folder).map({ $0.st_mode & S_IFMT }) {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK, nil: return .brokenLink
    default: return .special
    }
  }

  private func withName<Result>(_ body: (UnsafeRawBufferPointer.SubSequence) -> Result) -> Result {
    withUnsafeBytes(of: &entry.pointee.d_name) { raw in body(raw.prefix { $0 != 0 }) }
  }
}

/// Gives each entry of a folder in the order of the file system, with the open folder.
func forEachEntry(
  of path: String, within boundary: Boundary? = nil,
  _ body: (RawEntry, _ folder: Int32) throws(DiskError) -> Void
) throws(DiskError) {
  let descriptor = Int32(try systemCall(path) { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) })
  guard let folder = fdopendir(descriptor) else {
    let number = errno
    close(descriptor)
    throw DiskError(path: path, number: number)
  }
  defer { closedir(folder) }
  try boundary?.require(descriptor, at: path)
  while true {
    errno = 0
    guard let next = readdir(folder) else {
      if errno != 0 { throw DiskError(path: path, number: errno) }
      return
    }
    let entry = RawEntry(next)
    if !entry.isDotOrDotDot { try body(entry, descriptor) }
  }
}

/// The path without links and dots; nil when there is nothing there.
public func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
