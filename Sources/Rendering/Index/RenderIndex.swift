public import Budget
internal import Mustache

/// Renders the page that lists packages.
public func renderIndex(
  of packages: [PackageSummary], with files: [TemplateFile], initials: Initials = Initials()
) throws(TemplateFindings) -> Page {
  guard files.contains(where: { $0.name == IndexContext.entry }) else {
    throw TemplateFindings(findings: [Finding(.indexTemplateMissing, at: Location(file: "\(IndexContext.entry).xhtml"))]
    )
  }
  let templates = try PageTemplates(files, from: IndexContext.entry)
  var bytes: [UInt8] = []
  do throws(TemplateError) {
    try templates.set.render(IndexContext.entry, IndexContext(packages, initials: initials), into: &bytes)
  } catch {
    throw TemplateFindings(findings: [Finding(error, paths: templates.paths)])
  }
  return Page(path: Page.index, bytes: bytes)
}
