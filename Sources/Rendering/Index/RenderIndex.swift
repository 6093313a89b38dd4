public import Budget
internal import Mustache

/// Renders the page that lists packages.
public func renderIndex(
  of packages: [PackageSummary], with files: [TemplateFile], initials: Initials = Initials(),
  on website: WebsiteTemplates? = nil
) throws(TemplateFindings) -> Page {
  guard files.contains(where: { $0.name == IndexContext.entry }) else {
    throw TemplateFindings(findings: [Finding(.indexTemplateMissing, at: Location(file: "\(IndexContext.entry).xhtml"))]
    )
  }
  let templates = try PageTemplates(files, from: IndexContext.entry)
  var bytes: [UInt8] = []
  let site: WebsiteContext?
  do throws(Finding) { site = try website?.indexContext() } catch { throw TemplateFindings(findings: [error]) }
  do throws(TemplateError) {
    try templates.set.render(
      IndexContext.entry, IndexContext(packages, initials: initials, website: site), into: &bytes)
  } catch {
    throw TemplateFindings(findings: [Finding(error, paths: templates.paths)])
  }
  return Page(path: Page.index, bytes: bytes)
}
