internal import Budget
internal import Disk
internal import Glibc

/// The folder of one package in `Output/`, and the one beside it in which its next version is put together.
struct PackagePlace {
  private let group: String
  private let name: String

  init(_ id: PackageID, in output: String) {
    let parts = id.path.split(separator: "/")
    group = "\(output)/\(parts[0])"
    name = String(parts[1])
  }

  private var folder: String { "\(group)/\(name)" }
  /// Hidden, so that nobody takes it for a package.
  private var staging: String { "\(group)/.\(name).new" }

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

  /// Builds the new version beside the old one and lets the two change places.
  func replace(with pages: [Page]) throws(DiskError) {
    try makeFolder(group)
    try removeAll(staging)  // what a killed run left
    try makeFolder(staging)
    for page in pages { try put(page) }
    try synchronizeFolder(staging)
    try takePlace()
    try synchronizeFolder(group)
    try removeAll(staging)
  }

  /// A page that did not change is the same file under the new folder, with its bytes and its time.
  private func put(_ page: Page) throws(DiskError) {
    let path = "\(staging)/\(page.path)"
    if try holds(page) {
      try linkFile("\(folder)/\(page.path)", as: path)
    } else {
      try writeNewFile(at: path, page.bytes)
    }
  }

  private func takePlace() throws(DiskError) {
    guard isFolder(folder) else { return try rename(staging, to: folder) }
    try exchange(staging, with: folder)
  }
}
