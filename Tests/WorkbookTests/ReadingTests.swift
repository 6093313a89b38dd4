import TestSupport
import Testing
import Workbook

@Suite("Reading workbooks")
struct ReadingTests {
  @Test("All kinds of values, wherever they stand")
  func values() throws {
    var text = BookText(
      rows: """
        <row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="F2" t="b"><v>1</v></c></row>
        <row><c t="e"><v>#REF!</v></c><c/><c t="str"><f>A1&amp;B1</f><v>甲_x000D__x005F_x0041__</v></c>
        <c t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c></row>
        <row r="9" hidden="1"><c><f>SUM(A1:A3)</f></c><c><f>A1+1</f><v></v></c><c t="str"><f>A1</f><v></v></c>
        <c s="1"><v> 3.65E+04 </v></c><c t="d"><v>2024-02-29T00:00:00</v></c><c><v>甲</v></c><c s="2"><v>45351.5</v></c></row>
        """)
    text.sheet += "<mergeCells><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"D4\"/></mergeCells>"
    text.sheet = "<cols><col min=\"3\" max=\"4\" hidden=\"1\"/><col min=\"5\" max=\"6\"/></cols>" + text.sheet
    text.strings = """
      <si><r><t>财政</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 拨款</t></r><rPh sb="0" eb="1"><t>cai</t></rPh></si>
      <si><t> 两端 </t><phoneticPr fontId="1"/></si>
      """
    text.styles = """
      <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/>
      </cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="176"/></cellXfs>
      """
    let content = try text.content()
    #expect(content.rows.map(\.number) == [2, 3, 9])
    #expect(content.rows.map(\.isHidden) == [false, false, true])
    #expect(content.rows[0].cells.map(\.column) == [2, 3, 6])
    #expect(content.rows[0].cells.map(\.value) == [.text("财政 拨款"), .text("两端"), .boolean(true)])
    #expect(
      content.rows[1].cells == [
        .init(column: 1, value: .error("#REF!")), .init(column: 3, value: .text("甲\r_x0041__")),
        .init(column: 4, value: .text(" 甲 ")),
      ])
    let last = content.rows[2]
    #expect(last[1] == .formula("SUM(A1:A3)"))
    #expect(last[2] == .formula("A1+1"))
    #expect(last[3] == nil)
    guard case .number(let percentage) = last[4], case .number(let date) = last[5],
      case .number(let formatted) = last[7]
    else {
      Issue.record("not numbers")
      return
    }
    #expect(percentage.kind == .percentage && percentage.spelling == "3.65E+04" && percentage.decimal?.whole == 36_500)
    #expect(date.kind == .date && date.date?.description == "2024-02-29")
    #expect(formatted.kind == .date && formatted.date?.description == "2024-02-29")
    #expect(last[6] == .text("甲"))
    #expect(content.layout.mergedRanges.map(\.description) == ["B2:C3"])
    #expect(content.layout.hiddenColumns == [3...4])
    #expect(content[Workbook.Position("F2")!] == .boolean(true))
    #expect(content[Workbook.Position("F4")!] == nil)
  }

  @Test("Sheets in their order, hidden ones and those that are no tables; strict names; days from 1904")
  func sheets() throws {
    var text = BookText(rows: "<row><c s=\"0\"><v>43889</v></c></row>")
    text.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    text.book = """
      <workbookPr date1904="true"/><sheets><sheet name=" 表1" r:id="rId1"/><sheet name="甲" state="hidden" r:id="two"/>
      <sheet name="乙" state="veryHidden" r:id="three"/><sheet name="图" r:id="chart"/></sheets>
      """
    text.more = [("two", "<sheetData/>"), ("three", "<x:sheetData xmlns:x=\"urn:other\"><x:c/></x:sheetData>")]
    for isStrict in [false, true] {
      text.isStrict = isStrict
      let book = try Workbook(text.bytes)
      #expect(book.sheets.map(\.name) == [" 表1", "甲", "乙"])
      #expect(book.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
      #expect(book.sheet(named: "表1 ")?.part == "xl/sheets/one.xml")
      guard case .number(let number) = try book.content(of: book.sheets[0])[Workbook.Position("A1")!] else {
        Issue.record("no number")
        return
      }
      #expect(number.date?.description == "2024-02-29")
    }
  }

  @Test("Rows are handed over one by one, until nobody wants more")
  func stopping() throws {
    let rows = (1...1_000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    let book = try Workbook(BookText(rows: rows + "<row r=\"1\"/>").bytes)
    var numbers: [Int] = []
    try book.readRows(of: book.sheets[0]) { row in
      numbers.append(row.number)
      return row.number < 10
    }
    #expect(numbers == Array(1...10))
  }

  @Test("What openpyxl and LibreOffice have written", arguments: ["openpyxl", "libreoffice"])
  func programs(name: String) throws {
    let book = try Workbook(try fixture("\(name).xlsx"))
    #expect(try book.dump() == expectedLines(String(decoding: try fixture("\(name).txt"), as: UTF8.self)))
    let rows = try book.content(of: book.sheets[0])
    #expect(rows.rows.filter(\.isHidden).map(\.number) == [10])
    #expect(rows.layout.hiddenColumns == [6...6])
    guard case .number(let number) = rows[Workbook.Position("E10")!] else {
      Issue.record("no number")
      return
    }
    #expect(number.decimal?.description == "0.3")
    // Both systems of days tell the same days.
    let other = try Workbook(try fixture("openpyxl-1904.xlsx"))
    #expect(other.dateSystem == .from1904)
    let dates = try [book, other].map { book in try book.dump().filter { $0.contains("\tdate\t20") } }
    #expect(dates[0] == dates[1] && dates[0].count == 2)
  }

  @Test("openpyxl reads the same as we do", .enabled(if: pythonWithOpenpyxl != nil, "no python3 has openpyxl"))
  func reading() throws {
    let lines = try #require(run(pythonWithOpenpyxl!, ["\(fixtures)/dump", "\(fixtures)/openpyxl.xlsx"]))
    #expect(try Workbook(try fixture("openpyxl.xlsx")).dump() == expectedLines(lines))
  }
}
