public import Budget
internal import Disk

/// Lets packages that were prepared take their places, each in one step: a run that is killed leaves each as it was or as it should be.
///
/// The disk is waited for once for all of them, as waiting takes as long for one as for many. When this returns, what it published
/// survives a power cut.
///
/// - Parameters:
///   - packages: those that were prepared.
///   - output: where they were.
///   - files: what was published of a package last, if that is known.
/// - Returns: what kept each from being published; nil where nothing did.
public func publish(
  _ packages: [PreparedPackage], to output: OutputFolder, files: (PackageID) -> [RecordedFile] = { _ in [] }
) -> [Finding?] {
  let changed = packages.filter { !$0.isUnchanged }
  if changed.isEmpty { return packages.map { _ in nil } }
  do throws(DiskError) {
    // Before they are seen: after a power cut, too, a package is the old or the new one.
    try synchronizeFileSystem(output.path)
  } catch {
    return packages.map { $0.isUnchanged ? nil : Finding(error) }
  }
  var failures: [PackageID: Finding] = [:]
  for package in changed {
    do throws(Finding) {
      try output.destination(of: package.id).takePlace(publishedWith: files(package.id))
    } catch {
      failures[package.id] = error
      try? output.destination(of: package.id).removeOld()
    }
  }
  do throws(DiskError) {
    try synchronizeFileSystem(output.path)
  } catch {
    for package in changed { failures[package.id] = Finding(error) }
  }
  for package in changed where failures[package.id] == nil {
    do throws(Finding) {
      try output.destination(of: package.id).removeOld()
    } catch {
      failures[package.id] = error
    }
  }
  return packages.map { failures[$0.id] }
}
