public import Budget
internal import Disk

/// `Output/` as a whole.
public struct OutputFolder: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  func place(of id: PackageID) -> PackageDestination { PackageDestination(id, in: path) }

  /// The packages that stand there, in their order. What killed runs left unfinished is removed on the way.
  public func recoverPackages() throws(Finding) -> [PackageID] {
    guard isFolder(path) else { return [] }
    var ids: [PackageID] = []
    for group in try folders(in: path) {
      guard let (kind, year) = PackageID.group(named: group) else { continue }
      ids += try folders(in: "\(path)/\(group)").map { PackageID(kind: kind, year: year, department: $0) }
    }
    return ids.sorted()
  }

  private func folders(in folder: String) throws(Finding) -> [String] {
    let entries = try mappingDiskErrors { () throws(DiskError) in try listFolder(folder).entries }
    for entry in entries { try StagingFolder(named: entry.name, in: folder)?.clear() }
    return entries.filter { $0.kind == .folder && !$0.name.hasPrefix(".") }.map(\.name)
  }

  /// Whether the program published what stands there, which is marked from then on; `files` were published last, if that is known.
  public func claim(_ id: PackageID, publishedWith files: [RecordedFile]) throws(Finding) -> Bool {
    try mappingDiskErrors { () throws(DiskError) in try destination(of: id).claim(publishedWith: files) }
  }

  public func remove(_ id: PackageID, publishedWith files: [RecordedFile]) throws(Finding) {
    try destination(of: id).remove(publishedWith: files)
    try mappingDiskErrors { () throws(DiskError) in try removeFolderIfEmpty("\(path)/\(id.group)") }
  }

  /// The files that list the packages.
  public var siteFiles: [String] { ["\(path)/index.html", "\(path)/\(Manifest.name)"] }

  /// Makes sure that the index and the manifest that stand there are not somebody else's.
  func claimSite() throws(Finding) {
    let stranger = try mappingDiskErrors { () throws(DiskError) in
      try makeFolder(path)
      if try Mark.exists(in: path) { return nil as String? }
      // Before there were marks, the manifest told.
      if try !Manifest.stands(in: path) {
        for file in siteFiles where try stamp(of: file) != nil { return file }
      }
      try Mark.write(in: path)
      return nil
    }
    if let stranger { throw Finding(.notMadeByUs, at: Location(file: stranger)) }
  }

  /// The files of a package as they stand there, without opening one.
  public func files(of id: PackageID) throws(Finding) -> [RecordedFile] {
    try mappingDiskErrors { () throws(DiskError) in try destination(of: id).files() }
  }

  /// The same, with what is in them.
  public func readFiles(of id: PackageID) throws(Finding) -> [RecordedFile] {
    try mappingDiskErrors { () throws(DiskError) in try destination(of: id).readFiles() }
  }
}
