public import Budget
internal import Mustache

/// Renders the pages of a disclosure in memory: the whole page, and the same as a fragment.
public func renderPages(of disclosure: Disclosure, with templates: PageTemplates) throws(Finding) -> [Page] {
  let names = FigureIndex(of: disclosure.figures)
  let disclosure = try disclosure.withFiguresInTexts(names)
  let website = try templates.website?.context(of: PackageSummary(of: disclosure, headlines: []))
  var bytes: [UInt8] = []
  do throws(TemplateError) {
    try templates.set.render(
      PageTemplates.entry, DisclosureContext(disclosure, figures: names, website: website), into: &bytes)
  } catch {
    throw Finding(error, paths: templates.paths)
  }
  return [Page(path: Page.index, bytes: bytes), Page(path: "fragment.html", bytes: fragment(of: bytes))]
}
