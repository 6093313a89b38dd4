import Budget
import Checking

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
}
