import Budget
import Checking
import Disk
import Publishing
import Rendering

/// What reports tell of one package: what its department has to do, and what it has not.
struct ReportedPackage {
  var section: DepartmentReport.Section
  var row: Overview.Row
  /// The rules that could not run, with this package alone.
  let unchecked: [UncheckedRule]
  /// Findings about files that the department does not have.
  let shared: [Finding]

  /// `reader` tells which findings are the department's, `added` are findings about its folder that no stage made.
  init(_ report: PackageReport, _ reader: DepartmentWords, adding added: [Finding] = []) {
    let state: ReportedState =
      switch report.outcome {
      case .published: .published
      case .unchanged: .unchanged
      case .checked: .checked
      case .failed: .failed
      }
    var section = DepartmentReport.Section(report.id, state)
    let all = added + report.findings
    let own = all.filter { reader.isOwn($0, of: report.id) }
    let reported = own.map { reader.reported($0, in: report.id, isNew: report.news != nil && report.isNew($0)) }
    section.findings = ReportedFinding.grouped(reported)
    section.isChecked = report.check != nil
    section.isHeldUp = state == .failed && !own.contains { $0.severity == .error }
    section.exceptions = (report.check?.excepted ?? []).map { reader.reported($0, in: report.id) }
    section.changes = report.changes.flatMap { ReportedChanges($0, in: reader.language) }
    unchecked = (report.check?.notChecked ?? []).map { reader.reported($0, in: report.id) }
    shared = all.filter { !reader.isOwn($0, of: report.id) && !DepartmentWords.isConsequence($0) }

    var row = Overview.Row(report.id, name: report.name ?? "", state)
    row.isChecked = section.isChecked
    row.errors = section.count(.error)
    row.warnings = section.count(.warning)
    row.notes = section.count(.note)
    row.newErrors = reported.lazy.filter { $0.severity == .error && $0.isNew }.map(\.count).reduce(0, +)
    row.uncheckedRules = unchecked.count
    if let published = report.published { row.note(published) }
    row.isChanged = state == .published
    (self.section, self.row) = (section, row)
  }

  /// A package that did not come.
  init(missing id: PackageID) {
    section = DepartmentReport.Section(id, .notSubmitted)
    row = Overview.Row(id, name: "", .notSubmitted)
    unchecked = []
    shared = []
  }
}

extension Overview.Row {
  /// Takes over what is known of the published version: since when its files are as they are.
  mutating func note(_ package: PublishedPackage) {
    if name.isEmpty { name = package.summary.departmentName }
    if let time = package.files.map(\.stamp.modified).max() {
      built = localTime(Int(time / 1_000_000_000), "%Y-%m-%d %H:%M")
    }
  }
}
