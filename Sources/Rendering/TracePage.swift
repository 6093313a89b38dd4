public import Budget
internal import Mustache

/// A page as templates print it, and which of their tags is behind what: for trying a format.
public struct TracedPage: Sendable {
  public let bytes: [UInt8]
  let trace: Trace

  /// The positions, in ``PageTemplates/tags``, of the tags that printed something or let their content through.
  public var shown: Set<Int> { Set(trace.steps.lazy.filter(\.shows).map(\.tag)) }

  /// The last tag at or before a byte.
  public func tag(at offset: Int) -> Int? {
    let steps = trace.steps
    var range = 0..<steps.count
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      range = steps[middle].offset <= offset ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound > 0 ? steps[range.lowerBound - 1].tag : nil
  }
}

/// A tag of a page's templates.
public struct TemplateTag: Sendable {
  public let template: String
  public let name: String
  public let location: Location
  /// Whether a page notes it as printed, which blocks are not.
  public let isCounted: Bool
  /// How many of the tags that follow are inside of it.
  public let contained: Int
}

extension PageTemplates {
  public var tags: [TemplateTag] {
    self.set.tags.map { site in
      TemplateTag(
        template: site.template, name: site.name,
        location: Location(
          file: paths[site.template] ?? site.template, line: site.position.line, column: site.position.column),
        isCounted: site.isCounted, contained: site.contained)
    }
  }
}

/// Renders the whole page of a disclosure, whose texts are filled in.
public func tracePage(
  of disclosure: Disclosure, with templates: PageTemplates, in surroundings: Surroundings
) throws(Finding) -> TracedPage {
  let website = try surroundings.website?.context(of: PackageSummary(of: disclosure, headlines: []))
  let context = DisclosureContext(
    disclosure, figures: FigureIndex(of: disclosure.figures), in: surroundings, website: website)
  var bytes: [UInt8] = []
  var trace = Trace()
  do throws(TemplateError) {
    try templates.set.render(PageTemplates.entry, context, into: &bytes, tracing: &trace)
  } catch {
    throw Finding(error, paths: templates.paths)
  }
  return TracedPage(bytes: bytes, trace: trace)
}
