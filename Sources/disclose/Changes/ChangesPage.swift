import Budget
import Comparing
import Disk
import Rendering

/// The file of `diff --page`.
struct ChangesPage {
  let path: String
  private let templates: [TemplateFile]
  private var differences: [PackageDifference] = []

  private static let templateFolder = "changes"
  /// How many packages it tells of; the others are counted, as nobody reads more.
  private static let packageLimit = 500
  /// By this last line the program knows a page that it wrote, and may replace.
  private static let mark = Array("<!-- disclose diff -->\n".utf8)

  init(at path: String, templates: String, apartFrom places: [Workspace.Place]) throws(Finding) {
    self.path = path
    try Workspace.requireSeparate(places.map { (("--page", path), $0) })
    let folders = TemplateLibrary.folders(of: [Self.templateFolder]).map { InputFolder(onDisk: "\(templates)/\($0)") }
    let reading = readTemplates(in: folders)
    guard let files = reading.value else {
      throw reading.findings.first { $0.severity == .error }
        ?? Finding(.changesTemplateMissing, at: Location(file: "\(templates)/\(Self.templateFolder)"))
    }
    self.templates = files
    try requireOurs()
  }

  /// Before the comparison, which takes a while, and once more before it is written.
  private func requireOurs() throws(Finding) {
    guard isOccupied(path) else { return }
    let file = try? OpenFile(reading: path)
    let end = file.flatMap { try? $0.bytes(from: max(0, $0.size - Self.mark.count), count: Self.mark.count) }
    if end != Self.mark { throw Finding(.pageNotOurs, at: Location(file: path)) }
  }

  mutating func add(_ difference: PackageDifference) {
    if differences.count < Self.packageLimit { differences.append(difference) }
  }

  func write(_ totals: ChangeTotals, compared: Int, failed: Int) throws(Finding) {
    let report = ChangesReport(differences: differences, totals: totals, compared: compared, failed: failed)
    let page: Page
    do throws(TemplateFindings) {
      page = try renderChanges(report, with: templates)
    } catch {
      throw error.findings.first ?? Finding(.changesTemplateMissing, at: Location(file: path))
    }
    try requireOurs()
    do throws(DiskError) {
      try replaceFile(at: path, with: page.bytes + Self.mark)
    } catch {
      throw Finding(.notWritten(error.reason), at: Location(file: path))
    }
  }
}
