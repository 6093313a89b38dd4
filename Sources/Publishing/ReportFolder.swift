public import Budget
internal import Disk

/// A folder with reports, which other people read and send: a file changes only if it says something else, and nothing
/// is touched that the program did not write. Its mark lists the files that the program wrote.
public struct ReportFolder: Sendable {
  let path: String

  /// Creates the folder, or takes one that has the mark or is empty but for hidden files.
  public init(_ path: String) throws(Finding) {
    self.path = path
    let isOurs = try mappingReportErrors { () throws(DiskError) in
      try makeFolder(path)
      if try stamp(of: mark)?.isFile == true { return true }
      let listing = try listFolder(path)
      guard listing.ambiguousNames.isEmpty, listing.entries.allSatisfy({ $0.name.hasPrefix(".") }) else { return false }
      try writeNewFile(at: mark, [])
      return true
    }
    guard isOurs else { throw Finding(.reportsNotOurs, at: Location(file: path)) }
  }

  var mark: String { "\(path)/.made-by-disclose-reports" }

  /// Replaces reports by those that `write` adds, all of them at the end, so that a run that fails before leaves them as
  /// they are. Those that were written before and are not added go if they are stale.
  public func update(
    removing isStale: (_ file: String) -> Bool, writing write: (inout ReportUpdate) throws(Finding) -> Void
  ) throws(Finding) {
    // So that two runs do not write at once; some network disks have no locks.
    let lock = try? FolderLock(on: path) {}
    defer { withExtendedLifetime(lock) {} }
    var update = try ReportUpdate(self)
    do throws(Finding) {
      try write(&update)
      try update.finish(removing: isStale)
    } catch {
      try? update.abandon()
      throw error
    }
  }
}

/// The reports of a run on their way into the folder.
public struct ReportUpdate {
  private let folder: ReportFolder
  private let staging: StagingFolder
  /// The files that earlier runs wrote.
  private let known: Set<String>
  private var added: Set<String> = []
  private var changed: [String] = []

  fileprivate init(_ folder: ReportFolder) throws(Finding) {
    self.folder = folder
    staging = StagingFolder(for: "reports", in: folder.path)
    known = try mappingReportErrors { () throws(DiskError) in
      let names = String(decoding: try readFile(at: folder.mark), as: UTF8.self).split(separator: "\n")
      return Set(names.map(String.init).filter { !$0.contains("/") && !$0.hasPrefix(".") })
    }
    try staging.make()
  }

  /// Adds a report. One that is there with the same bytes keeps its time.
  public mutating func add(_ page: Page) throws(Finding) {
    let path = "\(folder.path)/\(page.path)"
    let isThere = try mappingReportErrors { () throws(DiskError) in
      guard let stamp = try stamp(of: path), stamp.isFile, Int(stamp.size) == page.bytes.count else { return false }
      return try readFile(at: path) == page.bytes
    }
    if !known.contains(page.path), isOccupied(path) { throw Finding(.reportsNotOurs, at: Location(file: path)) }
    added.insert(page.path)
    if isThere { return }
    changed.append(page.path)
    try mappingReportErrors { () throws(DiskError) in
      try writeNewFile(at: "\(staging.path)/\(page.path)", page.bytes)
    }
  }

  fileprivate func abandon() throws(Finding) { try staging.clear() }

  fileprivate func finish(removing isStale: (String) -> Bool) throws(Finding) {
    let stale = known.subtracting(added).filter(isStale).sorted()
    // The mark names a file before it is there, and until it is gone.
    try note(known.union(added))
    try mappingReportErrors { () throws(DiskError) in
      if !changed.isEmpty { try synchronizeFileSystem(folder.path) }
      for name in changed { try rename("\(staging.path)/\(name)", to: "\(folder.path)/\(name)") }
      for name in stale where try stamp(of: "\(folder.path)/\(name)")?.isFolder != true {
        try removeAll("\(folder.path)/\(name)")
      }
      if !changed.isEmpty || !stale.isEmpty { try synchronizeFolder(folder.path) }
    }
    try note(known.union(added).subtracting(stale))
    try staging.clear()
  }

  /// Lists the files that are the program's in the mark.
  private func note(_ names: Set<String>) throws(Finding) {
    let bytes = Array(names.sorted().map { $0 + "\n" }.joined().utf8)
    try mappingReportErrors { () throws(DiskError) in
      if try readFile(at: folder.mark) == bytes { return }
      let staged = "\(staging.path)/.names"
      try removeAll(staged)
      try writeNewFile(at: staged, bytes)
      try synchronizeFileSystem(folder.path)
      try rename(staged, to: folder.mark)
    }
  }
}

/// Runs `step`, and reports an error of the disk as a finding about the reports.
private func mappingReportErrors<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
  do throws(DiskError) {
    return try step()
  } catch {
    throw Finding(.reportsUnwritable(error.reason), at: Location(file: error.path))
  }
}
