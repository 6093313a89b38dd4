public import Budget
internal import Disk

/// What publishing did with a package.
public enum Publication: Hashable, Sendable {
  case published
  /// The same bytes stood there already; nothing was touched.
  case unchanged
}

/// Puts a package's pages into `Output/`, all of them or none: a run that is killed leaves the folder as it was or as it should be.
public func publishPages(_ pages: [Page], of id: PackageID, to output: String) throws(Finding) -> Publication {
  let place = PackagePlace(id, in: output)
  do throws(DiskError) {
    if try place.holds(pages) { return .unchanged }
    try place.replace(with: pages)
    return .published
  } catch {
    throw Finding(.outputUnwritable, at: Location(file: error.path), error.reason)
  }
}
