public import Budget
internal import Disk
internal import Hashing

/// What publishing did with a package, and what stands there now.
public struct Publication: Hashable, Sendable {
  /// Whether the same bytes stood there already, and nothing was touched.
  public var isUnchanged: Bool
  public var files: [PublishedFile]
}

/// Puts a package's pages into `Output/`, all of them or none: a run that is killed leaves the folder as it was or as it should be.
public func publishPages(_ pages: [Page], of id: PackageID, to output: OutputFolder) throws(Finding) -> Publication {
  let place = output.place(of: id)
  return try published { () throws(DiskError) in
    let isUnchanged = try place.holds(pages)
    if !isUnchanged { try place.replace(with: pages) }
    return Publication(
      isUnchanged: isUnchanged,
      files: pages.sorted { $0.path < $1.path }.map {
        PublishedFile(path: $0.path, size: $0.bytes.count, digest: SHA256.digest(of: $0.bytes))
      })
  }
}

/// What `step` gives; when the disk fails it, a finding says where and why.
func published<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
  do throws(DiskError) {
    return try step()
  } catch {
    throw Finding(.outputUnwritable, at: Location(file: error.path), error.reason)
  }
}
