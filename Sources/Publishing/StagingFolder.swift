internal import Budget
internal import Disk

/// A hidden folder beside what it will replace, in which the next version is put together.
struct StagingFolder {
  let path: String

  init(for name: String, in folder: String) {
    path = "\(folder)/\(Self.prefix)\(name)\(Self.suffix)"
  }

  /// nil when nothing that is put together is called that.
  init?(named name: String, in folder: String) {
    guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix) else { return nil }
    path = "\(folder)/\(name)"
  }

  /// A name that nobody else gives: a run that was killed may leave such a folder before it is marked.
  private static let (prefix, suffix) = (".", ".disclose-new")

  /// Makes it, empty but for its mark.
  func make() throws(Finding) {
    guard try clear() else { throw Finding(.notMadeByUs, at: Location(file: path)) }
    try mappingDiskErrors { () throws(DiskError) in
      try makeFolder(path)
      try Mark.write(in: path)
    }
  }

  /// Removes it, unless somebody else made it. Returns whether the place is free.
  @discardableResult
  func clear() throws(Finding) -> Bool {
    try mappingDiskErrors { () throws(DiskError) in
      // Nothing is removed through a link.
      if isRealFolder(path), try Mark.exists(in: path) {
        // The mark goes last, so that what a killed run leaves is still known.
        for entry in try listFolder(path).entries where entry.name != Mark.name {
          try removeAll("\(path)/\(entry.name)")
        }
        try removeAll(path)
        return true
      }
      try removeFolderIfEmpty(path)
      return !isOccupied(path)
    }
  }
}
