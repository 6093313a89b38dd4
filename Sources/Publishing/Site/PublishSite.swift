public import Budget
public import Disk

/// Writes the index, for people, and the manifest, for programs, of the published packages `ids`. `package` tells what
/// the manifest says of each. Without an index, the old one stays.
public func publishSite(
  index: Page?, of ids: [PackageID], to output: OutputFolder,
  package: (PackageID) throws(DiskError) -> PublishedPackage
) throws(Finding) {
  try output.claimSite()
  if let index {
    try replaceFile(named: index.path, in: output.path) { writer throws(DiskError) in try writer.write(index.bytes) }
  }
  try replaceFile(named: Manifest.name, in: output.path) { writer throws(DiskError) in
    try writer.write(Manifest.header)
    for (position, id) in ids.enumerated() {
      try writer.write(Manifest.entry(for: try package(id), isLast: position == ids.count - 1))
    }
    try writer.write(Manifest.footer(index: index))
  }
}

extension OutputFolder {
  /// A published package; of one that is not in the record, only its files and its code.
  public func package(_ id: PackageID, record: RunRecord) throws(DiskError) -> PublishedPackage {
    if let package = try record.entry(of: id)?.listed, !package.files.isEmpty { return package }
    return PublishedPackage(
      summary: PackageSummary(id: id, departmentName: id.department, title: "", headlines: []),
      files: try destination(of: id).readFiles())
  }

  /// The summaries of published packages for the index, with only the figure that it shows to save memory, as there may
  /// be thousands.
  public func summaries(of ids: [PackageID], record: RunRecord) throws(Finding) -> [PackageSummary] {
    try mappingDiskErrors { () throws(DiskError) in
      var summaries: [PackageSummary] = []
      summaries.reserveCapacity(ids.count)
      var titles: [String: String] = [:]
      for id in ids {
        var summary = try package(id, record: record).summary
        summary.headlines = Array(summary.headlines.prefix(1))
        // Many packages share a few titles, so equal ones share their storage.
        let title = titles[summary.title] ?? summary.title
        titles[title] = title
        summary.title = title
        summaries.append(summary)
      }
      return summaries
    }
  }
}
