public import Budget
internal import Mustache

/// Lays out what will be shown. The pages stay in memory.
public func renderPages(of disclosure: Disclosure, with templates: PageTemplates) throws(Finding) -> [Page] {
  let disclosure = try disclosure.withFiguresInNarratives()
  var bytes: [UInt8] = []
  do throws(TemplateError) {
    try templates.set.render(PageTemplates.entry, DisclosureContext(disclosure), into: &bytes)
  } catch {
    throw Finding(error, paths: templates.paths)
  }
  return [Page(path: "index.html", bytes: bytes)]
}
