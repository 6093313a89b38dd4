import TestSupport
import Testing
import Workbook
import XML

@testable import Budget

/// Rows of a sheet in a few words: a text is a shared text, `=A1` a formula that nobody has calculated, `#REF!` an
/// error, and what begins with `'` a text although it is a number.
func sheetRows(_ rows: [[String]], from first: Int = 1, hidden: Set<Int> = []) -> String {
  rows.enumerated().map { index, cells in
    let row = first + index
    let content = cells.enumerated().map { column, cell in
      let place = Workbook.Position(row: row, column: column + 1)
      if cell.isEmpty { return "" }
      if cell.hasPrefix("=") { return "<c r=\"\(place)\"><f>\(cell.dropFirst())</f></c>" }
      if cell.hasPrefix("#") { return "<c r=\"\(place)\" t=\"e\"><v>\(cell)</v></c>" }
      if ExactDecimal(cell) != nil { return "<c r=\"\(place)\"><v>\(cell)</v></c>" }
      let text = cell.hasPrefix("'") ? String(cell.dropFirst()) : cell
      return "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
    }
    return "<row r=\"\(row)\"\(hidden.contains(row) ? " hidden=\"1\"" : "")>\(content.joined())</row>"
  }.joined()
}

@Suite("A ledger in a sheet of a workbook")
struct SheetLedgerTests {
  let heads = ["资金性质", "功能科目编码", "经济科目编码", "支出类别", "金额", "备注"]
  let row = ["一般公共预算拨款", "2013101", "30201", "公用经费", "12.5", ""]

  func read(
    _ rows: [[String]], after: String = "", hidden: Set<Int> = [],
    ledger: String = #"<ledger in="元" file="ledger.xlsx"/>"#, units: String = Sample.unit("201001"),
    projects: String = ""
  ) -> ReadResult<(package: Package, profile: Profile)> {
    var book = BookText(rows: sheetRows(rows, hidden: hidden))
    book.sheet += after
    return Sample.read(
      Sample.statement(ledger: ledger, units: units, projects: projects), files: ["ledger.xlsx": book.bytes])
  }

  func amounts(_ reading: ReadResult<(package: Package, profile: Profile)>) throws -> [Int64] {
    #expect(reading.findings.filter { $0.severity != .note } == [])
    return try #require(reading.value).package.ledger.lines(on: .function).map(\.amount.fen)
  }

  @Test("is read from under its title, whatever the order of its columns")
  func titles() throws {
    let reading = read([
      [], ["2023年支出预算明细表"], ["编制单位：某某局", "", "", "", "单位：元"], [],
      ["备 注", "金额\n(元)", "经济科目编码", "功能科目编码", "功能科目名称", "支出类别", "资金性质"],
      ["", "12.5", "30201", "2013101", "行政运行", "公用经费", "一般公共预算拨款"], [],
      ["", "1000", "30201", "'2013101", "", "公用经费", "一般公共预算拨款"],
      ["", "", "", "", "合 计："], ["注：金额以元为单位。"], ["另见附表。"], ["填表人：甲", "", "复核：乙"],
    ])
    #expect(try amounts(reading) == [1250, 100_000])
    let package = try #require(reading.value).package
    let line = package.ledger.lines(on: .function)[0]
    #expect(package.location(of: line).description == "in/ledger.xlsx!表1!A6")
  }

  @Test("has sums calculated, and names the cells whose formulas cannot be")
  func formulas() throws {
    let good = read([heads, row.changed(4, "=SUM(E3:E4)"), row, row.changed(4, "=E3+1")])
    #expect(try amounts(good) == [2600, 1250, 1350])
    let bad = read([
      heads, row.changed(4, "=VLOOKUP(A1,B1:C9,2)"), row.changed(4, "#REF!"), row.changed(4, "=E4"),
      row.changed(4, "=E2*2"),
      row + ["#NAME?"],
    ])
    #expect(bad.findings.map(\.code) == ["D198", "D199", "D198", "D198"])
    #expect(bad.findings.map { $0.location?.file } == [2, 3, 4, 5].map { "in/ledger.xlsx!表1!E\($0)" })
    #expect(bad.findings[0].text(in: .chinese).contains("VLOOKUP"))
  }

