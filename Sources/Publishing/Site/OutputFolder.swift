public import Budget
internal import Disk
public import Hashing

/// `Output/` as a whole. Everything in its folders of packages is the program's.
public struct OutputFolder: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  func place(of id: PackageID) -> PackagePlace { PackagePlace(id, in: path) }

  /// The packages that stand there, in their order. What killed runs left unfinished is removed on the way.
  public func tidiedPackages() throws(Finding) -> [PackageID] {
    try published { () throws(DiskError) in
      guard isFolder(path) else { return [] }
      for name in try namesInFolder(path) where Unfinished.isName(name) { try removeAll("\(path)/\(name)") }
      var ids: [PackageID] = []
      for group in try foldersInFolder(path) {
        guard let (kind, year) = PackageID.group(named: group) else { continue }
        for name in try foldersInFolder("\(path)/\(group)") {
          if Unfinished.isName(name) {
            try removeAll("\(path)/\(group)/\(name)")
          } else if !name.hasPrefix(".") {
            ids.append(PackageID(kind: kind, year: year, department: name))
          }
        }
      }
      return ids.sorted()
    }
  }

  public func remove(_ id: PackageID) throws(Finding) {
    try published { () throws(DiskError) in
      try place(of: id).remove()
      try removeFolderIfEmpty("\(path)/\(id.group)")
    }
  }

  /// The files that list the packages.
  public var siteFiles: [String] { ["\(path)/index.html", "\(path)/\(Manifest.name)"] }

  /// How a package's folder looks from outside; nil when there is none.
  public func look(of id: PackageID) throws(Finding) -> Digest? {
    try published { () throws(DiskError) in try place(of: id).look() }
  }

  /// The files of a package as they stand there.
  public func files(of id: PackageID) throws(Finding) -> [PublishedFile] {
    try published { () throws(DiskError) in try place(of: id).files() }
  }
}
