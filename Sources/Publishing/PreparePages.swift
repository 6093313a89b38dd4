public import Budget
internal import Disk
internal import Hashing

/// A package whose next version is complete, beside the one that stands in `Output/`.
public struct PreparedPackage: Hashable, Sendable {
  public var id: PackageID
  /// Whether the same bytes stand there already, and there is nothing to do.
  public var isUnchanged: Bool
  /// What will stand there.
  public var files: [RecordedFile]
}

/// Writes a package's pages to the disk, where nobody sees them yet.
public func preparePages(
  _ pages: [Page], of id: PackageID, in output: OutputFolder
) throws(Finding) -> PreparedPackage {
  let place = output.destination(of: id)
  let isUnchanged = try mappingDiskErrors { () throws(DiskError) in try place.holds(pages) }
  if !isUnchanged { try place.prepare(pages) }
  return PreparedPackage(
    id: id, isUnchanged: isUnchanged,
    files: pages.sorted { $0.path < $1.path }.map {
      RecordedFile(path: $0.path, stamp: FileStamp(size: $0.bytes.count), digest: SHA256.digest(of: $0.bytes))
    })
}

/// What `step` gives; when the disk fails it, a finding says where and why.
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
