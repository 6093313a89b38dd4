import Budget
import Checking
import Reading

extension [Finding] {
  var hasErrors: Bool { contains { $0.severity == .error } }

  /// Errors, then warnings, then notes; within each as they came, which is causes before consequences. Each once.
  var worstFirst: [Finding] {
    var seen: Set<Finding> = []
    let distinct = filter { seen.insert($0).inserted }
    return Severity.worstFirst.flatMap { severity in distinct.filter { $0.severity == severity } }
  }
}

/// What a run has to say, put in the order in which people want it: causes before what follows from them, the worst first.
struct RunReport {
  /// A broken profile, or the broken templates of one, and the packages that cannot go on because of it.
  struct Cause {
    /// Several where profiles share their fault.
    var roots: [Root]
    var findings: [Finding]
    var packages: [PackageID]
  }

  let command: Command
  let isStrict: Bool
  /// Of folders, charts, and of profiles that work.
  let general: [Finding]
  let causes: [Cause]
  /// Those with errors first, then those with warnings; only those with something to say, unless all were wanted.
  let packages: [PackageReport]
  /// The packages that had to do without comparing themselves with a package that has errors.
  let uncompared: [Root: [PackageID]]
  /// The code of what packages say of each root.
  let consequences: [Root: String]
  let tally: RunTally
  /// Packages whose pages were taken down.
  var takenDown = 0
  var milliseconds: Int64 = 0
  private let groupedRoots: Set<Root>

  init(
    of tally: RunTally, command: Command, isStrict: Bool, folders: [Finding], profiles: ProfileLibrary,
    templates: TemplateLibrary
  ) {
    let packages = tally.reports.sorted { $0.id < $1.id }
    self.tally = tally
    self.command = command
    self.isStrict = isStrict
    var dependents: [Root: [PackageID]] = [:]
    var consequences: [Root: String] = [:]
    for package in packages {
      let own = Dictionary(
        package.findings.compactMap { finding in finding.root.map { ($0, finding.code) } },
        uniquingKeysWith: { first, _ in first })
      for root in own.keys { dependents[root, default: []].append(package.id) }
      consequences.merge(own) { first, _ in first }
    }
    self.consequences = consequences
    var shown: Set<Finding> = []
    var causes: [Cause] = []
    /// Which cause tells a finding.
    var causeIndices: [Finding: Int] = [:]
    let add = { (root: Root, findings: [Finding]) in
      guard let packages = dependents[root] else { return }
      let new = findings.worstFirst.filter { shown.insert($0).inserted }
      let same = findings.compactMap { causeIndices[$0] }.min()
      if new.isEmpty, let same {
        causes[same].roots.append(root)
        causes[same].packages = Set(causes[same].packages + packages).sorted()
      } else {
        for finding in new { causeIndices[finding] = causes.count }
        causes.append(Cause(roots: [root], findings: new, packages: packages.sorted()))
      }
    }
    for name in profiles.names where dependents[.profile(name)] != nil {
      add(.profile(name), profiles.profile(named: name)?.findings ?? [])
    }
    for (name, findings) in templates.findings { add(.templates(name), findings) }
    self.causes = causes
    let rest = profiles.findings + templates.findings.flatMap(\.findings)
    general = (folders + rest.filter { !shown.contains($0) }).worstFirst
    let failed = Set(packages.filter { $0.outcome == .failed }.map(\.id.path))
    uncompared = dependents.filter { root, _ in
      if case .package(let path) = root { failed.contains(path) } else { false }
    }
    groupedRoots = Set(causes.flatMap(\.roots) + uncompared.keys)
    let rank = { (report: PackageReport) in report.findings.map(\.severity).min() ?? .note }
    self.packages = Severity.worstFirst.flatMap { severity in packages.filter { rank($0) == severity } }
  }

  /// Whether a finding is told with its cause, and so not again for each package.
  func isGrouped(_ finding: Finding) -> Bool {
    finding.root.map(groupedRoots.contains) ?? false
  }

  func ownFindings(of package: PackageReport) -> [Finding] {
    package.findings.filter { !isGrouped($0) }.worstFirst
  }

  /// Every finding once, without mere consequences.
  var distinctFindings: [Finding] {
    general + causes.flatMap(\.findings) + packages.flatMap(ownFindings)
  }

  func count(_ severity: Severity) -> Int {
    distinctFindings.lazy.filter { $0.severity == severity }.map(\.count).reduce(0, +)
  }

  func count(_ outcome: Outcome) -> Int { tally.outcomes[outcome] ?? 0 }

  /// The packages in which rules were not asked at all.
  var uncheckedPackages: [PackageID] { packages.filter { $0.check == nil }.map(\.id).sorted() }

  /// What was not checked: each rule once.
  var notChecked: [NotCheckedRule] { tally.notChecked.values.sorted { $0.rule < $1.rule } }

  /// How many findings are excepted.
  var exceptedCount: Int { excepted.map(\.excepted.finding.count).reduce(0, +) }

  var excepted: [(package: PackageID, excepted: CheckReport.Excepted)] {
    packages.flatMap { package in (package.check?.excepted ?? []).map { (package.id, $0) } }
  }

  var status: ExitStatus {
    let counts: Set<Severity> = isStrict ? [.error, .warning] : [.error]
    let all = general + causes.flatMap(\.findings) + packages.flatMap(\.findings)
    return all.filter { counts.contains($0.severity) }.map(ExitStatus.init).max() ?? .success
  }

  func say(as format: Format, on console: Console) {
    switch format {
    case .text: print(on: console)
    case .json: console.say(json)
    case .sarif: console.say(sarif(in: console.language))
    }
  }
}
