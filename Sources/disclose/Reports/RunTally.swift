import Budget
import Checking
import Comparing
import Publishing

/// The running totals of a run. It keeps the reports of packages only where something of them will be printed, or for
/// programs, so that memory does not grow with the number of packages of which there is nothing new.
struct RunTally {
  /// Whether the output lists all packages, as formats for programs do.
  let keepsAllReports: Bool
  let extent: Extent
  private(set) var reports: [PackageReport] = []
  private(set) var outcomes: [Outcome: Int] = [:]
  /// The findings of packages, apart from those that follow from a root.
  private(set) var counts: [RootCause?: FindingCounts] = [:]
  /// The worst that findings of a severity mean for the exit status.
  private(set) var statuses: [Severity: ExitStatus] = [:]
  /// The packages with findings that follow from a root, and the code of these.
  private(set) var dependents: [RootCause: [PackageID]] = [:]
  private(set) var consequences: [RootCause: String] = [:]
  /// The roots that hold up a package that they did not hold up before.
  private(set) var newRoots: Set<RootCause> = []
  /// The names of the packages that failed.
  private(set) var failed: Set<String> = []
  private(set) var notChecked: [String: NotCheckedRule] = [:]
  private(set) var notRead = 0
  /// Those of which that is to be printed.
  private(set) var shownNotRead = PackageList()
  private(set) var exceptedCount = 0
  /// The number of findings that are no longer there.
  private(set) var resolvedCount = 0
  /// The packages of which a run has to tell something.
  private(set) var withNews: [PackageID] = []
  private(set) var built = 0
  private(set) var writtenPages = 0
  /// What the run changed of published packages, and the first of them.
  private(set) var changes = ChangeTotals()
  private(set) var changed: [(package: PackageID, totals: ChangeTotals)] = []

  private static let changedLimit = 20

  init(keepsAllReports: Bool, extent: Extent = Extent()) {
    (self.keepsAllReports, self.extent) = (keepsAllReports, extent)
  }

  var count: Int { outcomes.values.reduce(0, +) }

  mutating func add(_ report: PackageReport) {
    outcomes[report.outcome, default: 0] += 1
    built += report.wasBuilt ? 1 : 0
    writtenPages += report.writtenPages
    if let changes = report.changes {
      self.changes.add(.changed, changes)
      if changed.count < Self.changedLimit { changed.append((report.id, ChangeTotals(of: changes))) }
    }
    if report.outcome == .failed { failed.insert(report.id.path) }
    if report.news?.isEmpty != true { withNews.append(report.id) }
    resolvedCount += report.resolved.map(\.count).reduce(0, +)
    let isShown = addFindings(of: report)
    let isNoted = addRemarks(of: report)
    guard keepsAllReports || isShown || isNoted else { return }
    var report = report
    (report.build, report.published) = (nil, nil)
    if !keepsAllReports { report.check?.notChecked = [] }
    reports.append(report)
  }

  /// Returns whether any of them is to be printed.
  private mutating func addFindings(of report: PackageReport) -> Bool {
    var isShown = false
    for finding in report.findings.worstFirst {
      let isNew = report.isNew(finding)
      counts[finding.root, default: FindingCounts()].add(finding, isNew: isNew, printing: extent)
      statuses[finding.severity] = max(statuses[finding.severity] ?? .success, ExitStatus(finding))
      isShown = isShown || extent.shows(finding, isNew: isNew)
      guard let root = finding.root else { continue }
      if dependents[root]?.last != report.id { dependents[root, default: []].append(report.id) }
      if consequences[root] == nil { consequences[root] = finding.code }
      if isNew { newRoots.insert(root) }
    }
    return isShown
  }

  /// Adds what was not checked and what is excepted. Returns whether an exception is to be printed.
  private mutating func addRemarks(of report: PackageReport) -> Bool {
    if report.check == nil {
      notRead += 1
      if extent.shows(isNew: report.isNewlyUnread) { shownNotRead.add(report.id) }
    }
    for rule in report.check?.notChecked ?? [] {
      notChecked[rule.rule, default: NotCheckedRule(rule)].add(
        report.id, rule.reason, isShown: extent.shows(isNew: report.isNew(rule)))
    }
    let excepted = report.check?.excepted ?? []
    exceptedCount += excepted.map(\.finding.count).reduce(0, +)
    return excepted.contains { extent.shows(isNew: report.isNew($0)) }
  }
}

/// A rule that could not run, and the packages of which that is to be printed.
struct NotCheckedRule {
  let rule: String
  /// The reason given for the first of the packages.
  private(set) var reason: Phrase
  private(set) var packages = PackageList()

  init(_ rule: CheckReport.SkippedRule) {
    self.rule = rule.rule
    reason = rule.reason
  }

  mutating func add(_ id: PackageID, _ reason: Phrase, isShown: Bool) {
    guard isShown else { return }
    packages.add(id)
    if packages.first.first == id { self.reason = reason }
  }
}
