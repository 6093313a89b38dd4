internal import Budget
internal import Disk
internal import Hashing

/// The folder of a package in `Output/`, and the staging folder beside it for its next version.
struct PackageDestination {
  private let group: String
  private let folder: String
  private let staging: StagingFolder

  init(_ id: PackageID, in output: String) {
    group = "\(output)/\(id.group)"
    folder = "\(group)/\(id.department)"
    staging = StagingFolder(for: id.department, in: group)
  }

  /// Whether the folder has exactly these pages. If so, it is marked, as the program would have written the same.
  func matches(_ pages: [Page]) throws(DiskError) -> Bool {
    guard isRealFolder(folder) else { return false }
    let listing = try listFolder(folder)
    let names = listing.entries.map(\.name).filter { $0 != Mark.name }
    guard listing.ambiguousNames.isEmpty, names == pages.map(\.path).sorted() else { return false }
    for page in pages where try !matches(page) { return false }
    try Mark.write(in: folder)
    return true
  }

  private func matches(_ page: Page) throws(DiskError) -> Bool {
    do throws(DiskError) {
      return try readFile(at: "\(folder)/\(page.path)") == page.bytes
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }

  /// Writes the next version to the staging folder.
  func stage(_ pages: [Page]) throws(Finding) {
    try mappingDiskErrors { () throws(DiskError) in try makeFolder(group) }
    try staging.make()
    try mappingDiskErrors { () throws(DiskError) in
      for page in pages { try stage(page) }
    }
  }

  /// Links a page that did not change, so that it keeps its time.
  private func stage(_ page: Page) throws(DiskError) {
    let path = "\(staging.path)/\(page.path)"
    if try matches(page) {
      try linkFile("\(folder)/\(page.path)", as: path)
    } else {
      try writeNewFile(at: path, page.bytes)
    }
  }

  /// Replaces the published version by the staged one, atomically, if the program made it.
  func replace(lastFingerprint: Digest?) throws(Finding) {
    guard isOccupied(folder) else {
      return try mappingDiskErrors { () throws(DiskError) in try rename(staging.path, to: folder) }
    }
    try requireOwnership(lastFingerprint: lastFingerprint)
    try mappingDiskErrors { () throws(DiskError) in try exchange(staging.path, with: folder) }
  }

  /// Removes the previous version, which `replace` left in the staging folder.
  func removePrevious() throws(Finding) { try staging.clear() }

  /// Removes the folder atomically, by way of the staging folder.
  func remove(lastFingerprint: Digest?) throws(Finding) {
    try requireOwnership(lastFingerprint: lastFingerprint)
    guard try staging.clear() else { throw Finding(.notMadeByUs, at: Location(file: staging.path)) }
    try mappingDiskErrors { () throws(DiskError) in
      try rename(folder, to: staging.path)
      try synchronizeFolder(group)
    }
    try staging.clear()
  }

  /// Whether the program made the folder. One from a version without marks is known by its fingerprint, and marked.
  func claim(lastFingerprint: Digest?) throws(DiskError) -> Bool {
    // The target of a link was made for another place.
    guard isRealFolder(folder) else { return false }
    if try Mark.exists(in: folder) { return true }
    guard let lastFingerprint, try fingerprint() == lastFingerprint else { return false }
    try Mark.write(in: folder)
    return true
  }

  private func requireOwnership(lastFingerprint: Digest?) throws(Finding) {
    guard try mappingDiskErrors({ () throws(DiskError) in try claim(lastFingerprint: lastFingerprint) }) else {
      throw Finding(.notMadeByUs, at: Location(file: folder))
    }
  }

  /// The fingerprint of the folder, or nil when there is none.
  func fingerprint() throws(DiskError) -> Digest? {
    try Fingerprint(ofFolder: folder) { $0 != Mark.name }?.digest
  }

  /// The files in the folder, whoever wrote them.
  func files() throws(DiskError) -> [PublishedFile] {
    var files: [PublishedFile] = []
    let stamps = try stamps(inFolder: folder) { $0 != Mark.name } ?? []
    for (name, stamp) in stamps where !stamp.isFolder {
      let bytes = try readFile(at: "\(folder)/\(name)")
      files.append(PublishedFile(path: name, size: bytes.count, digest: SHA256.digest(of: bytes)))
    }
    return files
  }
}
