import Checking
import Testing

@testable import Budget

@Suite("Rules of the tables")
struct TableRuleTests {
  @Test("say nothing of the samples", arguments: TableFixture.samples)
  func samples(id: PackageID) throws {
    #expect(try TableFixture.sample(id).findings() == [])
  }

  @Test("say nothing of small packages that lack nothing")
  func small() throws {
    #expect(try TableFixture.budget().findings() == [])
    #expect(try TableFixture.final().findings() == [])
  }

  @Test("D601: two views that disagree, and none of the tables that follow from it")
  func views() throws {
    let views = """
      <view by="功能">
      <line fund="一般公共预算拨款" function="2013101" category="基本支出" amount="1500.00"/>
      </view>
      <view by="经济">
      <line fund="一般公共预算拨款" economic="30101" category="人员经费" amount="1000.00"/>
      <line fund="一般公共预算拨款" economic="30201" category="公用经费" amount="450.00"/>
      <line fund="一般公共预算拨款" economic="30217" category="公用经费" amount="50.00"/>
      </view>
      """
    #expect(try TableFixture.budget(ledger: views).findings() == [])
    #expect(
      try TableFixture.budget(ledger: views.replacing("450.00", with: "440.00")).findings() == [
        "D601 in/disclosure.xml 一般公共预算拨款 基本支出 1,500.00 1,490.00 10.00"
      ])
  }

  @Test("D602: a fund whose income is not its expenditure")
  func balance() throws {
    let income = #"<line flow="收入" fund="一般公共预算拨款" function="2013101" amount="1540.00"/>"#
    #expect(
      try TableFixture.budget(ledger: TableFixture.budgetLines + income).findings() == [
        "D602 in/disclosure.xml 一般公共预算拨款 1,540.00 1,550.00 10.00"
      ])
    #expect(
      try TableFixture.final(ledger: TableFixture.finalLines.replacing("1550.00", with: "1560.00")).findings() == [
        "D602 in/disclosure.xml 一般公共预算拨款 1,560.00 1,550.00 10.00"
      ])
  }

  @Test("D602: opening and closing balances, used and distributed surplus count")
  func balances() throws {
    let more = """
      <line flow="年初结转和结余" fund="一般公共预算拨款" function="2010301" amount="30.00"/>
      <line flow="使用非财政拨款结余" fund="事业收入" function="2010301" amount="7.00"/>
      <line flow="结余分配" fund="事业收入" function="2010301" amount="7.00"/>
      <line flow="年末结转和结余" fund="一般公共预算拨款" function="2010301" amount="30.00"/>
      """
    let ledger = TableFixture.finalLines + more
    #expect(try TableFixture.final(ledger: ledger).findings() == [])
    #expect(
      try TableFixture.final(ledger: ledger.replacing("7.00\"/>\n<line flow=\"年末", with: "6.00\"/>\n<line flow=\"年末"))
        .findings() == ["D602 in/disclosure.xml 事业收入 7.00 6.00 1.00"])
  }

  @Test("D602: other money of a budget is judged in all")
  func budgetInAll() throws {
    let more = """
      <line flow="收入" fund="一般公共预算拨款" function="2013101" amount="1550.00"/>
      <line flow="收入" fund="事业收入" function="2013101" amount="20.00"/>
      <line fund="其他收入" function="2013101" economic="30201" category="公用经费" amount="20.00"/>
      """
    let ledger = TableFixture.budgetLines + more
    #expect(try TableFixture.budget(ledger: ledger).findings() == [])
    #expect(
      try TableFixture.budget(
        ledger: ledger.replacing(
          "\"事业收入\" function=\"2013101\" amount=\"20", with: "\"事业收入\" function=\"2013101\" amount=\"21")
      )
      .findings() == ["D602 in/disclosure.xml 全部资金 1,571.00 1,570.00 1.00"])
  }

  @Test("D603: a code of basic expenditure that the form has no line for")
  func outsideForm() throws {
    let ledger = TableFixture.finalLines.replacing("30201", with: "30901")
    #expect(
      try TableFixture.final(ledger: ledger).findings() == [
        "D603 in/disclosure.xml:8 公开06表《一般公共预算财政拨款基本支出决算表》 公用经费合计 公用经费/决算数 550.00 50.00 500.00"
      ])
  }

  @Test("D603: personnel money under a code of the other block")
  func otherBlock() throws {
    let ledger = TableFixture.finalLines.replacing("30101", with: "30202")
    #expect(
      try TableFixture.final(ledger: ledger).findings() == [
        "D610 in/disclosure.xml:7 支出类别 人员经费 经济科目 301 工资福利支出、303 对个人和家庭的补助 30202 印刷费 人员经费是工资福利支出和对个人和家庭的补助。",
        "D603 in/disclosure.xml:7 公开06表《一般公共预算财政拨款基本支出决算表》 人员经费合计 人员经费/决算数 1,000.00 0.00 1,000.00",
      ])
  }

  @Test("D603: a line of the statement that the profile forgot")
  func forgottenLine() throws {
    var fixture = TableFixture.budget()
    fixture.profileEdits = [("national", #"<line label="一般公共服务支出" function="201"/>"#, "")]
    #expect(
      try fixture.findings() == [
        "D603 in/disclosure.xml:6 表 1《部门预算收支总表》 本年支出合计 支出/预算数 1,550.00 0.00 1,550.00",
        "D603 in/disclosure.xml:6 表 1《部门预算收支总表》 支出总计 支出/预算数 1,550.00 0.00 1,550.00",
        "D603 in/disclosure.xml:6 表 4《部门预算财政拨款收支总表》 本年支出合计 支出/合计 1,550.00 0.00 1,550.00",
        "D603 in/disclosure.xml:6 表 4《部门预算财政拨款收支总表》 支出总计 支出/合计 1,550.00 0.00 1,550.00",
      ])
  }

  @Test("D603: a row of a tree that is not the sum of those below it")
  func tree() throws {
    let subject = try TableFixture.budget().subject { $0.tables[5].set(7, row: "30201", column: 5) }
    #expect(
      checkDisclosure(subject).findings.map(\.summary) == [
        "D603 in/disclosure.xml 表 6《部门预算一般公共预算财政拨款基本支出表》 302 商品和服务支出 一般公共预算基本支出/公用经费 550.00 50.07 499.93"
      ])
  }

  @Test("D603 to D605 judge exact amounts where parts are rounded for show")
  func shown() throws {
    var fixture = try TableFixture.sample(TableFixture.samples[2])
    fixture.profileEdits = [("hebei-final-2021", #"rounding="exact""#, #"rounding="shown""#)]
    #expect(try fixture.findings() == [])
    var coarse = TableFixture.budget()
    coarse.profileEdits = [("hebei-budget", #"rounding="exact""#, #"rounding="shown" "#)]
    coarse.statement = coarse.statement.replacing("1000.00", with: "1049.99").replacing("500.00", with: "549.99")
    #expect(try coarse.findings() == [])
  }

  @Test("D604: money that no table shows, once a kind")
  func notShown() throws {
    let more = """
      <line flow="使用非财政拨款结余" fund="事业收入" amount="7.00"/>
      <line flow="使用非财政拨款结余" fund="事业收入" amount="3.00"/>
      <line flow="结余分配" fund="事业收入" amount="10.00"/>
      """
    let income = #"<line flow="收入" fund="一般公共预算拨款" function="2013101" amount="1550.00"/>"#
    #expect(
      try TableFixture.budget(ledger: "\(TableFixture.budgetLines)\n\(income)\n\(more)").findings() == [
        "D604 in/disclosure.xml:10 事业收入 使用非财政拨款结余 2 10.00", "D604 in/disclosure.xml:12 事业收入 结余分配 1 10.00",
      ])
  }

  @Test("D605: a table whose columns leave money out")
  func columns() throws {
    let ledger = TableFixture.budgetLines.replacing(
      #"economic="30201" category="公用经费""#, with: #"economic="30201" category="经营支出""#)
    #expect(
      try TableFixture.budget(ledger: ledger).findings() == [
        "D605 in/disclosure.xml:7 表5的合计与基本支出、项目支出 表 5《部门预算一般公共预算财政拨款支出表》“合计”“合计” 1,550.00 表 5《部门预算一般公共预算财政拨款支出表》“合计”“基本支出”＋表 5《部门预算一般公共预算财政拨款支出表》“合计”“项目支出” 1,050.00 500.00"
      ])
  }

  @Test("D605: the three public expenses against their codes")
  func threePublic() throws {
    var fixture = TableFixture.budget()
    fixture.profileEdits = [
      ("hebei-budget", #"<line label="三、公务接待费" economic="30217"/>"#, #"<line label="三、公务接待费" economic="30215"/>"#)
    ]
    #expect(
      try fixture.findings() == [
        "D603 in/disclosure.xml:8 表 9《部门预算财政拨款“三公”经费支出表》 合计 资金性质/合计 50.00 0.00 50.00",
        "D603 in/disclosure.xml:8 表 9《部门预算财政拨款“三公”经费支出表》 “三公”经费小计 资金性质/合计 50.00 0.00 50.00",
        "D605 in/disclosure.xml:8 表9的公务接待费与经济分类 表 9《部门预算财政拨款“三公”经费支出表》“三、公务接待费”“资金性质/合计” 0.00 分类账 50.00 50.00",
      ])
  }

  @Test(
    "D605 and D606: every agreement of every profile is found when one of its cells is wrong",
    arguments: TableFixture.samples)
  func agreements(id: PackageID) throws {
    let subject = try TableFixture.sample(id).subject()
    let rule = try #require(ruleCatalogue.first { $0.code == "D605" })
    var found = 0
    for agreement in subject.profile.checks.agreements {
      let sums = agreement.relation == .equal ? agreement.sums[...] : agreement.sums.dropFirst()
      guard let cell = sums.lazy.compactMap({ subject.disclosure.cell(of: $0) }).first else { continue }
      var disclosure = subject.disclosure
      disclosure.tables[cell.table].rows[cell.row].cells[cell.cell].content = .amount(Amount(fen: 1 << 50))
      let broken = CheckSubject(
        disclosure: disclosure, package: subject.package, profile: subject.profile, earlier: subject.earlier)
      guard case .found(let findings) = rule.check(broken) else { continue }
      #expect(findings.list.contains { $0.chinese.words[0] == agreement.what && $0.severity == .error })
      found += 1
    }
    // The rest are of tables that are empty in the sample.
    #expect(found >= subject.profile.checks.agreements.count - 6, "\(found)")
  }

  @Test("D607: a negative amount, at its ledger line, once")
  func negative() throws {
    let line = #"<line fund="一般公共预算拨款" function="2013101" economic="30202" category="公用经费" amount="-10.00"/>"#
    var fixture = TableFixture.budget(ledger: "\(TableFixture.budgetLines)\n\(line)")
    #expect(
      try fixture.findings() == [
        "D607 in/disclosure.xml:9 表 6《部门预算一般公共预算财政拨款基本支出表》 30202 印刷费 一般公共预算基本支出/合计 -10.00"
      ])
    fixture.profileEdits = [("hebei-budget", #"<text name="职责""#, #"<negative table="6"/><text name="职责""#)]
    #expect(try fixture.findings() == [])
    fixture.profileEdits[0].new = #"<negative table="6" column="1"/><text name="职责""#
    #expect(
      try fixture.findings() == [
        "D607 in/disclosure.xml:9 表 6《部门预算一般公共预算财政拨款基本支出表》 30202 印刷费 一般公共预算基本支出/公用经费 -10.00"
      ])
  }

  @Test("D607: a negative figure in the table that shows figures is named by its finest cell alone")
  func negativeFigure() throws {
    let ledger = TableFixture.finalLines.replacing("50.00", with: "-50.00").replacing("15-50.00", with: "1450.00")
    #expect(
      try TableFixture.final(ledger: ledger).findings().filter { !$0.hasPrefix("D646") } == [
        "D607 in/disclosure.xml:9 公开06表《一般公共预算财政拨款基本支出决算表》 30217 公务接待费 公用经费/决算数 -50.00"
      ])
  }

  @Test("D606: a table that must show no less than another")
  func atLeast() throws {
    var fixture = TableFixture.final()
    fixture.profileEdits = [
      (
        "hebei-final-2021", #"<agree what="07表的“三公”经费与经济分类">"#,
        #"<agree what="07表的公务接待费与06表" relation="不少于"><sum of="7::12"/><sum of="6:30201:2"/></agree><agree what="甲">"#
      ),
      (
        "hebei-final-2021",
        #"<agree what="07表的公务接待费与06表" relation="不少于"><sum of="7::12"/><sum of="6:30217:2"/></agree>"#, ""
      ),
    ]
    #expect(
      try fixture.findings() == [
        "D606 in/disclosure.xml:8 07表的公务接待费与06表 公开07表《一般公共预算财政拨款“三公”经费支出决算表》“决算数/公务接待费” 50.00 公开06表《一般公共预算财政拨款基本支出决算表》“30201 办公费”“公用经费/决算数” 500.00 450.00"
      ])
  }

  @Test(
    "agreements name cells as people do",
    arguments: [
      "2:合计:1", "表2:合计:1", "部门预算收入总表:合计:1", "2: 合 计 :1", "2:1:1", "2:201:1", "2:合计:合计", "2::1",
      "1:一、一般公共预算拨款收入:1", "1:一般公共预算拨款收入", "1：收入总计：1", "1:收入总计:预算数",
    ])
  func namedCell(cell: String) throws {
    var fixture = TableFixture.budget()
    let agreement = "<agree what=\"表1、表2的收入总计\"><sum of=\"1:收入总计:1\"/>"
    fixture.profileEdits = [
      ("hebei-budget", "\(agreement)<sum of=\"2:合计:1\"/>", "\(agreement)<sum of=\"\(cell) 9:1. 没有的行:1\"/>")
    ]
    let error = #expect(throws: TableFixture.Broken.self) { try fixture.findings() }
    let findings = error?.findings.filter { $0.hasPrefix("D639") } ?? []
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.hasSuffix("表1、表2的收入总计 9:1. 没有的行:1") == true)
  }

  @Test("D605: a label with a blank is named as it stands, and an amount that is alone in its row without a column")
  func namedAmounts() throws {
    var fixture = TableFixture.budget()
    let agreement = #"<agree what="甲"><sum of="1:1. 一般公共预算拨款收入 9:三、 公务接待费:1"/><sum of="1:本年收入合计"/></agree>"#
    let label = #"<line label="一般公共预算拨款收入" fund"#
    fixture.profileEdits = [
      ("hebei-budget", label, label.replacing("一般", with: "1. 一般", maxReplacements: 1)),
      ("hebei-budget", "<require", "\(agreement)<require"),
    ]
    #expect(
      try fixture.findings() == [
        "D605 in/disclosure.xml:8 甲 表 1《部门预算收支总表》“一、1. 一般公共预算拨款收入”“收入/预算数”＋表 9《部门预算财政拨款“三公”经费支出表》“三、公务接待费”“资金性质/合计” 1,600.00 表 1《部门预算收支总表》“本年收入合计”“收入/预算数” 1,550.00 50.00"
      ])
  }

  @Test(
    "D639: an agreement about a cell that there is not",
    arguments: ["2:总计:1", "2:合计:11", "19:合计:1", "2:合计", "2:合计:没有"])
  func unknownCell(cell: String) throws {
    var fixture = TableFixture.budget()
    fixture.profileEdits = [("hebei-budget", #"<sum of="2:合计:1"/></agree>"#, "<sum of=\"\(cell)\"/></agree>")]
    let error = #expect(throws: TableFixture.Broken.self) { try fixture.findings() }
    let findings = error?.findings.filter { $0.hasPrefix("D639") } ?? []
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("D639 Templates/hebei-budget/profile.xml:") == true)
    #expect(findings.first?.hasSuffix("表1、表2的收入总计 \(cell)") == true)
  }

  @Test("D416: a comparison of a figure that there is not")
  func unknownFigure() throws {
    var fixture = TableFixture.budget()
    fixture.profileEdits = [("hebei-budget", #"<compare figure="机关运行经费""#, #"<compare figure="机关运转经费""#)]
    let error = #expect(throws: TableFixture.Broken.self) { try fixture.findings() }
    #expect(error?.findings.contains { $0.hasPrefix("D416 ") && $0.hasSuffix("机关运转经费 机关运行经费") } == true)
  }

  @Test("have each a code of its own, a law, and messages of that family")
  func catalogue() {
    #expect(Set(ruleCatalogue.map(\.code)).count == ruleCatalogue.count)
    for rule in ruleCatalogue {
      #expect(rule.code.hasPrefix("D6") || rule.code.hasPrefix("D9"))
      for language in [Language.chinese, .english] {
        let law = rule.law.text(in: language)
        #expect(!law.isEmpty && !law.contains("\n"))
      }
    }
  }

  @Test("D605: stated figures of the budget that do not add up in the table that shows them")
  func statedParts() throws {
    var fixture = TableFixture.final()
    fixture.statement = fixture.statement.replacing(
      #"<figure name="三公经费.公务用车购置费" amount="0.00"/>"#,
      with:
        #"<figure name="三公经费.公务用车购置及运维费" amount="30.00"/><figure name="三公经费.公务用车运维费" amount="20.00"/><figure name="三公经费.合计" amount="30.00"/>"#
    )
    #expect(
      try fixture.findings().filter { !$0.hasPrefix("D646") } == [
        "D605 in/disclosure.xml 07表的公务用车预算数 公开07表《一般公共预算财政拨款“三公”经费支出决算表》“预算数/公务用车购置及运行费/小计” 30.00 公开07表《一般公共预算财政拨款“三公”经费支出决算表》“预算数/公务用车购置及运行费/公务用车购置费”＋公开07表《一般公共预算财政拨款“三公”经费支出决算表》“预算数/公务用车购置及运行费/公务用车运行费” 20.00 10.00"
      ])
  }

  @Test("An agreement can be taken back by a profile that extends")
  func withdrawn() throws {
    let ledger = TableFixture.budgetLines.replacing(
      #"economic="30201" category="公用经费""#, with: #"economic="30201" category="经营支出""#)
    var fixture = TableFixture.budget(ledger: ledger)
    fixture.profileEdits = [("hebei-budget-2023", "<require", #"<agree what="表5的合计与基本支出、项目支出"/><require"#)]
    #expect(try fixture.findings() == [])
  }
}

extension Disclosure {
  /// Where the first cell of a sum stands, if it is a row of a tree or a line that is there.
  fileprivate func cell(of sum: Agreement.Sum) -> (table: Int, row: Int, cell: Int)? {
    guard case .cells(let references) = sum else { return nil }
    for reference in references {
      guard let (grid, place) = try? tables.map(TableGrid.init).cell(at: reference),
        let table = tables.firstIndex(where: { $0.number == grid.table.number }),
        let cell = tables[table].rows[place.row].position(ofColumn: place.column)
      else { continue }
      return (table, place.row, cell)
    }
    return nil
  }
}

extension Table {
  fileprivate mutating func set(_ fen: Int64, row name: String, column: Int) {
    for row in rows.indices where rows[row].cells.contains(where: { $0.isNamed(name) }) {
      rows[row].cells[column].content = .amount(Amount(fen: fen))
    }
  }
}

extension Table.Row {
  fileprivate func position(ofColumn column: Int) -> Int? {
    var start = 0
    for (position, cell) in cells.enumerated() {
      if start == column { if case .amount = cell.content { return position } else { return nil } }
      start += cell.columnSpan
    }
    return nil
  }
}

extension Table.Cell {
  fileprivate func isNamed(_ name: String) -> Bool {
    switch content {
    case .code(let code, _): code.text() == name
    case .label(let label, _): label == name
    default: false
    }
  }
}