  @Test("has its totals compared, and not added")
  func totals() throws {
    func coded(_ rows: [[String]]) -> [String?] {
      read([heads] + rows).findings.map { "\($0.code) \($0.location?.file.suffix(2) ?? "")" }
    }
    let total = ["合计", "", "", "", "25"]
    #expect(try amounts(read([heads, row, row, total])) == [1250, 1250])
    #expect(coded([row, ["小计", "", "", "", "12.5"], row, ["小计", "", "", "", "12.5"], total]) == [])
    #expect(coded([total, row, row]) == [])
    #expect(coded([row, row, row, total]) == ["D339 E5"])
    #expect(coded([total, row]) == ["D339 E2"])
    #expect(coded([row, row, total.changed(4, "=SUM(E2:E3)")]) == [])
    let secret = read(
      [heads + ["项目编码"], ["一般公共预算拨款", "2013101", "30201", "项目支出", "987", "", "P1"], ["合计", "", "", "", "555"]],
      projects: #"<projects><project code="P1" name="项目" unit="201001" withheld="是"/></projects>"#)
    #expect(secret.findings.map(\.code) == ["D339"])
    #expect(!secret.findings[0].text(in: .chinese).contains("987"))
  }

  @Test("may have merged cells: codes are those of all rows, an amount must be stated for each")
  func merged() throws {
    func merges(_ ranges: String...) -> String {
      "<mergeCells>\(ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    }
    let second = ["", "", "", "", "7"]
    let good = read(
      [["总表"], heads, row, second, ["合计", "", "", "", "19.5"]],
      after: merges("A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "A5:D5"))
    #expect(try amounts(good) == [1250, 700])
    let bad = read([heads, row, row.changed(4, "")], after: merges("E2:E3"))
    #expect(bad.findings.map(\.code) == ["D341"])
    #expect(bad.findings[0].location?.file == "in/ledger.xlsx!表1!E3")
    // Ranges over one another and beyond all rows cost nothing.
    let hostile = (0..<20_000).map { "<mergeCell ref=\"H\($0 % 5 + 1):XFD1048576\"/>" }.joined()
    #expect(read([heads, row, row], after: "<mergeCells>\(hostile)</mergeCells>").value != nil)
  }

  @Test("has hidden rows and columns read, and one note about them")
  func hidden() throws {
    let reading = read([heads] + Array(repeating: row, count: 8), hidden: [3, 4, 5, 9])
    #expect(try amounts(reading).count == 8)
    #expect(reading.findings.map(\.code) == ["D197"])
    #expect(reading.findings[0].location?.file == "in/ledger.xlsx!表1")
    #expect(reading.findings[0].text(in: .chinese).contains("第 3–5、9 行"))
  }

  @Test("that says the same of row after row says it once")
  func folded() {
    let wrong = row.changed(1, "2013110")
    let reading = read([heads, wrong, wrong, row, wrong])
    #expect(reading.findings.map(\.code) == ["D305"])
    #expect(reading.findings[0].count == 3)
    #expect(reading.findings[0].text(in: .chinese).hasSuffix("（第 2–3、5 行，共 3 处）"))
    // What is withheld is not told by being the same as what is not.
    let heads = heads + ["项目编码"]
    let lines = [("P1", "机密拨款"), ("P2", "机密拨款"), ("P1", "绝密拨款")].map { project, fund in
      [fund, "2013101", "30201", "项目支出", "1", "", project]
    }
    let secret = read(
      [heads] + lines,
      projects: """
        <projects><project code="P1" name="甲" unit="201001" withheld="是"/><project code="P2" name="乙" unit="201001"/></projects>
        """)
    #expect(secret.findings.map(\.count) == [2, 1])
    #expect(secret.findings.map { $0.text(in: .chinese).contains("机密") } == [false, true])
    #expect(secret.findings[0].text(in: .chinese).contains("第 2、4 行"))
  }

  @Test("is one of the sheets: the one of that name, or the only one that is seen")
  func sheets() {
    var book = BookText(rows: sheetRows([["无关"]]))
    book.more = [("rId7", "<sheetData>\(sheetRows([heads, row]))</sheetData>")]
    func read(_ name: String, _ state: String = "visible") -> [String] {
      book.book = """
        <sheets><sheet name="说明" state="\(state)" r:id="rId1"/><sheet name="\(name)" r:id="rId7"/></sheets>
        """
      return Sample.read(
        Sample.statement(ledger: #"<ledger in="元" file="a.xlsx"/>"#), files: ["a.xlsx": book.bytes]
      ).findings.map(\.code)
    }
    #expect(read("分类账 ") == [])
    #expect(read("表2", "hidden") == [])
    #expect(read("表2") == ["D340"])
  }

  @Test("whose unit of money is another one is refused")
  func units() {
    #expect(read([["单位：万元"], heads, row]).findings.map(\.code) == ["D338"])
    #expect(read([["金额单位", "万元"], heads, row]).findings.map(\.code) == ["D338"])
    #expect(read([["金额单位", "人民币元"], heads, row]).findings == [])
    #expect(read([heads.changed(4, "金额(万元)"), row]).findings.map(\.code) == ["D334"])
    #expect(read([["甲", "乙"], ["丙"]]).findings.map(\.code) == ["D337"])
    #expect(read([]).findings.map(\.code) == ["D111"])
  }

  @Test("may state its unit once")
  func unit() throws {
    let units = Sample.unit("201001") + Sample.unit("201002")
    let reading = read(
      [heads + ["单位编码"], row, row + ["201001"]],
      ledger: #"<ledger in="元" unit="201002" file="ledger.xlsx"/>"#, units: units)
    #expect(reading.value?.package.ledger.lines(on: .function).map(\.unit) == [1, 0])
    #expect(read([heads, row], units: units).findings.map(\.code) == ["D321"])
    let unknown = read(
      [heads, row], ledger: #"<ledger in="元" unit="9" file="ledger.xlsx"/>"#, units: units)
    #expect(unknown.findings.first?.code == "D207")
    let views = Sample.statement(
      ledger: """
        <ledger in="元" unit="201001"><view by="功能" unit="201002"><line fund="其他收入" function="2013101" category="公用经费" amount="1"/></view>
        <view by="经济"><line fund="其他收入" economic="30201" category="公用经费" amount="1"/></view></ledger>
        """, units: units)
    let ledger = try #require(Sample.read(views).value).package.ledger
    #expect(ledger.lines(on: .function).map(\.unit) == [1])
    #expect(ledger.lines(on: .economic).map(\.unit) == [0])
  }

  @Test(
    "as openpyxl and LibreOffice write it, with everything that people type",
    arguments: ["ledger-openpyxl.xlsx", "ledger-libreoffice.xlsx", "ledger-libreoffice.html", "ledger-libreoffice.csv"])
  func programs(name: String) throws {
    let functions = Sample.functions
    let reading = Sample.read(
      Sample.statement(ledger: "<ledger in=\"元\" file=\"\(name)\"/>"), files: [name: try fixture(name)],
      profiles: Sample.profiles(functions: functions))
    let amount: Int64 = 3_650_000
    let expected = Array(repeating: amount, count: 9) + [-amount, amount, 0, -amount, 0, 30]
    #expect(try amounts(reading) == expected)
    // A text cannot hide anything.
    let hidden = reading.findings.map { "\($0.code) \($0.text(in: .chinese).prefix(14))" }
    #expect(hidden == (name.hasSuffix("csv") ? [] : name.hasSuffix("html") ? hidden : ["D197 第 11 行，C 列是隐藏的"]))
  }

  @Test("takes what people type, as a text does")
  func lenient() throws {
    let typed = ["一般公共 预算拨款", "２０１３１０１.0", "30201 办公费", "\u{A0}公用经费", "（￥1，234.50）", "\u{3000}"]
    #expect(try amounts(read([heads, typed])) == [-123_450])
    let text = [heads, typed].map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
    let reading = Sample.read(
      Sample.statement(ledger: #"<ledger in="元" file="a.csv"/>"#), files: ["a.csv": Array(text.utf8)])
    #expect(try amounts(reading) == [-123_450])
    let strict = Sample.line.replacing("\"12.50\"", with: "\"￥12.50\"")
    #expect(
      Sample.read(Sample.statement(ledger: "<ledger in=\"元\">\(strict)</ledger>")).findings.map(\.code) == ["D311"])
    #expect(try amounts(read([heads, row.changed(4, "36500.000000001")])) == [3_650_000])
    #expect(read([heads, row.changed(4, "36500.001")]).findings.map(\.code) == ["D313"])
  }
}

extension [String] {
  func changed(_ index: Int, _ text: String) -> [String] {
    var copy = self
    copy[index] = text
    return copy
  }
}
