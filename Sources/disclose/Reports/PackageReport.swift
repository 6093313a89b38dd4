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

/// What a run has to say of one package. One that failed always has an error to show for it.
struct PackageReport {
  let id: PackageID
  private(set) var outcome: Outcome
  /// Of every stage, in the order of the stages.
  private(set) var findings: [Finding]
  /// What rules said, could not say, and were told not to say; nil when the package did not come so far.
  var check: CheckReport?
  /// Whether it was made in this run, and not found to be as it should be.
  private(set) var isRebuilt = false
  /// What it was made into, until that is published.
  var made: Made?

  /// A class, so that a report without one stays small.
  final class Made: Sendable {
    let prepared: PreparedPackage
    let summary: PackageSummary
    /// That of the package, and those of the packages that it is compared with.
    let profiles: [String]
    /// Whether none that it is compared with was broken: only then is it known what it was made from.
    let hasAllComparisons: Bool

    init(prepared: PreparedPackage, summary: PackageSummary, profiles: [String], hasAllComparisons: Bool) {
      self.prepared = prepared
      self.summary = summary
      self.profiles = profiles
      self.hasAllComparisons = hasAllComparisons
    }
  }

  /// A package that is as it should be.
  enum Success {
    case made(Made)
    case unchanged
    case checked
  }

  init(_ id: PackageID, _ success: Success, findings: [Finding], check: CheckReport?) {
    self.id = id
    self.findings = findings
    self.check = check
    switch success {
    case .made(let made):
      self.made = made
      isRebuilt = true
      outcome = made.prepared.isUnchanged ? .unchanged : .published
    case .unchanged: outcome = .unchanged
    case .checked: outcome = .checked
    }
  }

  init(_ id: PackageID, failure: Finding, after findings: [Finding] = [], check: CheckReport? = nil) {
    self.id = id
    self.findings = findings.contains(failure) ? findings : findings + [failure]
    self.check = check
    outcome = .failed
  }

  /// How many pages were written, because they changed.
  var writtenPages: Int { made.map { $0.prepared.isUnchanged ? 0 : $0.prepared.files.count } ?? 0 }

  /// Says that a package that was made could not be published.
  mutating func fail(with failure: Finding) {
    self = PackageReport(id, failure: failure, after: findings, check: check)
  }
}
