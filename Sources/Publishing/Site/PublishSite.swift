public import Budget
internal import Disk

/// Writes what `Output/` says of itself: the index for people, and the manifest for programs. Without an index, the one that stands
/// there is left alone. `ids` are the packages that stand in `Output/`, in their order; the record knows more of them.
public func publishSite(
  index: Page?, of ids: [PackageID], to output: OutputFolder, record: RunRecord
) throws(Finding) {
  try output.claimSite()
  if let index {
    try replaceFile(named: index.path, in: output.path) { writer throws(DiskError) in try writer.write(index.bytes) }
  }
  try replaceFile(named: Manifest.name, in: output.path) { writer throws(DiskError) in
    try writer.write(Manifest.beginning)
    for (position, id) in ids.enumerated() {
      let package = try output.package(id, record: record)
      try writer.write(Manifest.line(for: package, isLast: position == ids.count - 1))
    }
    try writer.write(Manifest.end(index: index))
  }
}

extension OutputFolder {
  /// What stands there of a package. Of one that the record does not know, its files and its code can still be told.
  func package(_ id: PackageID, record: RunRecord) throws(DiskError) -> PublishedPackage {
    if let package = try record.entry(of: id)?.package, !package.files.isEmpty { return package }
    return PublishedPackage(
      summary: PackageSummary(id: id, departmentName: id.department, title: "", headlines: []),
      files: try destination(of: id).readFiles())
  }

  /// What the index says of the packages that stand there: no figures, as there may be thousands.
  public func summaries(of ids: [PackageID], record: RunRecord) throws(Finding) -> [PackageSummary] {
    try mappingDiskErrors { () throws(DiskError) in
      var summaries: [PackageSummary] = []
      summaries.reserveCapacity(ids.count)
      var titles: [String: String] = [:]
      for id in ids {
        var summary = try package(id, record: record).summary
        summary.headlines = []
        // Few titles are shared by many.
        let title = titles[summary.title] ?? summary.title
        titles[title] = title
        summary.title = title
        summaries.append(summary)
      }
      return summaries
    }
  }
}
