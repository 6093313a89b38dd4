import TestSupport
import Testing
import Workbook

@Suite("Tables of pages that are named as workbooks are")
struct HTMLTests {
  private func cells(_ html: String) throws -> [String] {
    try Workbook(html: Array(html.utf8)).dump().map { $0.split(separator: "\t").dropFirst(2).joined(separator: " ") }
  }

  @Test("Rows and columns that cells reach over")
  func spans() throws {
    let html = """
      <html><head><style>td { color: "<table>" }</style></head><body><p>甲</p><table border=1>
      <tr><td colspan="4">2026年部门支出<br>预算总表&nbsp;</td></tr>
      <tr><th rowspan=2>编码<th colspan=2>支出</th><th rowspan="2">备 \n 注</th></tr>
      <tr><td>基本</td><td>项目</tr>
      <tr style="display: none"><td x:str>205<td x:num="36500.5">36,501<td x:num>12<td>&lt;&amp;甲</td></tr>
      </table></body></html>
      """
    #expect(
      try cells(html) == [
        "A1 text 2026年部门支出\\n预算总表", "A2 text 编码", "B2 text 支出", "D2 text 备 注", "B3 text 基本", "C3 text 项目",
        "A4 text 205", "B4 number 36500.5", "C4 number 12", "D4 text <&甲", "A1:D1 merged", "A2:A3 merged",
        "B2:C2 merged",
        "D2:D3 merged",
      ])
    let book = try Workbook(html: Array(html.utf8))
    #expect(try book.content(of: book.sheets[0]).rows.map(\.isHidden) == [false, false, false, true])
  }

  @Test("Each table is a sheet, also one within another, and one that nobody closed")
  func tables() throws {
    let html = "<table><caption>表1</caption><tr><td>甲<table><tr><td>乙</table>丙</td><td>丁</table><table><td>戊"
    let book = try Workbook(html: Array(html.utf8))
    #expect(book.sheets.map(\.name) == ["表1", "2", "3"])
    #expect(try cells(html) == ["A1 text 甲丙", "B1 text 丁", "A1 text 乙", "A1 text 戊"])
  }

  @Test("Encodings: stated, not stated, stated wrongly")
  func encodings() throws {
    for head in ["<meta charset=gbk>", "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">", ""] {
      let book = try Workbook(html: "\(head)<table><tr><td>行政运行</td></tr></table>".gb18030)
      #expect(try book.dump() == ["1\tvisible\tA1\ttext\t行政运行"])
    }
    for head in ["<meta charset=\"utf-8\">", "\u{FEFF}", "", "<meta charset=gbk>"] {
      let book = try Workbook(html: Array("\(head)<table><tr><td>行政运行。</td></tr></table>".utf8))
      #expect(try book.dump().count == 1)
    }
    #expect(try cells("<meta charset=\"utf-8\"><table><tr><td>行政运行</td></tr></table>") == ["A1 text 行政运行"])
  }

  @Test("What LibreOffice saves as a page")
  func libreOffice() throws {
    let book = try Workbook(html: try fixture("libreoffice.html"))
    #expect(
      try book.dump().map { $0.split(separator: "\t").dropFirst(2).joined(separator: " ") } == [
        "A1 text 科目", "B1 text 金额", "A2 text 行政运行", "B2 number 36500.5", "A3 text 合计", "A3:B3 merged",
      ])
  }

  @Test("Hostile pages")
  func hostile() {
    func fault(_ html: String, _ limits: WorkbookLimits = WorkbookLimits()) -> WorkbookFault.Kind? {
      do throws(WorkbookFault) {
        _ = try Workbook(html: Array(html.utf8), limits: limits)
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(fault("<p>甲") == .notWorkbook)
    #expect(fault("<table>" + String(repeating: "<div>", count: 100_000)) == .tooDeep(limit: 256))
    #expect(fault("<table " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + ">") == .crowdedTag)
    #expect(fault("<table " + (0..<100).map { "a\($0)=1" }.joined(separator: " ") + ">") == .crowdedTag)
    #expect(fault("<table><td colspan=999999999999999999999><td>") == nil)
    #expect(fault("<table><td colspan=1025>") == .badReference("A1"))
    #expect(fault("<table>" + String(repeating: "<td colspan=1000>", count: 2)) == .badReference("ALM1"))
    #expect(fault("<table><td rowspan=9999999999>") == nil)
    var limits = WorkbookLimits()
    limits.cells = 100
    #expect(fault("<table>" + String(repeating: "<td>", count: 101), limits) == .tooManyCells(limit: 100))
    limits.sheets = 10
    #expect(fault(String(repeating: "<table></table>", count: 11), limits) == .tooManySheets(limit: 10))
    limits.mergedRanges = 10
    #expect(
      fault("<table>" + String(repeating: "<td rowspan=2>", count: 11), limits) == .tooManyMergedRanges(limit: 10))
    #expect(
      fault("<table><td>" + String(repeating: "甲 <br>", count: 70_000)) == .textTooLong(cell: "1", limit: 256 << 10))
    #expect(fault("<table>" + String(repeating: "甲", count: 60_000)) == .crowdedTag)
  }
}
