public import Budget
public import Comparing
internal import Mustache

/// What changed in all packages, for a page to read.
public struct ChangesReport: Sendable {
  /// The first packages that changed; `totals` counts all.
  public var differences: [PackageDifference]
  public var totals: ChangeTotals
  /// How many packages were compared, and how many of them a run would not publish.
  public var compared: Int
  public var failed: Int

  public init(differences: [PackageDifference], totals: ChangeTotals, compared: Int, failed: Int) {
    (self.differences, self.totals, self.compared, self.failed) = (differences, totals, compared, failed)
  }
}

/// Renders the page that tells what changed.
public func renderChanges(
  _ report: ChangesReport, with files: [TemplateFile]
) throws(TemplateFindings) -> Page {
  guard files.contains(where: { $0.name == ChangesContext.entry }) else {
    throw TemplateFindings(
      findings: [Finding(.changesTemplateMissing, at: Location(file: "\(ChangesContext.entry).xhtml"))])
  }
  let templates = try PageTemplates(files, from: ChangesContext.entry)
  var bytes: [UInt8] = []
  do throws(TemplateError) {
    try templates.set.render(ChangesContext.entry, ChangesContext(report: report), into: &bytes)
  } catch {
    throw TemplateFindings(findings: [Finding(error, paths: templates.paths)])
  }
  return Page(path: "\(ChangesContext.entry).html", bytes: bytes)
}
