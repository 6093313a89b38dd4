internal import Budget
internal import Disk
internal import Hashing

/// The folder of one package in `Output/`, and the one beside it in which its next version is put together.
struct PackageDestination {
  private let group: String
  private let folder: String
  private let staging: StagingFolder

  init(_ id: PackageID, in output: String) {
    group = "\(output)/\(id.group)"
    folder = "\(group)/\(id.department)"
    staging = StagingFolder(for: id.department, in: group)
  }

  /// Whether exactly these pages stand there. Who put them there made what we would: it gets our mark.
  func holds(_ pages: [Page]) throws(DiskError) -> Bool {
    guard isRealFolder(folder) else { return false }
    let listing = try listFolder(folder)
    let names = listing.entries.map(\.name).filter { $0 != Mark.name }
    guard listing.ambiguousNames.isEmpty, names == pages.map(\.path).sorted() else { return false }
    for page in pages where try !holds(page) { return false }
    try Mark.write(in: folder)
    return true
  }

  private func holds(_ page: Page) throws(DiskError) -> Bool {
    do throws(DiskError) {
      return try readFile(at: "\(folder)/\(page.path)") == page.bytes
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }

  /// Puts the next version together beside the one that stands there.
  func prepare(_ pages: [Page]) throws(Finding) {
    try mappingDiskErrors { () throws(DiskError) in try makeFolder(group) }
    try staging.make()
    try mappingDiskErrors { () throws(DiskError) in
      for page in pages { try put(page) }
    }
  }

  /// Lets the two change places. What stands there must be ours: by its mark, or by being `files`, which were published last.
  func takePlace(publishedWith files: [RecordedFile]) throws(Finding) {
    guard isOccupied(folder) else {
      return try mappingDiskErrors { () throws(DiskError) in try rename(staging.path, to: folder) }
    }
    try requireOurs(publishedWith: files)
    try mappingDiskErrors { () throws(DiskError) in try exchange(staging.path, with: folder) }
  }

  /// Removes the version that stood there before.
  func removeOld() throws(Finding) { try staging.clear() }

  /// A page that did not change is the same file under the new folder, with its bytes and its time.
  private func put(_ page: Page) throws(DiskError) {
    let path = "\(staging.path)/\(page.path)"
    if try holds(page) {
      try linkFile("\(folder)/\(page.path)", as: path)
    } else {
      try writeNewFile(at: path, page.bytes)
    }
  }

  /// Takes the folder away in one step.
  func remove(publishedWith files: [RecordedFile]) throws(Finding) {
    try requireOurs(publishedWith: files)
    guard try staging.clear() else { throw Finding(.notMadeByUs, at: Location(file: staging.path)) }
    try mappingDiskErrors { () throws(DiskError) in
      try rename(folder, to: staging.path)
      try synchronizeFolder(group)
    }
    try staging.clear()
  }

  /// Whether the program made what stands there. What was published before there were marks gets one.
  func claim(publishedWith files: [RecordedFile]) throws(DiskError) -> Bool {
    // What a link leads to was made for another place.
    guard isRealFolder(folder) else { return false }
    if try Mark.exists(in: folder) { return true }
    guard files.haveStamps(of: try self.files()) else { return false }
    try Mark.write(in: folder)
    return true
  }

  private func requireOurs(publishedWith files: [RecordedFile]) throws(Finding) {
    guard try mappingDiskErrors({ () throws(DiskError) in try claim(publishedWith: files) }) else {
      throw Finding(.notMadeByUs, at: Location(file: folder))
    }
  }

  /// The files that stand there, whoever put them there, without opening one.
  func files() throws(DiskError) -> [RecordedFile] {
    let stamps = try stamps(inFolder: folder) { $0 != Mark.name } ?? []
    return stamps.filter { !$0.stamp.isFolder }.map { RecordedFile(path: $0.name, stamp: $0.stamp) }
  }

  /// The same, with what is in them.
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
