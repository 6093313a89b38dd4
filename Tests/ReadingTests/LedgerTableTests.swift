import TestSupport
import Testing

@testable import Budget

@Suite("A ledger in a table beside disclosure.xml")
struct LedgerTableTests {
  private let head = "资金性质,功能科目编码,经济科目编码,支出类别,金额,备注\n"
  private func findings(_ text: String) -> [Finding] { read(Array(text.utf8)).findings }

  private let row = "一般公共预算拨款,2013101,30201,公用经费,\"1,234.50\",办公用品\n"

  @Test("is read whatever way the spreadsheet saved it")
  func encodings() throws {
    let text = head + row
    let plain = try lines(Array(text.utf8))
    #expect(plain.map(\.amount) == [Amount(fen: 123_450)])
    #expect(plain[0].note == "办公用品")
    #expect(plain[0].origin == SourceLine(file: 1, line: 2))
    #expect(try lines([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == plain)
    #expect(try lines(text.gb18030) == plain)
    #expect(try lines([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == plain)
    #expect(try lines(Array(text.replacing("\n", with: "\r\n").utf8)) == plain)
    let tabs = text.replacing("\"1,234.50\"", with: "1234.50").replacing(",", with: "\t")
    #expect(try lines(Array(tabs.utf8)) == plain)
  }

  @Test("may have its columns in any order, names beside codes, and blank rows")
  func columns() throws {
    let text = """
      金额（元）,功能科目名称,功能科目编码,经济科目编码,支出类别,资金性质,
      ,,,,,,
      5,行政运行,2013101,30201,公用经费,其他收入
      """
    #expect(try lines(Array(text.utf8)).map(\.amount) == [Amount(fen: 500)])
  }

  @Test("may have line ends, commas and quotes inside quoted cells")
  func quoting() throws {
    let text = head + "一般公共预算拨款,2013101,30201,公用经费,1,\"甲,\"\"乙\"\"\n丙\"\n" + row
    let read = try lines(Array(text.utf8))
    #expect(read.map(\.note) == ["甲,\"乙\"\n丙", "办公用品"])
    #expect(read.map(\.origin.line) == [2, 4])
  }

  @Test("of commas is refused at the first surplus cell, or passed over, and never held")
  func tooWide() {
    let heads = String(repeating: "甲名称,", count: 100)
    #expect(findings(heads + "金额\n").map(\.code) == ["D185"])
    #expect(findings(head + String(repeating: ",", count: 1000) + "甲\n").map(\.code) == ["D185"])
    #expect(findings(head + row + String(repeating: ",", count: 1_000_000)).isEmpty)
  }

  @Test("with a NUL anywhere is refused where it stands")
  func nul() {
    for text in ["\u{0}" + head, head + row + "\u{0}", head + row.replacing("办公", with: "办\u{0}公")] {
      #expect(findings(text).map(\.code).contains("D114"), "\(text)")
    }
  }

  @Test("that is wrong in every row in the same way has one finding with all rows")
  func everyRowWrong() throws {
    let wrong = row.replacing("2013101", with: "2013110").replacing("30201", with: "9")
    let all = findings(head + String(repeating: wrong, count: 1234) + row + wrong)
    #expect(all.map(\.code) == ["D305", "D306"])
    #expect(all.map(\.count) == [1235, 1235])
    #expect(all[0].location?.line == 2)
    #expect(all[0].text(in: .chinese).hasSuffix("（第 2–1235、1237 行，共 1235 处）"))
  }

  @Test("that is wrong in every row in another way has its first rows reported, and the others counted")
  func everyRowWrongElsewhere() throws {
    let rows = (0..<1234).map { number in
      row.replacing("2013101", with: "X\(number)").replacing("30201", with: "Y\(number)")
    }
    let all = findings(head + rows.joined())
    #expect(all.count == 2 * (Findings.shown + 1))
    #expect(all.count { $0.code == "D305" } == Findings.shown)
    let more = all.filter { $0.code == "D180" }
    #expect(more.map(\.count) == [1134, 1134])
    #expect(Set(more.map(\.kind)) == ["D305", "D306"])
  }

