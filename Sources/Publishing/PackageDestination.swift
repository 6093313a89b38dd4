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

  private func matches(_ page: Page) throws(DiskError) -> Bool { try self.page(page.path) == page }

  /// Returns a published page, or nil when there is none of that name.
  func page(_ path: String) throws(DiskError) -> Page? {
    do throws(DiskError) {
      return Page(path: path, bytes: try readFile(at: "\(folder)/\(path)"))
    } catch {
      if error.isMissing { return nil }
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

  /// Replaces the published version by the staged one, atomically, if the program made it: `files` were published last.
  func replace(publishedWith files: [RecordedFile]) throws(Finding) {
    guard isOccupied(folder) else {
      return try mappingDiskErrors { () throws(DiskError) in try rename(staging.path, to: folder) }
    }
    try requireOwnership(publishedWith: files)
    try mappingDiskErrors { () throws(DiskError) in try exchange(staging.path, with: folder) }
  }

  /// Removes the previous version, which `replace` left in the staging folder.
  func removePrevious() throws(Finding) { try staging.clear() }

  /// Links a page that did not change, so that it keeps its time.
  private func stage(_ page: Page) throws(DiskError) {
    let path = "\(staging.path)/\(page.path)"
    if try matches(page) {
      try linkFile("\(folder)/\(page.path)", as: path)
    } else {
      try writeNewFile(at: path, page.bytes)
    }
  }

  /// Removes the folder atomically, by way of the staging folder.
  func remove(publishedWith files: [RecordedFile]) throws(Finding) {
    try requireOwnership(publishedWith: files)
    guard try staging.clear() else { throw Finding(.notMadeByUs, at: Location(file: staging.path)) }
    try mappingDiskErrors { () throws(DiskError) in
      try rename(folder, to: staging.path)
      try synchronizeFolder(group)
    }
    try staging.clear()
  }

  /// Whether the folder has the program's mark.
  func isOurs() throws(DiskError) -> Bool {
    guard isRealFolder(folder) else { return false }
    return try Mark.exists(in: folder)
  }

  /// Whether the program made the folder. One from a version without marks is known by its files, and marked.
  func claim(publishedWith files: [RecordedFile]) throws(DiskError) -> Bool {
    // The target of a link was made for another place.
    guard isRealFolder(folder) else { return false }
    if try Mark.exists(in: folder) { return true }
    // A file that the next version keeps has a new stamp, as it was linked.
    guard files.map(\.path) == (try self.files().map(\.path)), files.haveContents(of: try readFiles()) else {
      return false
    }
    try Mark.write(in: folder)
    return true
  }

  private func requireOwnership(publishedWith files: [RecordedFile]) throws(Finding) {
    guard try mappingDiskErrors({ () throws(DiskError) in try claim(publishedWith: files) }) else {
      throw Finding(.notMadeByUs, at: Location(file: folder))
    }
  }

  /// The files in the folder with their stamps, whoever wrote them.
  func files() throws(DiskError) -> [RecordedFile] {
    let stamps = try stamps(inFolder: folder) { $0 != Mark.name } ?? []
    return stamps.filter { !$0.stamp.isFolder }.map { RecordedFile(path: $0.name, stamp: $0.stamp) }
  }

  /// The files in the folder with their digests, too.
  func readFiles() throws(DiskError) -> [RecordedFile] {
    var files = try files()
    for index in files.indices {
      let bytes = try readFile(at: "\(folder)/\(files[index].path)")
      files[index].stamp.size = Int64(bytes.count)
      files[index].digest = SHA256.digest(of: bytes)
    }
    return files
  }
}
