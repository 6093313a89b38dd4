internal import Budget
internal import Disk
internal import Hashing

/// The folder of one package in `Output/`, and the one beside it in which its next version is put together.
struct PackagePlace {
  private let group: String
  private let name: String

  init(_ id: PackageID, in output: String) {
    group = "\(output)/\(id.group)"
    name = id.department
  }

  private var folder: String { "\(group)/\(name)" }
  private var staging: String { "\(group)/\(Unfinished.name(for: name))" }

  /// Whether exactly these pages stand there.
  func holds(_ pages: [Page]) throws(DiskError) -> Bool {
    guard isFolder(folder) else { return false }
    guard try namesInFolder(folder) == pages.map(\.path).sorted() else { return false }
    for page in pages where try !holds(page) { return false }
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
  func prepare(_ pages: [Page]) throws(DiskError) {
    try makeFolder(group)
    try removeAll(staging)  // what a run left that was killed
    try makeFolder(staging)
    for page in pages { try put(page) }
  }

  /// Lets the two change places.
  func takePlace() throws(DiskError) {
    guard isFolder(folder) else { return try rename(staging, to: folder) }
    try exchange(staging, with: folder)
  }

  /// Removes the version that stood there before.
  func removeOld() throws(DiskError) { try removeAll(staging) }

  /// A page that did not change is the same file under the new folder, with its bytes and its time.
  private func put(_ page: Page) throws(DiskError) {
    let path = "\(staging)/\(page.path)"
    if try holds(page) {
      try linkFile("\(folder)/\(page.path)", as: path)
    } else {
      try writeNewFile(at: path, page.bytes)
    }
  }

  /// Takes the folder away in one step.
  func remove() throws(DiskError) {
    try removeAll(staging)
    try rename(folder, to: staging)
    try synchronizeFolder(group)
    try removeAll(staging)
  }

  /// How the folder looks from outside; nil when there is none.
  func look() throws(DiskError) -> Digest? {
    try Look(ofFolder: folder, hidden: true)?.digest
  }

  /// The files that stand there, whoever put them there.
  func files() throws(DiskError) -> [PublishedFile] {
    var files: [PublishedFile] = []
    for (name, stamp) in try stamps(inFolder: folder) ?? [] where !stamp.isFolder {
      let bytes = try readFile(at: "\(folder)/\(name)")
      files.append(PublishedFile(path: name, size: bytes.count, digest: SHA256.digest(of: bytes)))
    }
    return files
  }
}
