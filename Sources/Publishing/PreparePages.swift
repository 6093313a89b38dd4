public import Budget
internal import Disk
internal import Hashing

/// A package whose next version is complete in its staging folder.
public struct PreparedPackage: Hashable, Sendable {
  public var id: PackageID
  /// Whether the same bytes are published already.
  public var isUnchanged: Bool
  public var files: [RecordedFile]
  /// The packages that its page links to.
  public var links: [PackageID]
}

/// Writes a package's pages to its staging folder, unless they are published already. Without `stages`, this only tells
/// whether they are, and touches nothing.
public func preparePages(
  _ pages: [Page], of id: PackageID, links: [Basis] = [], in output: OutputFolder, stages: Bool = true
) throws(Finding) -> PreparedPackage {
  let destination = output.destination(of: id)
  let isUnchanged = try mappingDiskErrors { () throws(DiskError) in
    let isUnchanged = try destination.matches(pages)
    if isUnchanged, stages { try destination.mark() }
    return isUnchanged
  }
  if !isUnchanged, stages { try destination.stage(pages) }
  return PreparedPackage(
    id: id, isUnchanged: isUnchanged,
    files: pages.sorted { $0.path < $1.path }.map {
      RecordedFile(path: $0.path, stamp: FileStamp(size: $0.bytes.count), digest: SHA256.digest(of: $0.bytes))
    },
    links: links.compactMap(id.comparedPackage))
}

/// Runs `step`, and turns an error of the disk into a finding.
func mappingDiskErrors<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
  do throws(DiskError) {
    return try step()
  } catch {
    throw Finding(error)
  }
}

extension Finding {
  init(_ error: DiskError) {
    self.init(.outputUnwritable(error.reason), at: Location(file: error.path))
  }
}
