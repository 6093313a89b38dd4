import Budget
import Hashing
import Publishing
import Rendering

/// A page and its PDF are made together: the page links to the PDF only where there is one, and the PDF is always that
/// of the page.
extension Pipeline {
  /// Renders the pages, and prints the whole page if the run prints. The PDF that is published is kept beside the same
  /// page if the record vouches for it: `printed` is the digest of the one that was published last.
  func pages(
    of disclosure: Disclosure, with templates: PageTemplates, in surroundings: Surroundings, to output: OutputFolder,
    printed: Digest?, _ findings: inout [Finding]
  ) throws(Finding) -> [Page] {
    let pdf = try output.page(Page.printed, of: disclosure.id)
    if printer == nil, pdf == nil { return try renderPages(of: disclosure, with: templates, in: surroundings) }
    var withPDF = surroundings
    withPDF.hasPDF = true
    let pages = try renderPages(of: disclosure, with: templates, in: withPDF)
    guard let page = pages.first(where: { $0.path == Page.index }) else { return pages }
    if let pdf, SHA256.digest(of: pdf.bytes) == printed, try output.page(Page.index, of: disclosure.id) == page {
      return pages + [pdf]
    }
    // Whether the next run prints it again is not known here.
    if let pdf, !stages { return pages + [pdf] }
    guard let printer else {
      findings.append(Finding(.printedTakenDown, at: disclosure.statement.location))
      return try renderPages(of: disclosure, with: templates, in: surroundings)
    }
    let (bytes, drawsText) = try printer.print(page.bytes, of: disclosure.id)
    if drawsText { findings.append(Finding(.textDrawn, at: disclosure.statement.location)) }
    return pages + [Page(path: Page.printed, bytes: bytes)]
  }
}
