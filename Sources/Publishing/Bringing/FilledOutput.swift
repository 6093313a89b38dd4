public import Budget
internal import Disk
public import Hashing

/// An output into which packages are brought from others: what is in it now, and the changes to it.
///
/// Its manifest is believed only where nobody can have changed a package since it was written. So before packages
/// change, their lines are written to a list of their own; where a run was killed, the next one finds it, looks into
/// these packages, and knows what the manifest must say of each version.
public struct FilledOutput {
  public let folder: OutputFolder
  /// What is public, with what the manifest must say of it.
  public internal(set) var packages: [PackageID: ListedPackage]
  private let filling: Filling
  private let wasFilledBefore: Bool
  /// What the manifest says wrongly, or not at all.
  private var unlisted: Set<PackageID>
  private var isBegun = false

  private static let pendingName = ".manifest-pending.json"

  private var pendingPath: String { "\(folder.path)/\(Self.pendingName)" }

  /// Reads an output, and removes what killed runs left unfinished.
  public init(_ folder: OutputFolder, filledBy filling: Filling) throws(Finding) {
    (self.folder, self.filling) = (folder, filling)
    let listed = try listPackages(of: folder) ?? [:]
    let pending = try listPackages(inManifest: "\(folder.path)/\(Self.pendingName)")
    isBegun = pending != nil
    // Nobody knows what a build that was killed has changed, so its output is looked through once.
    wasFilledBefore = try folder.filling() == filling
    packages = [:]
    var unlisted = Set(listed.keys)
    for id in try folder.recoverPackages() where folder.holds(id) {
      if wasFilledBefore, let package = listed[id], pending?[id] == nil {
        packages[id] = package
        unlisted.remove(id)
        continue
      }
      let found = try folder.contents(of: id)
      let known = [pending?[id], listed[id]].compactMap { $0 }.first { $0.digest == found.digest }
      packages[id] = known ?? ListedPackage(found)
      if listed[id]?.listing == packages[id]?.listing { unlisted.remove(id) } else { unlisted.insert(id) }
    }
    self.unlisted = unlisted
  }

  /// Whether the manifest must be written, whatever is brought.
  public var isUnfinished: Bool { isBegun || !unlisted.isEmpty || !wasFilledBefore }

  /// Notes what may change, before anything does: the new versions, and the present ones of what is to be removed. Of a
  /// package that is both, the first counts.
  public mutating func begin(_ changes: [ListedPackage]) throws(Finding) {
    try folder.claimSite()
    // What a killed run has changed is put right first, as the list has one line for each package only.
    if !unlisted.isEmpty { try publishManifest(index: nil) }
    unlisted = []
    let noted = Dictionary(changes.map { ($0.id, $0) }) { first, _ in first }
    try write(noted.values.sorted { $0.id < $1.id })
    if !wasFilledBefore { try folder.setFilling(filling) }
    isBegun = true
  }

  private func write(_ packages: [ListedPackage]) throws(Finding) {
    try replaceFile(named: Self.pendingName, in: folder.path) { writer throws(DiskError) in
      try writer.write(Manifest.header)
      for (position, package) in packages.enumerated() {
        try writer.write(Manifest.entry(for: try package.published, isLast: position == packages.count - 1))
      }
      try writer.write(Manifest.footer(index: nil))
    }
  }

  /// Writes the manifest, and the index if there is one, and forgets what was noted.
  public mutating func finish(index: Page?) throws(Finding) {
    try folder.claimSite()
    if !wasFilledBefore { try folder.setFilling(filling) }
    try publishManifest(index: index)
    try mappingDiskErrors { () throws(DiskError) in try removeAll(pendingPath) }
    (isBegun, unlisted) = (false, [])
  }

  private func publishManifest(index: Page?) throws(Finding) {
    try publishSite(index: index, of: packages.keys.sorted(), to: folder) { id throws(DiskError) in
      guard let package = packages[id] else { throw DiskError.missing(at: "\(folder.path)/\(id.path)") }
      return try package.published
    }
  }

  /// Takes what the manifest says of packages from others that have the same files; `onlyUnknown` of those alone whose
  /// manifest was lost.
  public mutating func relist(_ others: some Sequence<ListedPackage>, onlyUnknown: Bool = false) {
    for other in others {
      guard let package = packages[other.id], package.digest == other.digest, !onlyUnknown || package.isUnknown
      else { continue }
      packages[other.id] = other
    }
  }

  /// Returns a public package whose page links to another, or may, and is not one of `others`.
  public func package(linkingTo id: PackageID, besides others: Set<PackageID> = []) -> PackageID? {
    for kind in PackageKind.allCases {
      for year in [id.year, id.year + 1] {
        let other = PackageID(kind: kind, year: year, department: id.department, part: id.part)
        if !others.contains(other), packages[other]?.mayLink(to: id) == true { return other }
      }
    }
    return nil
  }

  mutating func remove(_ id: PackageID) throws(Finding) {
    defer { if !folder.holds(id) { packages[id] = nil } }
    try folder.remove(id, publishedWith: [])
  }

  /// The digest of all that index and manifest say.
  public var listing: Digest {
    var hash = SHA256()
    for id in packages.keys.sorted() { if let package = packages[id] { hash.add(package.listing) } }
    return hash.finish()
  }
}

extension OutputFolder {
  /// A package as its folder has it; nobody knows then what it is called and what it links to.
  func contents(of id: PackageID) throws(Finding) -> PublishedPackage {
    do throws(DiskError) {
      return PublishedPackage(
        summary: PackageSummary(id: id, departmentName: id.department, title: "", headlines: []),
        files: try destination(of: id).readFiles())
    } catch {
      throw Finding(.outputUnreadable(error.reason), at: Location(file: error.path))
    }
  }

  /// Whether a package's folder has what the manifest lists.
  public func hasContents(_ package: ListedPackage) throws(Finding) -> Bool {
    holds(package.id) ? try contents(of: package.id).digest == package.digest : false
  }
}
