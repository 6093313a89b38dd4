import Budget
import Checking

/// What a run gathers of packages as they are done. A report for people tells one by one only of those that have something to say: of
/// the others it is enough to know how many there are, so that memory does not grow with them.
struct RunTally {
  /// Whether every report is wanted in the end, as it is by programs.
  let keepsAllReports: Bool
  private(set) var reports: [PackageReport] = []
  private(set) var outcomes: [Outcome: Int] = [:]
  private(set) var notChecked: [String: NotCheckedRule] = [:]
  private(set) var made = 0
  private(set) var writtenPages = 0

  init(keepsAllReports: Bool) {
    self.keepsAllReports = keepsAllReports
  }

  var count: Int { outcomes.values.reduce(0, +) }

  mutating func add(_ report: PackageReport) {
    outcomes[report.outcome, default: 0] += 1
    made += report.isRebuilt ? 1 : 0
    writtenPages += report.writtenPages
    for rule in report.check?.notChecked ?? [] {
      notChecked[rule.rule, default: NotCheckedRule(rule, in: report.id)].add(report.id, rule.reason)
    }
    var report = report
    report.build = nil
    if keepsAllReports { return reports.append(report) }
    report.check?.notChecked = []
    if report.saysSomething { reports.append(report) }
  }
}

/// A rule that could not be asked, and in which packages.
struct NotCheckedRule {
  let rule: String
  /// Of the first of the packages.
  private(set) var reason: Phrase
  /// The first few.
  private(set) var packages: [PackageID] = []
  private(set) var count = 0

  static let shown = 5

  init(_ rule: CheckReport.NotChecked, in id: PackageID) {
    self.rule = rule.rule
    reason = rule.reason
  }

  mutating func add(_ id: PackageID, _ reason: Phrase) {
    count += 1
    let place = packages.firstIndex { id < $0 } ?? packages.count
    if place == 0 { self.reason = reason }
    if place < Self.shown { packages.insert(id, at: place) }
    if packages.count > Self.shown { packages.removeLast() }
  }
}

extension PackageReport {
  fileprivate var saysSomething: Bool {
    outcome == .failed || !findings.isEmpty || !(check?.excepted ?? []).isEmpty
  }
}
