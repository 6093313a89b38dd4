internal import Glibc

/// The entries of a folder, sorted by name, without `.` and `..`.
public struct FolderListing: Sendable {
  public var entries: [FolderEntry] = []
  /// Names that a string cannot identify: those that are not UTF-8, and those that differ only in how a character is
  /// composed.
  public var ambiguousNames: [String] = []
}

/// An entry of a folder.
public struct FolderEntry: Sendable {
  public enum Kind: Sendable {
    case folder, file
    /// A link whose target does not exist or cannot be reached.
    case brokenLink
    /// A pipe, a socket or a device.
    case special
  }

  public let name: String
  /// The kind of the target, for a link.
  public let kind: Kind
  public let isLink: Bool
}

/// Returns the entries of a folder. Throws `EXDEV` when it lies outside of `boundary`.
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
  // Names that are equal as strings are neighbours now.
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

/// Whether `path` leads to a folder.
public func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && FileStamp(status).isFolder
}

/// Whether there is a folder at `path` itself, not a link to one.
public func isRealFolder(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && FileStamp(status).isFolder
}

/// Whether there is anything at `path`, even a broken link. True when the system cannot tell.
public func isOccupied(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 || errno != ENOENT
}

/// An entry as `readdir` returns it, valid until the next call.
struct RawEntry {
  private let entry: UnsafeMutablePointer<dirent>

  fileprivate init(_ entry: UnsafeMutablePointer<dirent>) {
    self.entry = entry
  }

  /// The name, or nil when it is not UTF-8.
  var name: String? { withName { String(validating: $0, as: UTF8.self) } }

  /// The name with replacement characters for what is not UTF-8.
  var displayName: String { withName { String(decoding: $0, as: UTF8.self) } }

  var isLink: Bool { entry.pointee.d_type == UInt8(DT_LNK) }

  fileprivate var isDotOrDotDot: Bool { withName { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) } }

  /// Returns the status of the target of a link, or of the link itself when it is broken.
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

/// Passes each entry of a folder to `body`, in the order of the file system, with the descriptor of the folder.
func forEachEntry(
  of path: String, within boundary: Boundary? = nil,
  _ body: (RawEntry, _ folder: Int32) throws(DiskError) -> Void
) throws(DiskError) {
  let descriptor = try openFolder(path)
  guard let folder = fdopendir(descriptor) else {
    let number = errno
    close(descriptor)
    throw DiskError(path: path, number: number)
  }
  defer { closedir(folder) }
  try boundary?.check(descriptor, at: path)
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

/// Returns the path without links and dots, or nil when there is nothing at it.
public func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
