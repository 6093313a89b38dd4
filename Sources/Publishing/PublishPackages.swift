public import Budget
internal import Disk

/// Publishes prepared packages, each atomically: when a run is killed, a package has its old version or its new one.
///
/// The file system is synchronized once for all packages, as that takes as long for one as for many. What is published
/// survives a power cut. `files` returns the files of a package that were published last, or none if unknown.
///
/// - Returns: for each package, why it could not be published, or nil if it was.
public func publish(
  _ packages: [PreparedPackage], to output: OutputFolder, files: (PackageID) -> [RecordedFile] = { _ in [] }
) -> [Finding?] {
  let changed = packages.filter { !$0.isUnchanged }
  if changed.isEmpty { return packages.map { _ in nil } }
  do throws(DiskError) {
    for package in changed { try output.destination(of: package.id).adoptParts() }
    // First, so that even after a power cut a package has one version or the other.
    try synchronizeFileSystem(output.path)
  } catch {
    return packages.map { $0.isUnchanged ? nil : Finding(error) }
  }
  var failures: [PackageID: Finding] = [:]
  // A department before its parts, which are in its folder.
  for package in changed.sorted(by: { $0.id < $1.id }) {
    do throws(Finding) {
      // What it links to comes first, and may have failed.
      if let other = package.links.first(where: { failures[$0] != nil && !output.holds($0) }) {
        throw Finding(.linkedNotPublished(other.path), at: Location(file: "\(output.path)/\(package.id.path)"))
      }
      try output.destination(of: package.id).replace(publishedWith: files(package.id))
    } catch {
      failures[package.id] = error
      try? output.destination(of: package.id).removePrevious()
    }
  }
  do throws(DiskError) {
    try synchronizeFileSystem(output.path)
  } catch {
    for package in changed { failures[package.id] = Finding(error) }
  }
  for package in changed where failures[package.id] == nil {
    do throws(Finding) {
      try output.destination(of: package.id).removePrevious()
    } catch {
      failures[package.id] = error
    }
  }
  return packages.map { failures[$0.id] }
}
