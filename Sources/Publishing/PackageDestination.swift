internal import Budget
internal import Disk
internal import Hashing

/// The folder of a package in `Output/`, and the staging folder for its next version. The folders of a department's
/// parts are in that of the department, and stay there when it is replaced.
struct PackageDestination {
  private let group: String
  private let folder: String
  private let staging: StagingFolder
  /// Of a part, the folder of the department.
  private let department: String?

  init(_ id: PackageID, in output: String) {
    group = "\(output)/\(id.group)"
    folder = "\(output)/\(id.path)"
    department = id.part.map { _ in "\(output)/\(id.whole.path)" }
    // Outside of the department's folder, which may be replaced meanwhile.
    staging = StagingFolder(for: id.department + (id.part.map { "~\($0)" } ?? ""), in: group)
  }

  /// Whether the folder has exactly these pages.
  func matches(_ pages: [Page]) throws(DiskError) -> Bool {
    guard isRealFolder(folder) else { return false }
    let listing = try listFolder(folder)
    let parts = Set(try Self.parts(in: folder))
    let names = listing.entries.map(\.name).filter { $0 != Mark.name && !parts.contains($0) }
    guard listing.ambiguousNames.isEmpty, names == pages.map(\.path).sorted() else { return false }
    for page in pages where try !matches(page) { return false }
    return true
  }

  /// Marks the folder as the program's, which would have written the same.
  func mark() throws(DiskError) { try Mark.write(in: folder) }

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

  /// Returns the files of the version that stands, or nil when there is none. Nothing outside of the folder is read.
  func version() throws(DiskError) -> [Page]? {
    guard isRealFolder(folder) else { return nil }
    let boundary = Boundary(folder)
    let names = try listFolder(folder).entries.filter { $0.kind == .file && $0.name != Mark.name }.map(\.name)
    return try names.map { name throws(DiskError) in
      Page(path: name, bytes: try readFile(at: "\(folder)/\(name)", limit: Self.pageLimit, within: boundary))
    }
  }

  /// What is larger was not published by the program.
  private static let pageLimit = 1 << 28

  /// Writes the next version to the staging folder.
  func stage(_ pages: [Page]) throws(Finding) {
    try mappingDiskErrors { () throws(DiskError) in try makeFolder(group) }
    try requireRealDepartment()
    try staging.make()
    try mappingDiskErrors { () throws(DiskError) in
      for page in pages { try stage(page) }
    }
  }

  /// Links the published parts of the department into the staged version, which will take the place of the folder that
  /// they are in.
  func adoptParts() throws(DiskError) {
    guard isRealFolder(folder) else { return }
    for part in try Self.parts(in: folder) {
      let (from, to) = ("\(folder)/\(part)", "\(staging.path)/\(part)")
      try makeFolder(to)
      for entry in try listFolder(from).entries where entry.kind == .file && !entry.isLink {
        try linkFile("\(from)/\(entry.name)", as: "\(to)/\(entry.name)")
      }
    }
  }

  /// The names of the folders in a department's that the program made.
  static func parts(in folder: String) throws(DiskError) -> [String] {
    var names: [String] = []
    for entry in try listFolder(folder).entries where entry.kind == .folder && !entry.isLink {
      if PackageID.isPart(entry.name), try Mark.exists(in: "\(folder)/\(entry.name)") { names.append(entry.name) }
    }
    return names
  }

  /// Nothing is published through a link.
  private func requireRealDepartment() throws(Finding) {
    guard let department, isOccupied(department), !isRealFolder(department) else { return }
    throw Finding(.notMadeByUs, at: Location(file: department))
  }

  /// Replaces the published version by the staged one, atomically, if the program made it: `files` were published last.
  func replace(publishedWith files: [RecordedFile]) throws(Finding) {
    try requireRealDepartment()
    if let department { try mappingDiskErrors { () throws(DiskError) in try makeFolder(department) } }
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
    try requireRealDepartment()
    guard try mappingDiskErrors({ () throws(DiskError) in try Self.parts(in: folder) }).isEmpty else {
      return try removePages()
    }
    guard try staging.clear() else { throw Finding(.notMadeByUs, at: Location(file: staging.path)) }
    try mappingDiskErrors { () throws(DiskError) in
      try rename(folder, to: staging.path)
      try synchronizeFolder(group)
    }
    try staging.clear()
    if let department { try mappingDiskErrors { () throws(DiskError) in try removeFolderIfEmpty(department) } }
  }

  /// Removes a department's own pages, and leaves its parts.
  private func removePages() throws(Finding) {
    try staging.make()
    try mappingDiskErrors { () throws(DiskError) in
      try adoptParts()
      try synchronizeFileSystem(group)
      try exchange(staging.path, with: folder)
      try synchronizeFolder(group)
    }
    try staging.clear()
    // Until this, a run finds a package without pages here, and removes it once more.
    try mappingDiskErrors { () throws(DiskError) in try removeAll("\(folder)/\(Mark.name)") }
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

  /// Whether the folder was made for parts of the department, and has nothing else.
  private var holdsPartsAlone: Bool {
    get throws(DiskError) {
      let parts = try Self.parts(in: folder)
      let names = try listFolder(folder).entries.map(\.name)
      return !parts.isEmpty && names == parts
    }
  }

  private func requireOwnership(publishedWith files: [RecordedFile]) throws(Finding) {
    let isOurs = try mappingDiskErrors { () throws(DiskError) in
      // Marked before it is replaced, so that what is left of it is known as ours.
      if isRealFolder(folder), try holdsPartsAlone { try Mark.write(in: folder) }
      return try claim(publishedWith: files)
    }
    guard isOurs else {
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
