public import Budget
internal import Mustache

/// What a page refers to outside of its disclosure.
public struct Surroundings: Sendable {
  /// The compared packages whose pages are there to be linked to.
  public var links: [Basis] = []
  /// Whether the page is there as PDF, too.
  public var hasPDF = false
  /// What pages say about their website.
  public var website: WebsiteTemplates?

  public init(links: [Basis] = [], website: WebsiteTemplates? = nil) {
    self.links = links
    self.website = website
  }
}

/// Renders the pages of a disclosure, whose texts are filled in, in memory: the whole page, and the same as a fragment.
public func renderPages(
  of disclosure: Disclosure, with templates: PageTemplates, in surroundings: Surroundings = Surroundings()
) throws(Finding) -> [Page] {
  let names = FigureIndex(of: disclosure.figures)
  let website = try surroundings.website?.context(of: PackageSummary(of: disclosure, headlines: []))
  let context = DisclosureContext(disclosure, figures: names, in: surroundings, website: website)
  var bytes: [UInt8] = []
  do throws(TemplateError) {
    try templates.set.render(PageTemplates.entry, context, into: &bytes)
  } catch {
    throw Finding(error, paths: templates.paths)
  }
  bytes = linkingTerms(in: bytes)
  return [Page(path: Page.index, bytes: bytes), Page(path: Page.fragment, bytes: fragment(of: bytes))]
}
