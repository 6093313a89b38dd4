internal import Budget
internal import Disk

/// A hidden folder in which a new version is completed, beside the one that it will replace.
struct StagingFolder {
  let path: String

  init(for name: String, in folder: String) {
    path = "\(folder)/\(Self.prefix)\(name)\(Self.suffix)"
  }

  /// Returns nil unless `name` is that of a staging folder.
  init?(named name: String, in folder: String) {
    guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix) else { return nil }
    path = "\(folder)/\(name)"
  }

  /// Specific enough that nobody else uses it: a killed run may leave a staging folder without a mark.
  private static let (prefix, suffix) = (".", ".disclose-new")

  /// Creates the folder, with nothing but its mark.
  func make() throws(Finding) {
    guard try clear() else { throw Finding(.notMadeByUs, at: Location(file: path)) }
    try mappingDiskErrors { () throws(DiskError) in
      try makeFolder(path)
      try Mark.write(in: path)
    }
  }

  /// Removes the folder if the program made it, and returns whether the path is free.
  @discardableResult
  func clear() throws(Finding) -> Bool {
    try mappingDiskErrors { () throws(DiskError) in
      // Nothing is removed through a link.
      if isRealFolder(path), try Mark.exists(in: path) {
        // The mark is removed last, so that the next run recognizes what a killed one leaves.
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
