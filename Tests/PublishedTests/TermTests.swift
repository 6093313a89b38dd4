import TestSupport
import Testing

@testable import Rendering

@Suite("Terms of the glossary")
struct TermTests {
  /// The text of a page that has a glossary before or after it.
  private func linked(
    _ text: String, _ terms: String..., around: String = "", glossaryFirst: Bool = false
  ) -> String {
    let glossary = "<dl>\(terms.map { "<dt>\($0)</dt><dd>\($0)的解释</dd>" }.joined())</dl>"
    let (first, last) = glossaryFirst ? (glossary, "") : ("", glossary)
    let page = "<body>\(around)<main>\(first)<section>\(text)</section>\(last)</main>\(around)</body>"
    let text = String(decoding: linkingTerms(in: Array(page.utf8)), as: UTF8.self)
    #expect(text.replacing(#/<a class="term"[^>]*>(.*?)</a>| id="term-[0-9]+"/#) { $0.1 ?? "" } == page)
    return text.split(separator: "</section>")[0].split(separator: "<section>").last.map(String.init) ?? ""
  }

  private func link(_ number: Int, _ text: String) -> String {
    "<a class=\"term\" href=\"#term-\(number)\">\(text)</a>"
  }

  @Test("are linked where they occur first, once")
  func first() {
    #expect(
      linked("<p>安排基本支出。</p><ul><li>基本支出和项目支出</li></ul>", "项目支出", "基本支出")
        == "<p>安排\(link(2, "基本支出"))。</p><ul><li>基本支出和\(link(1, "项目支出"))</li></ul>")
  }

  @Test("are not linked in headings, links, tables, drawings, the glossary itself, or outside of the page's content")
  func places() {
    for aside in [
      "<h3>基本支出</h3>", "<p><a href=\"#x\">基本支出</a></p>", "<table><tr><td><p>基本支出</p></td></tr></table>",
      "<dl><dt>甲项</dt><dd><p>基本支出</p></dd></dl>", "<p><svg x=\"1\"><text>基本支出</text></svg></p>", "<div>基本支出</div>",
      "<p title=\"基本支出\">无</p>", "<p><!-- 基本支出 --></p>",
    ] {
      #expect(linked("\(aside)<p>基本支出</p>", "基本支出").hasSuffix("基本支出</a></p>"), "\(aside)")
      #expect(!linked(aside, "基本支出").contains("class=\"term\""), "\(aside)")
    }
    #expect(linked("<p>基本支出</p>", "基本支出", around: "<p>基本支出</p>") == "<p>\(link(1, "基本支出"))</p>")
  }

  @Test("are linked in all sections, wherever the glossary stands")
  func sections() {
    #expect(linked("<p>安排基本支出</p>", "基本支出", glossaryFirst: true) == "<p>安排\(link(1, "基本支出"))</p>")
    let note = "<main><section class=\"sheet empty\"><p>注：基本支出</p></section>"
    let page = "\(note)<p>基本支出</p><dl><dt id=\"own\">基本支出</dt></dl></main>"
    #expect(String(decoding: linkingTerms(in: Array(page.utf8)), as: UTF8.self).hasPrefix("\(note)<p><a"))
  }

  @Test("are the longest that begin at a place, and are not found in one another")
  func overlapping() {
    #expect(
      linked("<p>财政拨款基本支出；基本支出</p>", "基本支出", "财政拨款", "财政拨款基本支出")
        == "<p>\(link(3, "财政拨款基本支出"))；\(link(1, "基本支出"))</p>")
    #expect(linked("<p>甲乙丙丁</p>", "甲乙丙", "丙丁") == "<p>\(link(1, "甲乙丙"))丁</p>")
    #expect(linked("<p>甲乙丙</p>", "甲乙丙丁", "乙丙") == "<p>甲\(link(2, "乙丙"))</p>")
    #expect(linked("<p>甲乙甲乙</p>", "甲乙", "甲乙") == "<p>\(link(1, "甲乙"))甲乙</p>")
  }

  @Test("keep words as they are, and need no good ones")
  func hostile() {
    #expect(linked("<p>a &lt;b&gt;甲乙&amp;</p>", "甲乙&amp;", "甲") == "<p>a &lt;b&gt;\(link(1, "甲乙&amp;"))</p>")
    #expect(linked("<p>“三公”经费</p>", "“三公”经费") == "<p>\(link(1, "“三公”经费"))</p>")
    for page in ["", "<main", "<main><p>甲乙", "</p></p><dt>甲乙</dt>"] {
      #expect(linkingTerms(in: Array(page.utf8)) == Array(page.utf8))
    }
    #expect(linked("<p>甲乙</p>", "") == "<p>甲乙</p>")
    #expect(linked("<p>甲乙</p>", "<b>甲乙</b>") == "<p>甲乙</p>")
    let own = "<main><p>甲乙</p><dl><dt id=\"own\">甲乙</dt></dl></main>"
    #expect(String(decoding: linkingTerms(in: Array(own.utf8)), as: UTF8.self).contains("href=\"#own\">甲乙</a>"))
  }

  @Test("are found in time proportional to the text")
  func linear() {
    let terms = (1...200).map { String(repeating: "甲", count: $0 % 39 + 2) + "\($0)" }
    let ratio = growth(from: 20_000) { size in
      var finder = TermFinder(terms.map { Array($0.utf8) })
      let text = Array(String(repeating: "甲", count: size).utf8)
      text.withUnsafeBufferPointer { #expect(finder.newTerms(in: $0, 0..<$0.count).isEmpty) }
    }
    #expect(ratio < 8)
  }
}
