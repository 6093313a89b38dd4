internal import Budget
internal import Disk
internal import Hashing

/// The folder of one package in `Output/`, and the one beside it in which its next version is put together.
struct PackagePlace {
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
    guard isFolderItself(folder) else { return false }
    let listing = try listFolder(folder)
    let names = listing.entries.map(\.name).filter { $0 != Mark.name }
    guard listing.ambiguousNames.isEmpty, names == pages.map(\.path).sorted() else { return false }
    for page in pages where try !holds(page) { return false }
    try Mark.put(on: folder)
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
    try published { () throws(DiskError) in try makeFolder(group) }
    try staging.make()
    try published { () throws(DiskError) in
      for page in pages { try put(page) }
    }
  }

  /// Lets the two change places. What stands there must be ours: by its mark, or by looking as it did when it was published, which
  /// `look` tells.
  func takePlace(publishedWith look: Digest?) throws(Finding) {
    guard isTaken(folder) else {
      return try published { () throws(DiskError) in try rename(staging.path, to: folder) }
    }
    try requireOurs(publishedWith: look)
    try published { () throws(DiskError) in try exchange(staging.path, with: folder) }
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
  func remove(publishedWith look: Digest?) throws(Finding) {
    try requireOurs(publishedWith: look)
    guard try staging.clear() else { throw Finding(.notMadeByUs, at: Location(file: staging.path)) }
    try published { () throws(DiskError) in
      try rename(folder, to: staging.path)
      try synchronizeFolder(group)
    }
    try staging.clear()
  }

  /// Whether the program made what stands there. What was published before there were marks gets one.
  func claim(publishedWith look: Digest?) throws(DiskError) -> Bool {
    // What a link leads to was made for another place.
    guard isFolderItself(folder) else { return false }
    if try Mark.isOn(folder) { return true }
    guard let look, try self.look() == look else { return false }
    try Mark.put(on: folder)
    return true
  }

  private func requireOurs(publishedWith look: Digest?) throws(Finding) {
    guard try published({ () throws(DiskError) in try claim(publishedWith: look) }) else {
      throw Finding(.notMadeByUs, at: Location(file: folder))
    }
  }

  /// How the folder looks from outside; nil when there is none.
  func look() throws(DiskError) -> Digest? {
    try Look(ofFolder: folder) { $0 != Mark.name }?.digest
  }

  /// The files that stand there, whoever put them there.
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
