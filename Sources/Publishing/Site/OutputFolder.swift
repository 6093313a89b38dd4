public import Budget
internal import Disk

/// The folder that is published: `Output/`.
public struct OutputFolder: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  func destination(of id: PackageID) -> PackageDestination { PackageDestination(id, in: path) }

  /// Whether there is a folder of the package that the program made.
  public func holds(_ id: PackageID) -> Bool { (try? destination(of: id).isOurs()) ?? false }

  /// Whether the package can be put into its place, which is free, or the program's.
  public func hasRoom(for id: PackageID) -> Bool { !isOccupied("\(path)/\(id.path)") || holds(id) }

  /// Removes what killed runs left unfinished, and returns the published packages, sorted.
  public func recoverPackages() throws(Finding) -> [PackageID] {
    guard isFolder(path) else { return [] }
    var ids: [PackageID] = []
    for group in try folders(in: path) {
      guard let (kind, year) = PackageID.group(named: group) else { continue }
      for name in try folders(in: "\(path)/\(group)") {
        let id = PackageID(kind: kind, year: year, department: name)
        let parts =
          isRealFolder("\(path)/\(id.path)")
          ? try mappingDiskErrors { () throws(DiskError) in try PackageDestination.parts(in: "\(path)/\(id.path)") }
          : []
        ids += [id] + parts.map { PackageID(kind: kind, year: year, department: name, part: $0) }
      }
    }
    return ids.sorted()
  }

  private func folders(in folder: String) throws(Finding) -> [String] {
    let entries = try mappingDiskErrors { () throws(DiskError) in try listFolder(folder).entries }
    for entry in entries { try StagingFolder(named: entry.name, in: folder)?.clear() }
    return entries.filter { $0.kind == .folder && !$0.name.hasPrefix(".") }.map(\.name)
  }

  /// Whether the program published the package. `files` are those that were last published, if known.
  public func claim(_ id: PackageID, publishedWith files: [RecordedFile]) throws(Finding) -> Bool {
    try mappingDiskErrors { () throws(DiskError) in try destination(of: id).claim(publishedWith: files) }
  }

  public func remove(_ id: PackageID, publishedWith files: [RecordedFile]) throws(Finding) {
    try destination(of: id).remove(publishedWith: files)
    try mappingDiskErrors { () throws(DiskError) in try removeFolderIfEmpty("\(path)/\(id.group)") }
  }

  /// The index and the manifest, which list the packages.
  public var siteFiles: [String] { ["\(path)/index.html", manifest] }

  public var manifest: String { "\(path)/\(Manifest.name)" }

  /// Throws when the index or the manifest in the folder is not the program's.
  func claimSite() throws(Finding) {
    let foreignFile = try mappingDiskErrors { () throws(DiskError) in
      try makeFolder(path)
      if try Mark.exists(in: path) { return nil as String? }
      // Versions without marks wrote a manifest.
      if try !Manifest.exists(in: path) {
        for file in siteFiles where try stamp(of: file) != nil { return file }
      }
      try Mark.write(in: path)
      return nil
    }
    if let foreignFile { throw Finding(.notMadeByUs, at: Location(file: foreignFile)) }
  }

  /// Returns a published page of a package, or nil when there is none of that name.
  public func page(_ path: String, of id: PackageID) throws(Finding) -> Page? {
    try mappingDiskErrors { () throws(DiskError) in try destination(of: id).page(path) }
  }

  /// Returns all files of a package as they stand, or nil when it has no folder.
  public func version(of id: PackageID) throws(Finding) -> [Page]? {
    do throws(DiskError) {
      return try destination(of: id).version()
    } catch {
      throw Finding(.comparedPackageUnreadable(error.reason), at: Location(file: error.path))
    }
  }

  /// The published files of a package, with their stamps.
  public func files(of id: PackageID) throws(Finding) -> [RecordedFile] {
    try mappingDiskErrors { () throws(DiskError) in try destination(of: id).files() }
  }

  /// The published files of a package, with their digests, too.
  public func readFiles(of id: PackageID) throws(Finding) -> [RecordedFile] {
    try mappingDiskErrors { () throws(DiskError) in try destination(of: id).readFiles() }
  }
}
