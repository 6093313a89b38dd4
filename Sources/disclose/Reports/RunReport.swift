import Budget
import Checking

extension [Finding] {
  /// The distinct findings: errors, then warnings, then notes, each in their order, which is causes before
  /// consequences. What follows from a finding stays behind it.
  var worstFirst: [Finding] {
    var seen: Set<Finding> = []
    let distinct = filter { seen.insert($0).inserted }
    var groups: [(severity: Severity, findings: [Finding])] = []
    for finding in distinct {
      guard finding.isConsequence, let last = groups.indices.last else {
        groups.append((finding.severity, [finding]))
        continue
      }
      groups[last].findings.append(finding)
      groups[last].severity = Swift.min(groups[last].severity, finding.severity)
    }
    return Severity.worstFirst.flatMap { severity in
      groups.lazy.filter { $0.severity == severity }.flatMap(\.findings)
    }
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
  /// Packages with errors, then those with warnings; those without findings only if the tally keeps all reports.
  let packages: [PackageReport]
  /// For a package with errors, the packages that could not be compared with it.
  let uncompared: [RootCause: [PackageID]]
  /// The code of what packages say of each root.
  let consequences: [RootCause: String]
  let tally: RunTally
  /// The number of packages whose pages were removed.
  var removedCount = 0
  var milliseconds: Int64 = 0
  private let groupedRoots: Set<RootCause>

  init(
    of tally: RunTally, command: Command, isStrict: Bool, folders: [Finding], profiles: ProfileLibrary,
    templates: TemplateLibrary
  ) {
    let packages = tally.reports.sorted { $0.id < $1.id }
    self.tally = tally
    self.command = command
    self.isStrict = isStrict
    var dependents: [RootCause: [PackageID]] = [:]
    var consequences: [RootCause: String] = [:]
    for package in packages {
      let own = Dictionary(
        package.findings.compactMap { finding in finding.root.map { ($0, finding.code) } },
        uniquingKeysWith: { first, _ in first })
      for root in own.keys { dependents[root, default: []].append(package.id) }
      consequences.merge(own) { first, _ in first }
    }
    self.consequences = consequences
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
    let failed = Set(packages.filter { $0.outcome == .failed }.map(\.id.path))
    uncompared = dependents.filter { root, _ in
      if case .package(let path) = root { failed.contains(path) } else { false }
    }
    groupedRoots = Set(causes.flatMap(\.roots) + uncompared.keys)
    let rank = { (report: PackageReport) in report.findings.map(\.severity).min() ?? .note }
    self.packages = Severity.worstFirst.flatMap { severity in packages.filter { rank($0) == severity } }
  }

  /// Whether a finding is listed with its cause instead of its package.
  func isGrouped(_ finding: Finding) -> Bool {
    finding.root.map(groupedRoots.contains) ?? false
  }

  func ownFindings(of package: PackageReport) -> [Finding] {
    package.findings.filter { !isGrouped($0) }.worstFirst
  }

  /// All findings, without mere consequences.
  var distinctFindings: [Finding] {
    general + causes.flatMap(\.findings) + packages.flatMap(ownFindings)
  }

  func count(_ severity: Severity) -> Int {
    distinctFindings.lazy.filter { $0.severity == severity }.map(\.count).reduce(0, +)
  }

  func count(_ outcome: Outcome) -> Int { tally.outcomes[outcome] ?? 0 }

  /// The packages that failed before their rules could run.
  var uncheckedPackages: [PackageID] { packages.filter { $0.check == nil }.map(\.id).sorted() }

  /// The rules that could not run.
  var notChecked: [NotCheckedRule] { tally.notChecked.values.sorted { $0.rule < $1.rule } }

  /// The number of findings that packages except.
  var exceptedCount: Int { excepted.map(\.excepted.finding.count).reduce(0, +) }

  var excepted: [(package: PackageID, excepted: CheckReport.ExceptedFinding)] {
    packages.flatMap { package in (package.check?.excepted ?? []).map { (package.id, $0) } }
  }

  var status: ExitStatus {
    let counts: Set<Severity> = isStrict ? [.error, .warning] : [.error]
    let all = general + causes.flatMap(\.findings) + packages.flatMap(\.findings)
    return all.filter { counts.contains($0.severity) }.map(ExitStatus.init).max() ?? .success
  }

  func print(as format: Format, on console: Console) {
    switch format {
    case .text: printText(on: console)
    case .json: console.say(json)
    case .sarif: console.say(sarif(in: console.language))
    }
  }
}
