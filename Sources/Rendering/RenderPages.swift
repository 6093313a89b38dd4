public import Budget
internal import Mustache

/// Renders the pages of a disclosure in memory: the whole page, which links to the compared packages `links`, and the
/// same as a fragment.
public func renderPages(
  of disclosure: Disclosure, with templates: PageTemplates, links: [Basis] = []
) throws(Finding) -> [Page] {
  let names = FigureIndex(of: disclosure.figures)
  let disclosure = try disclosure.withFiguresInTexts(names)
  var bytes: [UInt8] = []
  do throws(TemplateError) {
    try templates.set.render(
      PageTemplates.entry, DisclosureContext(disclosure, figures: names, links: links), into: &bytes)
  } catch {
    throw Finding(error, paths: templates.paths)
  }
  bytes = linkingTerms(in: bytes)
  return [Page(path: Page.index, bytes: bytes), Page(path: "fragment.html", bytes: fragment(of: bytes))]
}
