import Budget
import Checking
import Publishing

/// What became of a package.
enum Outcome: String {
  case published, unchanged
  /// Everything but publishing, which was not asked for.
  case checked
  case failed
}

/// What a run has to say of one package.
struct PackageReport {
  let id: PackageID
  var outcome = Outcome.failed
  /// Of every stage, in the order of the stages.
  var findings: [Finding] = []
  /// What rules said, could not say, and were told not to say; nil when the package did not come so far.
  var check: CheckReport?
  /// Whether it was made in this run, and not found to be as it should.
  var isMade = false
  /// How many pages were written, because they changed.
  var writtenPages = 0
  /// What it was made into, until that is published; nil when it was not made, or must not be published.
  var made: Made?

  /// A class, so that a report without one stays small.
  final class Made: Sendable {
    let prepared: PreparedPackage
    let summary: PackageSummary
    /// That of the package, and those of the packages that it is compared with.
    let profiles: [String]
    /// Whether none that it is compared with was broken: only then is it known what it was made from.
    let sawAllCompared: Bool

    init(prepared: PreparedPackage, summary: PackageSummary, profiles: [String], sawAllCompared: Bool) {
      self.prepared = prepared
      self.summary = summary
      self.profiles = profiles
      self.sawAllCompared = sawAllCompared
    }
  }
}
