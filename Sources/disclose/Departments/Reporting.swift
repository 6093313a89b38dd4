import Budget
import Publishing
import Rendering

/// The reports by department of a command, if it was asked for them.
struct Reporting {
  private let writer: ReportWriter
  private let path: String
  private var reports: RunReports
  /// Whether a package is of the shard, so that others' departments are theirs to report.
  private let takes: (PackageID) -> Bool
  private(set) var result: ReportWriter.Result?

  /// Claims the folder and reads templates and the list of departments, before the run does anything that takes time.
  /// Returns nil if reports were not asked for, or cannot be written, which `findings` then say.
  init?(
    _ arguments: Arguments, _ workspace: Workspace, _ formats: Formats, of ids: [PackageID], among all: [PackageID],
    problems: [Finding], findings: inout [Finding]
  ) throws(Finding) {
    guard let path = arguments.reports else { return nil }
    self.path = path
    let folder = try ReportFolder(path)
    let templates: ReportTemplates
    do throws(TemplateFindings) {
      templates = try ReportTemplates(formats, in: arguments.language)
    } catch {
      findings += error.findings
      return nil
    }
    writer = ReportWriter(
      folder, templates,
      for: ReportWriter.Selection(
        ids: ids, all: all.filter(arguments.takes), isComplete: !arguments.hasSelection, shard: arguments.shard))
    let words = DepartmentWords(inputs: workspace.inputs, language: arguments.language)
    let (register, registerFindings) = DepartmentRegister.read(in: workspace.inputs, within: workspace.boundary)
    reports = RunReports(
      inputs: workspace.inputs, language: arguments.language, submitted: all.filter(arguments.takes),
      collected: all, register: register?.keeping { arguments.shard?.contains($0) ?? true },
      registerFindings: registerFindings,
      problems: problems.filter { $0.location.flatMap(words.department).map(arguments.takes) ?? true },
      isStaged: arguments.stages)
    takes = arguments.takes
  }

  mutating func add(_ report: PackageReport) { reports.add(report) }

  /// The packages that the record may know to be published, which was not reported.
  var undatedIDs: [PackageID] { reports.undatedIDs }

  mutating func note(_ published: PublishedPackage) { reports.note(published) }

  /// Findings about departments as a whole, for the report of the run.
  func findings(published: Set<PackageID>) -> [Finding] {
    reports.findings(published: published.filter(takes))
  }

  /// Writes the reports. `report` is that of the run.
  mutating func write(_ report: RunReport, published: Set<PackageID>) throws(Finding) {
    reports.addShared(report.general + report.causes.flatMap(\.findings))
    result = try writer.write(reports, published: published.filter(takes))
  }

  /// Says what was written, beside the summary.
  func printResult(on console: Console) {
    guard let result else { return }
    console.say(.reportsWritten(result.departments, in: path, withOverview: result.hasOverview))
    if let first = result.parts.min() { console.say(.reportsOfParts(result.parts.count, like: first)) }
  }
}
