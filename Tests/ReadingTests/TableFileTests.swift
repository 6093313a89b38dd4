import TestSupport
import Testing
import Workbook
import XML

@testable import Budget

@Suite("A file of tables is what its content says")
struct TableFileTests {
  private func finding(_ bytes: [UInt8]) -> Finding? {
    do throws(Finding) {
      let file = try TableFile(bytes, path: "in/a.xlsx")
      for sheet in file.sheets { try file.readRows(of: sheet) { _ in true } }
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "as programs have written it",
    arguments: [
      ("libreoffice.xls", "D194", "旧版 Excel"), ("libreoffice.ods", "D194", ".ods"), ("encrypted.xlsx", "D193", "密码"),
      ("bomb.xlsx", "D192", "解压后"), ("openpyxl.xlsx", nil, ""), ("libreoffice.xlsx", nil, ""),
      ("libreoffice.html", nil, ""), ("openpyxl-1904.xlsx", nil, ""), ("dump", nil, ""),
    ])
  func programs(name: String, code: String?, word: String) throws {
    let finding = finding(try fixture(name, of: "WorkbookTests"))
    #expect(finding?.code == code, "\(finding?.text(in: .chinese) ?? "")")
    #expect(word.isEmpty || finding?.text(in: .chinese).contains(word) ?? false)
  }

  @Test("or its first bytes")
  func signatures() throws {
    func coded(_ bytes: [UInt8]) -> String? { finding(bytes)?.code }
    let xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
    #expect(coded(Array(xml.utf8)) == "D194")
    #expect(coded(Array("<?xml version=\"1.0\"?><disclosure/>".utf8)) == "D195")
    #expect(coded(Array("%PDF-1.7".utf8)) == "D195")
    #expect(coded([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]) == "D195")
    #expect(coded((0..<400).map { $0 % 3 == 0 ? 0x41 : 1 }) == "D195")
    #expect(coded(Array("MIME-Version: 1.0\n".utf8)) == "D194")
    let whole = try fixture("openpyxl.xlsx", of: "WorkbookTests")
    #expect(coded(Array(whole.prefix(whole.count / 2))) == "D191")
    let binary = StoredArchive(parts: [("[Content_Types].xml", [1]), ("xl/workbook.bin", [1])])
    #expect(coded(binary.bytes) == "D194")
    #expect(coded(StoredArchive(parts: [("[Content_Types].xml", [1]), ("word/document.xml", [1])]).bytes) == "D195")
    #expect(coded(StoredArchive(parts: [("a.csv", [1])]).bytes) == "D195")
  }

  @Test("and what its name says does not matter")
  func names() throws {
    let text = try TableFile(Array("甲,乙\n1,2\n".utf8), path: "a.xlsx")
    #expect(!text.isWorkbook && text.sheets.count == 1)
    let files = TableFiles(InputFolder(path: "in", files: ["a.xlsx": Array("甲,乙\n".utf8)]))
    #expect(throws: Finding(.workbookExpected, at: Location(file: "in/a.xlsx"))) { try files.openWorkbook("a.xlsx") }
    #expect(try files.open("a.xlsx") === files.open("a.xlsx"))
    let wide = "甲,乙\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try !TableFile([0xFF, 0xFE] + wide, path: "a.xlsx").isWorkbook)
    let page = "<html><table><tr><td colspan=2>题</td></tr><tr><td>甲</td><td>乙</td></tr></table></html>"
    let html = try TableFile(Array(page.utf8), path: "a.xls")
    var rows: [[String]] = []
    try html.readRows(of: html.sheets[0]) { row in
      rows.append(row.cells.map(\.text))
      return true
    }
    #expect(rows == [["题", "题"], ["甲", "乙"]])
  }

  @Test("Cells that control a terminal or the direction of text are refused where they stand")
  func controls() {
    for (text, code) in [("a_x0007_", "D114"), ("a\u{202E}b", "D190"), ("—“引号”，Ａ", nil)] {
      let found = finding(BookText(rows: sheetRows([["甲", text]])).bytes)
      #expect(found?.code == code)
      if code != nil { #expect(found?.location?.file == "in/a.xlsx!表1!B1") }
    }
  }

  @Test("Numbers are what somebody would type")
  func numbers() throws {
    var book = BookText(
      rows: """
        <row r="1"><c r="A1" s="1"><v>0.25</v></c><c r="B1" s="2"><v>45291</v></c><c r="C1"><v>36500.000000000007</v></c>\
        <c r="D1"><v>123456789012345.67</v></c><c r="E1" t="b"><v>1</v></c><c r="F1"><v>3.65E+04</v></c></row>
        """)
    book.styles = "<cellXfs><xf/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/></cellXfs>"
    let file = try TableFile(book.bytes, path: "a.xlsx")
    var texts: [String] = []
    try file.readRows(of: file.sheets[0]) { row in
      texts = row.cells.map(\.text)
      return true
    }
    #expect(texts == ["25%", "2023-12-31", "36500", "123456789012345.67", "是", "36500"])
  }

  @Test("A row that begins in the last column costs no more than the widest row that is read")
  func wide() throws {
    let rows = (1...2_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    let file = try TableFile(BookText(rows: rows).bytes, path: "a.xlsx")
    var count = 0
    try file.readRows(of: file.sheets[0]) { _ in
      count += 1
      return true
    }
    #expect(count == 0)
  }

  @Test("Labels above a table, in one cell or beside it")
  func labels() {
    func labels(_ cells: String...) -> [String] {
      let row = TableRow(
        line: 4,
        cells: cells.enumerated().map { .init(bytes: Array($1.utf8)[...], position: .init(line: 4, column: $0 + 1)) })
      return TableLabel.labels(in: row).map { "\($0.label)=\($0.value)@\($0.position.column)" }
    }
    #expect(labels("编制部门：市财政局    单位：万元") == ["编制部门=市财政局@1", "单位=万元@1"])
    #expect(labels("部门 编码", "305", "", "单位:元") == ["部门编码=305@2", "305=单位:元@4", "单位=元@4"])
    #expect(labels("单位：", "元") == ["单位=元@2"])
  }
}
