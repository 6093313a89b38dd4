import Budget
import Comparing
import Publishing

/// A package in which two outputs differ, to be compared.
struct OutputComparison: Sendable {
  private let package: PackageSummary
  private let kind: PackageDifference.Kind

  var id: PackageID { package.id }

  init?(_ pair: VersionPair) {
    guard let package = pair.new ?? pair.old else { return nil }
    self.package = package.summary
    kind = pair.old == nil ? .added : pair.new == nil ? .removed : .changed
  }

  /// Opens both versions of a package that both outputs have. Fails where one cannot be read, as it is being replaced.
  func compare(_ old: OutputFolder, _ new: OutputFolder) -> Result<PackageDifference, Finding> {
    if kind != .changed { return .success(PackageDifference(of: package, kind)) }
    return Result { () throws(Finding) in
      let changes = compareVersions(try old.version(of: id) ?? [], try new.version(of: id) ?? [])
      return PackageDifference(of: package, .changed, changes: changes)
    }
  }
}
