import Budget
import Checking
import Publishing
import Rendering

/// The reports of a run: what each department has to do, and an overview for the bureau. Packages are added one by one,
/// and only what reports say of them is kept.
struct RunReports {
  let words: DepartmentWords
  /// The packages in `Inputs/`, whether or not the run is for them.
  private let submitted: [PackageID]
  /// Those of every shard.
  private let collected: [PackageID]?
  /// The folders of departments that have a package, to which findings about them belong.
  private let there: Set<PackageID>
  private let register: DepartmentRegister?
  /// Findings about the list of departments.
  let registerFindings: [Finding]
  /// Whether what the run makes waits for approval.
  private let isStaged: Bool
  /// Findings about folders of departments, which belong to their packages.
  private var folderFindings: [PackageID: [Finding]] = [:]
  /// Whether packages may be there that were not seen.
  private(set) var isDoubtful: Bool
  private var packages: [PackageID: ReportedPackage] = [:]
  /// What the bureau itself has to do.
  private var shared: [Finding] = []
  private var seen: Set<Finding> = []

  /// `submitted` are the packages in `Inputs/`, `problems` those of its folders.
  init(
    inputs: String, language: Language, submitted: [PackageID], collected: [PackageID]? = nil,
    register: DepartmentRegister?, registerFindings: [Finding] = [], problems: [Finding] = [], isStaged: Bool = false
  ) {
    let words = DepartmentWords(inputs: inputs, language: language)
    let there = Set(submitted.map(\.whole))
    (self.words, self.there, self.isStaged) = (words, there, isStaged)
    (self.submitted, self.collected) = (submitted, collected)
    self.register = register
    self.registerFindings = registerFindings
    isDoubtful = registerFindings.contains { $0.severity == .error }
    for problem in problems {
      if let id = problem.location.flatMap(words.department), there.contains(id) {
        folderFindings[id, default: []].append(problem)
      } else {
        isDoubtful = true
      }
    }
  }

  mutating func add(_ report: PackageReport) {
    let added = folderFindings.removeValue(forKey: report.id.whole) ?? []
    let package = ReportedPackage(report, words, adding: added)
    addShared(package.shared)
    packages[report.id] = package
  }

  /// Adds findings that belong to no package, but for those that are a department's.
  mutating func addShared(_ findings: [Finding]) {
    for finding in findings where seen.insert(finding).inserted {
      if finding.location.flatMap(words.department).map(there.contains) != true { shared.append(finding) }
    }
  }

  /// The reports of the departments of which there is something to say, and the overview.
  ///
  /// `published` are the packages that stand in `Output/`.
  func reports(
    published: Set<PackageID>, fileName: (String) -> String
  ) -> (departments: [DepartmentReport], overview: Overview) {
    let submissions = self.submissions(published)
    let missing = isDoubtful ? [] : submissions.missing
    let all = packages.values + missing.map(ReportedPackage.init(missing:))
    let departments = Dictionary(grouping: all, by: \.row.id.department).sorted { $0.key < $1.key }
    var reports: [DepartmentReport] = []
    var rows: [Overview.Row] = []
    for (code, packages) in departments {
      let packages = packages.sorted { $0.row.id < $1.row.id }
      let report = report(of: code, packages)
      if report.isNeeded { reports.append(report) }
      rows += zip(packages, report.sections).map { package, section in
        var row = package.row
        row.name = report.name
        row.partName = section.partName
        row.district = register?[code]?.district ?? ""
        row.report = report.isNeeded ? "\(fileName(code)).html" : nil
        return row
      }
    }
    let overview = Overview(
      shared: ReportedFinding.grouped(shared.map(words.shared)), rows: rows,
      districts: register?.districts ?? [], knowsMissing: !isDoubtful, isStaged: isStaged)
    return (reports, overview)
  }

  private func report(of code: String, _ packages: [ReportedPackage]) -> DepartmentReport {
    let known = packages.filter { $0.row.id.part == nil && !$0.row.name.isEmpty }
    // The present name is that of the newest package.
    let latest = known.max { ($0.row.id.year, $0.row.id) < ($1.row.id.year, $1.row.id) }?.row.name
    let listed = register?[code]?.name ?? ""
    let name = !listed.isEmpty ? listed : latest ?? code
    let sections = packages.map { package in
      var section = package.section
      section.hasOldVersion = section.state == .failed && !package.row.built.isEmpty
      if section.id.part != nil, package.row.name != name { section.partName = package.row.name }
      return section
    }
    return DepartmentReport(
      code: code, name: name, sections: sections, unchecked: unchecked(packages), isStaged: isStaged)
  }

  /// The rules that could not run, each once for a reason.
  private func unchecked(_ packages: [ReportedPackage]) -> [UncheckedRule] {
    Dictionary(grouping: packages.flatMap(\.unchecked)) { [$0.code, $0.reason] }.values.compactMap { alike in
      alike.first.map { UncheckedRule(code: $0.code, reason: $0.reason, packages: alike.flatMap(\.packages)) }
    }.sorted { ($0.code, $0.reason) < ($1.code, $1.reason) }
  }

  private func submissions(_ published: Set<PackageID>) -> Submissions {
    Submissions(submitted: submitted, published: published, register: register, collected: collected)
  }

  /// The findings that the bureau is told of the list of departments.
  func findings(published: Set<PackageID>) -> [Finding] {
    registerFindings
      + submissions(published).unlisted
      + (isDoubtful ? [Finding(.reportsInDoubt)] : [])
  }

  /// The packages that the record may know to be published, which was not reported, sorted.
  var undatedIDs: [PackageID] { packages.values.lazy.map(\.row).filter { $0.built.isEmpty }.map(\.id).sorted() }

  /// Takes over what the record knows of the published version of a package.
  mutating func note(_ published: PublishedPackage) {
    packages[published.summary.id]?.row.note(published)
  }
}
