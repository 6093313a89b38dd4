import Budget
import Checking
import Publishing

extension [Finding] {
  /// The distinct findings: errors, then warnings, then notes, each in their order, which is causes before
  /// consequences.
  var worstFirst: [Finding] {
    if count < 2 { return self }
    var seen: Set<Finding> = []
    let distinct = filter { seen.insert($0).inserted }
    return Severity.worstFirst.flatMap { severity in distinct.filter { $0.severity == severity } }
  }
}

/// The report on a run, in the order in which people read it: the worst first, and causes before their consequences.
struct RunReport {
  /// A broken profile, or one with broken templates, and the packages that it holds up.
  struct CauseGroup {
    /// More than one when profiles share a fault.
    var roots: [RootCause]
    var findings: [Finding]
    var packages: [PackageID]
  }

  let command: Command
  let isStrict: Bool
  /// The findings about folders, charts of accounts, and profiles that are not broken.
  let general: [Finding]
  let causes: [CauseGroup]
  /// Packages with errors, then those with warnings; those of which nothing is printed only if the tally keeps all
  /// reports.
  let packages: [PackageReport]
  /// For a package with errors, the packages that could not be compared with it.
  let uncompared: [RootCause: [PackageID]]
  let tally: RunTally
  /// What of the findings that belong to no package no run has told yet; nil without a record.
  var news: News?
  /// The number of packages whose pages were removed.
  var removedCount = 0
  var milliseconds: Int64 = 0
  private let groupedRoots: Set<RootCause>

  init(
    of tally: RunTally, command: Command, isStrict: Bool, folders: [Finding], profiles: ProfileLibrary,
    templates: TemplateLibrary
  ) {
    self.tally = tally
    self.command = command
    self.isStrict = isStrict
    let dependents = tally.dependents
    var shown: Set<Finding> = []
    var causes: [CauseGroup] = []
    /// The index of the cause that lists a finding.
    var causeIndices: [Finding: Int] = [:]
    let add = { (root: RootCause, findings: [Finding]) in
      guard let packages = dependents[root] else { return }
      let new = findings.worstFirst.filter { shown.insert($0).inserted }
      let same = findings.compactMap { causeIndices[$0] }.min()
      if new.isEmpty, let same {
        causes[same].roots.append(root)
        causes[same].packages = Set(causes[same].packages + packages).sorted()
      } else {
        for finding in new { causeIndices[finding] = causes.count }
        causes.append(CauseGroup(roots: [root], findings: new, packages: packages.sorted()))
      }
    }
    for name in profiles.names where dependents[.profile(name)] != nil {
      add(.profile(name), profiles.profile(named: name)?.findings ?? [])
    }
    for (name, findings) in templates.findings { add(.templates(name), findings) }
    add(.website, templates.websiteFindings)
    self.causes = causes
    let rest = profiles.findings + templates.findings.flatMap(\.findings) + templates.websiteFindings
    general = (folders + rest.filter { !shown.contains($0) }).worstFirst
    uncompared = dependents.filter { root, _ in
      if case .package(let path) = root { tally.failed.contains(path) } else { false }
    }
    groupedRoots = Set(causes.flatMap(\.roots) + uncompared.keys)
    let rank = { (report: PackageReport) in report.findings.map(\.severity).min() ?? .note }
    let packages = tally.reports.sorted { $0.id < $1.id }
    self.packages = Severity.worstFirst.flatMap { severity in packages.filter { rank($0) == severity } }
  }

  /// Whether a finding is listed with its cause instead of its package.
  func isGrouped(_ finding: Finding) -> Bool {
    finding.root.map(groupedRoots.contains) ?? false
  }

  func ownFindings(of package: PackageReport) -> [Finding] {
    package.findings.filter { !isGrouped($0) }.worstFirst
  }

  /// The findings that belong to no package.
  var shared: [Finding] { general + causes.flatMap(\.findings) }

  var sharedRemarks: [Remark] { shared.map { Remark(.said, $0) } }

  /// Whether it tells anything that no run has told.
  var hasNews: Bool { !tally.withNews.isEmpty || news?.isEmpty != true }

  /// Whether no run has told this finding, which belongs to no package.
  func isNew(_ shared: Finding) -> Bool { news?.new.contains(Remark(.said, shared)) ?? true }

  /// All findings, without mere consequences, and whether they are new; of packages only those that the tally keeps.
  var distinctFindings: [(finding: Finding, isNew: Bool)] {
    shared.map { ($0, isNew($0)) }
      + packages.flatMap { package in ownFindings(of: package).map { ($0, package.isNew($0)) } }
  }

  /// The numbers of all findings, without mere consequences.
  var counts: FindingCounts {
    var counts = FindingCounts()
    for finding in shared { counts.add(finding, isNew: isNew(finding), printing: tally.extent) }
    for (root, part) in tally.counts where root.map(groupedRoots.contains) != true { counts += part }
    return counts
  }

  func count(_ outcome: Outcome) -> Int { tally.outcomes[outcome] ?? 0 }

  /// The number of findings that the run before told and this one does not find any more.
  var resolvedCount: Int { tally.resolvedCount + (news?.resolved.map(\.count).reduce(0, +) ?? 0) }

  /// The rules that could not run.
  var notChecked: [NotCheckedRule] { tally.notChecked.values.sorted { $0.rule < $1.rule } }

  var excepted: [(package: PackageReport, excepted: CheckReport.ExceptedFinding)] {
    packages.flatMap { package in (package.check?.excepted ?? []).map { (package, $0) } }
  }

  var status: ExitStatus {
    let counts: Set<Severity> = isStrict ? [.error, .warning] : [.error]
    let all =
      shared.filter { counts.contains($0.severity) }.map(ExitStatus.init)
      + tally.statuses.filter { counts.contains($0.key) }.values
    return all.max() ?? .success
  }

  func print(as format: Format, on console: Console) {
    switch format {
    case .text: printText(on: console)
    case .json: console.say(json)
    case .sarif: console.say(sarif(in: console.language))
    }
  }
}
