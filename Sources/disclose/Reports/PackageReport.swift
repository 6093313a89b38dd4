import Budget
import Checking
import Comparing
import Publishing

/// The result of a package in a run.
enum Outcome: String {
  case published, unchanged
  /// Passed every stage but publishing, which `check` leaves out.
  case checked
  case failed
}

/// The report on one package. Initializers see to it that a failed package has an error.
struct PackageReport {
  let id: PackageID
  private(set) var outcome: Outcome
  /// The findings of all stages, in the order of the stages.
  private(set) var findings: [Finding]
  /// The results of the rules; nil when an earlier stage failed.
  var check: CheckReport?
  /// Whether pages were rendered in this run, even if they turned out to be unchanged.
  private(set) var wasBuilt = false
  /// The result of building, until it is published.
  var build: Build?
  /// The name of the department or unit, where it is known.
  var name: String?
  /// The published version of a package that is unchanged, as the record has it.
  var published: PublishedPackage?
  /// What the new version changes of the published one; nil where nothing was published before, nothing changed, or
  /// that one cannot be read.
  private(set) var changes: PackageChanges?
  /// What no run has told yet, and what was told and is there no longer; nil without a record, as of `check`.
  var news: News?

  struct Build {
    let prepared: PreparedPackage
    /// What it changes of the published version, or why that cannot be told; nil where there is none, or no change.
    let changes: Result<PackageChanges, Finding>?
    let summary: PackageSummary
    /// The profile of the package, then those of the packages that it is compared with.
    let profiles: [String]
    /// The compared packages that its page links to.
    let links: [Basis]
    /// Whether every package that it is compared with could be read. Otherwise change detection cannot rely on the
    /// sources.
    let hasCompleteSources: Bool

    init(
      prepared: PreparedPackage, changes: Result<PackageChanges, Finding>?, summary: PackageSummary,
      profiles: [String], links: [Basis], hasCompleteSources: Bool
    ) {
      self.prepared = prepared
      self.changes = changes
      self.summary = summary
      self.profiles = profiles
      self.links = links
      self.hasCompleteSources = hasCompleteSources
    }
  }

  enum Success {
    case built(Build)
    case unchanged
    case checked
  }

  init(_ id: PackageID, _ success: Success, findings: [Finding], check: CheckReport?) {
    self.id = id
    self.findings = findings
    self.check = check
    switch success {
    case .built(let build):
      self.build = build
      changes = try? build.changes?.get()
      wasBuilt = true
      outcome = build.prepared.isUnchanged ? .unchanged : .published
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

  /// The number of whole pages of the package if it changed, otherwise 0.
  var writtenPages: Int {
    guard let prepared = build?.prepared, !prepared.isUnchanged else { return 0 }
    return prepared.files.count { $0.path == Page.index }
  }

  /// Whether no run has told this yet.
  func isNew(_ finding: Finding) -> Bool { isNew(remark(on: finding)) }

  func isNew(_ rule: CheckReport.SkippedRule) -> Bool { isNew(Remark(rule)) }

  func isNew(_ excepted: CheckReport.ExceptedFinding) -> Bool { Remark.pair(excepted).contains(where: isNew) }

  /// Whether no rule was asked, and no run has told so yet.
  var isNewlyUnread: Bool { check == nil && isNew(.packageNotRead) }

  func isNew(_ remark: Remark) -> Bool { news?.new.contains(remark) ?? true }

  /// The findings that a run told and that are no longer there.
  var resolved: [Finding] { news?.resolved ?? [] }

  /// Turns the report into that of a package that could not be published.
  mutating func fail(with failure: Finding) {
    let name = name
    self = PackageReport(id, failure: failure, after: findings, check: check)
    self.name = name
  }
}
