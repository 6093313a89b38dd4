import Budget
import Checking

/// The running totals of a run. It keeps the reports of packages without findings only for machine-readable output, so
/// that memory does not grow with the number of packages.
struct RunTally {
  /// Whether the output lists all packages, as formats for programs do.
  let keepsAllReports: Bool
  private(set) var reports: [PackageReport] = []
  private(set) var outcomes: [Outcome: Int] = [:]
  private(set) var notChecked: [String: NotCheckedRule] = [:]
  private(set) var built = 0
  private(set) var writtenPages = 0

  var count: Int { outcomes.values.reduce(0, +) }

  mutating func add(_ report: PackageReport) {
    outcomes[report.outcome, default: 0] += 1
    built += report.wasBuilt ? 1 : 0
    writtenPages += report.writtenPages
    for rule in report.check?.notChecked ?? [] {
      notChecked[rule.rule, default: NotCheckedRule(rule, in: report.id)].add(report.id, rule.reason)
    }
    var report = report
    (report.build, report.published) = (nil, nil)
    if keepsAllReports { return reports.append(report) }
    report.check?.notChecked = []
    if report.isNotable { reports.append(report) }
  }
}

/// A rule that could not run, and the packages in which it could not.
struct NotCheckedRule {
  let rule: String
  /// The reason given for the first of the packages.
  private(set) var reason: Phrase
  /// The first packages, sorted, up to the limit.
  private(set) var packages: [PackageID] = []
  private(set) var count = 0

  static let shownLimit = 5

  init(_ rule: CheckReport.SkippedRule, in id: PackageID) {
    self.rule = rule.rule
    reason = rule.reason
  }

  mutating func add(_ id: PackageID, _ reason: Phrase) {
    count += 1
    let index = packages.firstIndex { id < $0 } ?? packages.count
    if index == 0 { self.reason = reason }
    if index < Self.shownLimit { packages.insert(id, at: index) }
    if packages.count > Self.shownLimit { packages.removeLast() }
  }
}

extension PackageReport {
  fileprivate var isNotable: Bool {
    outcome == .failed || !findings.isEmpty || !(check?.excepted ?? []).isEmpty
  }
}
