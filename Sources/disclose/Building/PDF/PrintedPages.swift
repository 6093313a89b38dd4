import Budget
import Hashing
import Publishing
import Rendering

/// A page and its PDF are made together: the page links to the PDF only where there is one, and the PDF is always that of
/// the page.
extension Pipeline {
  /// Renders the pages, and prints the whole page if the run prints. The PDF that is published is kept beside the same
  /// page if the record vouches for it: `recorded` is the digest of the one that was published last.
  func pages(
    of disclosure: Disclosure, with templates: PageTemplates, in output: OutputFolder, recorded: Digest?,
    _ findings: inout [Finding]
  ) throws(Finding) -> [Page] {
    let pdf = try output.page(Page.printed, of: disclosure.id)
    if printer == nil, pdf == nil { return try renderPages(of: disclosure, with: templates) }
    var printed = disclosure
    printed.isPrinted = true
    let pages = try renderPages(of: printed, with: templates)
    guard let page = pages.first(where: { $0.path == Page.index }) else { return pages }
    if let pdf, SHA256.digest(of: pdf.bytes) == recorded, try output.page(Page.index, of: disclosure.id) == page {
      return pages + [pdf]
    }
    guard let printer else {
      findings.append(Finding(.printedTakenDown, at: disclosure.statement.location))
      return try renderPages(of: disclosure, with: templates)
    }
    let (bytes, drawsText) = try printer.print(page.bytes, of: disclosure.id)
    if drawsText { findings.append(Finding(.textDrawn, at: disclosure.statement.location)) }
    return pages + [Page(path: Page.printed, bytes: bytes)]
  }
}
