import Checking
import Testing

@testable import Budget

@Suite("D620: controls of lines, figures and cells")
struct ControlRuleTests {
  private func fixture(_ controls: String) -> TableFixture {
    var fixture = TableFixture.budget()
    fixture.statement = fixture.statement.replacing(
      "<procurement", with: "<controls in=\"元\">\(controls)</controls><procurement")
    return fixture
  }

  @Test(
    "a control that is met, and the same with another amount",
    arguments: [
      (#"of="支出合计""#, "1550.00", "支出合计"),
      (#"of="1:本年支出合计:支出/预算数""#, "1550.00", "1:本年支出合计:支出/预算数"),
      (#"of="功能.201""#, "1550.00", "功能.201"),
      (#"of="功能.208""#, "0", "功能.208"),
      (#"fund="一般公共预算拨款""#, "1550.00", "资金性质 一般公共预算拨款"),
      (#"fund="财政拨款""#, "1550.00", "资金性质 一般公共预算拨款、政府性基金预算拨款、国有资本经营预算拨款"),
      (#"fund="政府性基金预算拨款""#, "0.00", "资金性质 政府性基金预算拨款"),
      (#"flow="收入" fund="一般公共预算拨款""#, "1550.00", "收支 收入，资金性质 一般公共预算拨款"),
      (#"flow="支出""#, "1550.00", "支出"),
      (#"function="20131""#, "1550.00", "功能科目 20131 党委办公厅（室）及相关机构事务"),
      (#"economic="302""#, "550.00", "经济科目 302 商品和服务支出"),
      (#"economic="30217" function="2013101""#, "50.00", "功能科目 2013101 行政运行，经济科目 30217 公务接待费"),
      (#"category="公用经费""#, "550.00", "支出类别 公用经费"),
      (#"category="基本支出" unit="A101""#, "1550.00", "支出类别 人员经费、公用经费、基本支出，单位 A101 测试单位"),
    ])
  func met(subject: String, amount: String, words: String) throws {
    #expect(try fixture("<control \(subject) amount=\"\(amount)\"/>").findings() == [])
    let found = try fixture("<control \(subject) amount=\"7.00\"/>").findings()
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("D620 in/disclosure.xml:") == true)
    #expect(found.first?.contains(" \(words) ") == true, "\(found)")
  }

  @Test(
    "a control that names no number, or several, or what is not there",
    arguments: [
      ("", "D268"), (#"of="支出""#, "D268"), (#"of="支出合计" fund="一般公共预算拨款""#, "D268"),
      (#"fund="公共预算""#, "D304"), (#"function="2019999""#, "D305"), (#"economic="35""#, "D306"),
      (#"project="P1""#, "D208"), (#"unit="A109""#, "D207"), (#"flow="支""#, "D304"), (#"of="功能.999""#, "D268"),
    ])
  func unclear(subject: String, code: String) throws {
    let error = #expect(throws: TableFixture.Broken.self) {
      try fixture("<control \(subject) amount=\"1\"/>").findings()
    }
    #expect(error?.findings.map { $0.prefix(4) } == [code[...]])
  }

  @Test("a ledger of two views cannot be asked for both codes at once")
  func views() throws {
    let views = """
      <view by="功能">
      <line fund="一般公共预算拨款" function="2013101" category="基本支出" amount="1550.00"/>
      </view>
      <view by="经济">
      <line fund="一般公共预算拨款" economic="30101" category="人员经费" amount="1000.00"/>
      <line fund="一般公共预算拨款" economic="30201" category="公用经费" amount="500.00"/>
      <line fund="一般公共预算拨款" economic="30217" category="公用经费" amount="50.00"/>
      </view>
      """
    func findings(_ control: String) throws -> [String] {
      var fixture = fixture("<control \(control) amount=\"1\"/>")
      fixture.statement = fixture.statement.replacing(TableFixture.budgetLines, with: views)
      return try fixture.findings()
    }
    #expect(try findings(#"economic="302""#).first?.contains("550.00") == true)
    #expect(try findings(#"function="201""#).first?.contains("1,550.00") == true)
    #expect(throws: TableFixture.Broken.self) { try findings(#"economic="302" function="201""#) }
  }

  @Test("amounts of projects are told only where they may be")
  func withheld() throws {
    let lines = [("P1", "123.45"), ("P2", "100.00")].map { project, amount in
      #"<line fund="一般公共预算拨款" function="2013105" economic="30202" category="项目支出" project="\#(project)" amount="\#(amount)"/>"#
    }
    var fixture = fixture(#"<control project="P1" amount="678.90"/>"#)
    fixture.statement = fixture.statement.replacing("</ledger>", with: "\(lines.joined())</ledger>")
      .replacing(
        "<procurement",
        with: """
          <projects><project code="P1" name="某项目" unit="A101"/><project code="P2" name="另一项目" unit="A101"/></projects>
          <procurement
          """)
    func text() throws -> String {
      let found = checkDisclosure(try fixture.subject()).findings.filter { $0.code == "D620" }
      return found.map { $0.text(in: .chinese) + $0.text(in: .english) }.joined()
    }
    #expect(try text().contains("123.45"))
    fixture.statement = fixture.statement.replacing("<project code", with: "<project withheld=\"是\" code")
    let secret = try text()
    #expect(secret.contains("涉密"))
    for amount in ["123.45", "678.90", "555.45"] { #expect(!secret.contains(amount)) }
  }

  @Test("without any control, what cannot be noticed is said once, with an example of the package's own")
  func none() throws {
    let report = checkDisclosure(try TableFixture.budget().subject())
    let reason = try #require(report.notChecked.first { $0.rule == "D617" }?.reason)
    #expect(reason.chinese.contains("“资金性质”一般公共预算拨款，再填“金额”"))
    #expect(reason.english.contains(#"<control fund="一般公共预算拨款" amount="…"/></controls>"#))
    let stated = checkDisclosure(try fixture(#"<control of="支出合计" amount="1550.00"/>"#).subject())
    #expect(!stated.notChecked.contains { $0.rule == "D617" })
  }
}
