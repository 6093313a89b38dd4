import Checking
import Testing

@testable import Budget

@Suite("Rules about other packages")
struct ComparisonRuleTests {
  /// This year's small budget with last year's at hand.
  private func linked(lastYear edit: (String) -> String = { $0 }) -> TableFixture {
    var fixture = TableFixture.budget()
    // Less than this year, as a package with last year's figures is a copy.
    fixture.earlier[.lastYear] = edit(
      TableFixture.budget(year: 2022).statement.replacing("amount=\"1000.00\"", with: "amount=\"900.00\""))
    return fixture
  }

  @Test("say nothing where last year's package is as stated, and of the samples with the budget at hand")
  func silent() throws {
    #expect(try linked().findings() == [])
    var accounts = try TableFixture.sample(TableFixture.samples[2])
    let budget = try TableFixture.sample(TableFixture.samples[1])
    accounts.earlier[.budget] = budget.statement.replacing(
      #"<ledger in="元" file="ledger.csv"/>"#, with: "<ledger in=\"元\">\(budget.ledgerLines)</ledger>")
    // What was published contradicts the budget in three targets.
    #expect(
      try accounts.findings().map { $0.split(separator: " ").last ?? "" } == ["≤8万元", "≤5万元", "≥100%"])
  }

  @Test("D622: a stated figure that the earlier package does not say")
  func stated() throws {
    var fixture = linked()
    fixture.statement = fixture.statement.replacing(
      #"amount="50.00"/></earlier>"#, with: #"amount="40.00"/></earlier>"#)
    let found = try fixture.findings()
    #expect(
      found == ["D622 in/disclosure.xml:10:41 上年 三公经费.公务接待费 40.00 元 budget-2022/A1 50.00 元 10.00 元"])
  }

  @Test("D622 is not checked while the earlier package is not at hand")
  func notAtHand() throws {
    let report = checkDisclosure(try TableFixture.budget().subject())
    #expect(report.findings == [])
    #expect(report.notChecked.map(\.rule).filter { $0.hasPrefix("D62") } == ["D622", "D623", "D626"])
    #expect(
      report.notChecked.first { $0.rule == "D622" }?.reason.text(in: .chinese) == "Inputs 里没有 budget-2022/A1")
  }

  @Test("D623 and D624: a unit that appears, and one that is gone")
  func units() throws {
    let other = #"<unit code="A102" name="另一单位" nature="事业" funding="财政拨款" organ="否"/>"#
    #expect(
      try linked { $0.replacing("A101", with: "A102").replacing("测试单位", with: "另一单位") }.findings() == [
        "D623 in/disclosure.xml A101 测试单位 budget-2022/A1", "D624 in/disclosure.xml budget-2022/A1 A102 另一单位",
      ])
    #expect(
      try linked {
        $0.replacing("</department>", with: "\(other)</department>").replacing("<line ", with: "<line unit=\"A101\" ")
      }.findings() == ["D624 in/disclosure.xml budget-2022/A1 A102 另一单位"])
  }

  @Test("D625: a unit of another name")
  func renamedUnit() throws {
    #expect(
      try linked { $0.replacing("测试单位", with: "测试事务所") }.findings() == [
        "D625 in/disclosure.xml A101 budget-2022/A1 测试事务所 测试单位"
      ])
  }

  @Test("D626: a code whose name changed, where both years have it")
  func renamedCode() throws {
    var fixture = linked()
    fixture.functions =
      "科目编码,科目名称,启用,停用\n2013101,机关运行,,2022\n2013101,行政运行,2023,\n2013105,专门业务,,2022\n2013105,专项业务,2023,\n"
    #expect(try fixture.findings() == ["D626 in/disclosure.xml 2013101 机关运行 行政运行"])
  }
}

extension TableFixture {
  /// The rows of `ledger.csv` as elements, without projects.
  fileprivate var ledgerLines: String {
    (files["ledger.csv"] ?? "").split(whereSeparator: \.isNewline).dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let project = cells[7].isEmpty ? "" : "project=\"\(cells[7])\" "
      return
        "<line unit=\"\(cells[0])\" fund=\"\(cells[2])\" function=\"\(cells[4])\" economic=\"\(cells[5])\" category=\"\(cells[6])\" \(project)amount=\"\(cells[9])\"/>"
    }.joined(separator: "\n")
  }
}