  @Test("reports every wrong row, with its line and the head of the wrong column")
  func wrongRows() {
    let marked = MarkedText(
      head + """
        一般公共预算拨款,📍2013110,30201,公用经费,1,
        一般公共预算拨款,2013101,30201,公用经费,📍1.005,
        📍一般公共预算拨款,2013101,30201,公用经费,,
        一般公共预算拨款,2013101,30201,📍公用,1,
        一般公共预算拨款,2013101,30201,公用经费,1,,📍多余
        """ + "\n" + row)
    let reading = read(Array(marked.text.utf8))
    #expect(reading.value == nil)
    #expect(reading.findings.map(\.code) == ["D305", "D313", "D321", "D304", "D335"])
    #expect(
      reading.findings.map(\.location)
        == marked.places.map { Location(file: "in/ledger.csv", line: $0.line, column: $0.column) })
    #expect(reading.findings[0].text(in: .chinese).contains("2013101 行政运行"))
    #expect(reading.findings[1].text(in: .chinese).contains("金额“1.005”"))
    #expect(reading.findings[2].text(in: .chinese).contains("金额"))
  }

  @Test("quotes nothing of a row of a project whose amount is not public, but says what is allowed there")
  func withheld() {
    let projects = #"<projects><project code="P1" name="项目" unit="201001" withheld="是"/></projects>"#
    let head = "资金性质,功能科目编码,经济科目编码,支出类别,项目编码,金额,备注\n"
    for (row, allowed) in [
      ("一般公共预算拨款,2013105,30201,项目支出,P1,9,876,543.21,机密", ""), ("一般公共预算拨款,2013105,30201,项目支出,P1,9876x,机密", "金额"),
      ("机密拨款,2013105,30201,项目支出,P1,9876,机密", "政府性基金预算拨款"), ("一般公共预算拨款,2013105,30201,项目支出,P1,,9876", "金额"),
    ] {
      let reading = Sample.read(
        Sample.statement(ledger: #"<ledger in="元" file="ledger.csv"/>"#, projects: projects),
        files: ["ledger.csv": Array((head + row).utf8)])
      #expect(reading.findings.count == 1)
      let text = reading.findings.first?.text(in: .chinese) ?? ""
      #expect(!text.contains("机密") && !text.contains("876") && !text.contains("543"), "\(text)")
      #expect(text.contains(allowed) && !text.contains("想写“涉密”"), "\(text)")
    }
  }

  @Test(
    "is refused when its head is wrong",
    arguments: [
      ("资金性质,📍功能科目编吗,金额\n", "D331"), ("资金性质,金额,📍金额\n", "D332"), ("📍资金性质,功能科目编码\n", "D333"),
      ("资金性质,📍金额（万元）\n", "D334"), ("资金性质,金额\n\"其他收入📍\"x,1\n", "D113"), ("资金性质,金额\n其他收入,📍\"1\n", "D112"),
      ("资金性质,金额\n其他📍\u{1}收入,1\n", "D114"),
    ])
  func wrongTable(text: String, code: String) {
    // The quote itself is one character after the text in it.
    let marked = MarkedText(text)
    let reading = read(Array(marked.text.utf8))
    #expect(reading.value == nil)
    #expect(reading.findings.map(\.code) == [code])
    let shift = code == "D113" ? 1 : 0
    #expect(
      reading.findings.first?.location
        == marked.places.first.map { Location(file: "in/ledger.csv", line: $0.line, column: $0.column + shift) })
  }

  @Test("is refused when there is nothing in it, or only a head")
  func empty() {
    #expect(read([]).findings.map(\.code) == ["D111"])
    #expect(read(Array(head.utf8)).findings.map(\.code) == ["D301"])
    #expect(read([0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF]).findings.map(\.code).count == 1)
  }

  @Test("that is missing is named; one that is not used is pointed out")
  func presence() {
    let missing = Sample.read(Sample.statement(ledger: #"<ledger in="元" file="ledger.csv"/>"#))
    #expect(missing.findings == [Finding(.fileMissing, at: Location(file: "in/ledger.csv"))])
    let unused = Sample.read(Sample.statement(), files: ["ledger.csv": Array(head.utf8)])
    #expect(unused.value != nil)
    #expect(unused.findings.map(\.code) == ["D336"])
  }

  @Test("may be one view each")
  func views() throws {
    let statement = Sample.statement(
      ledger: #"<ledger in="元"><view by="功能" file="f.csv"/><view by="经济" file="e.csv"/></ledger>"#)
    let reading = Sample.read(
      statement,
      files: [
        "f.csv": Array("资金性质,功能科目编码,支出类别,金额\n一般公共预算拨款,2013101,基本支出,3\n".utf8),
        "e.csv": Array("资金性质,经济科目编码,支出类别,金额\n一般公共预算拨款,30201,公用经费,3\n".utf8),
      ])
    #expect(reading.findings == [])
    let ledger = try #require(reading.value?.package.ledger)
    #expect(ledger.layout == .views)
    #expect(ledger.lines(on: .function).map(\.category) == [.basic])
    #expect(ledger.lines(on: .economic).map(\.origin) == [SourceLine(file: 2, line: 2)])
    let wrong = Sample.read(
      statement,
      files: [
        "f.csv": Array("资金性质,功能科目编码,经济科目编码,支出类别,金额\n一般公共预算拨款,2013101,30201,基本支出,3\n".utf8),
        "e.csv": Array("资金性质,收支,支出类别,金额\n一般公共预算拨款,收入,,3\n".utf8),
      ])
    #expect(wrong.findings.map(\.code) == ["D322", "D324"])
  }

  private func read(_ table: [UInt8]) -> ReadResult<(package: Package, profile: Profile)> {
    Sample.read(
      Sample.statement(ledger: #"<ledger in="元" file="ledger.csv"/>"#), files: ["ledger.csv": table])
  }

  private func lines(_ table: [UInt8]) throws -> [LedgerLine] {
    let reading = read(table)
    #expect(reading.findings == [])
    return try #require(reading.value).package.ledger.lines(on: .function)
  }
}
