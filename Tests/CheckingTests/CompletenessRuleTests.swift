import Checking
import Testing

@testable import Budget

@Suite("Rules of completeness")
struct CompletenessRuleTests {
  private func findings(
    in profile: String = "hebei-budget", _ old: String, _ new: String, of fixture: TableFixture = .budget()
  ) throws -> [String] {
    var fixture = fixture
    fixture.profileEdits = [(profile, old, new)]
    return try fixture.findings()
  }

  @Test("D640: a table that is not there")
  func table() throws {
    let subject = try TableFixture.budget().subject { $0.tables.removeAll { $0.number == 8 } }
    #expect(checkDisclosure(subject).findings.map(\.summary) == ["D640 in/disclosure.xml 8 8"])
  }

  @Test("D641: an empty table that does not say so")
  func emptyTable() throws {
    #expect(
      try findings(#"<note when="empty">注：无政府基金预算财政拨款预算，空表列示。</note>"#, "") == [
        "D641 in/disclosure.xml 表 7《部门预算政府基金预算财政拨款支出表》"
      ])
    #expect(
      try findings(#"<note when="empty">注：无政府基金预算财政拨款预算，空表列示。</note>"#, "<note>注：单位为万元。</note>") == [
        "D641 in/disclosure.xml 表 7《部门预算政府基金预算财政拨款支出表》"
      ])
  }

  @Test("D642: a section that the profile dropped, or whose content is not stated")
  func section() throws {
    let cost = #"<section name="operating-cost" title="机关运行经费安排情况"/>"#
    #expect(try findings(in: "hebei-budget-2023", cost, "") == ["D642 in/disclosure.xml operating-cost"])
    let performance = #"<section name="performance" title="预算绩效信息"/>"#
    #expect(
      try findings(in: "hebei-budget-2023", performance, performance.replacing("/>", with: #" needs="项目"/>"#)) == [
        "D642 in/disclosure.xml performance 预算绩效信息"
      ])
  }

  @Test("D643: a required text")
  func text() throws {
    var fixture = TableFixture.budget()
    fixture.statement = fixture.statement.replacing(#"<text name="职责"><p>做好工作。</p></text>"#, with: "")
    #expect(try fixture.findings() == ["D643 in/disclosure.xml 职责 职责"])
    fixture.profileEdits = [("hebei-budget-2023", "<require", #"<text name="职责" required="否"/><require"#)]
    #expect(try fixture.findings() == [])
  }

  @Test("D644: a figure that the profile must name")
  func figure() throws {
    var fixture = TableFixture.budget()
    let cost = #"<figure name="机关运行经费" also="机关运行费 机关运行经费支出" breakdown="经济款" flow="支出" category="公用经费" fund="财政拨款"/>"#
    fixture.profileEdits = [
      ("hebei-budget", cost, ""),
      ("hebei-budget", #"<compare figure="机关运行经费" with="上年" reason-above="10%"/>"#, ""),
      ("hebei-budget", " 机关运行经费\"/>", "\"/>"),
    ]
    #expect(try fixture.findings() == ["D644 in/disclosure.xml 机关运行经费 机关运行经费"])
  }

  @Test("D645: a count that is not stated")
  func count() throws {
    var fixture = TableFixture.final()
    fixture.statement = fixture.statement.replacing(#"<count name="公务接待.批次" value="1"/>"#, with: "")
    #expect(try fixture.findings() == ["D645 in/disclosure.xml 公务接待.批次"])
  }

  @Test("D645: a count that was left out of its group, unless few of them are stated")
  func leftOut() throws {
    let vehicles = ["副部（省）级及以上领导用车", "主要领导干部用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车", "离退休干部用车"]
    func findings(without count: Int) throws -> [String] {
      var fixture = TableFixture.final()
      let more = vehicles.dropFirst(count).map { "<count name=\"车辆.\($0)\" value=\"0\"/>" }.joined()
      fixture.statement = fixture.statement.replacing("</counts>", with: more + "</counts>")
      return try fixture.findings()
    }
    #expect(try findings(without: 0) == [])
    #expect(try findings(without: 1) == ["D645 in/disclosure.xml 车辆.副部（省）级及以上领导用车"])
    #expect(try findings(without: 5) == [])
    #expect(try findings(without: 7) == [])
  }

  @Test("D646: a change without a reason")
  func reason() throws {
    var fixture = TableFixture.budget()
    fixture.profileEdits = [("hebei-budget", Self.twoDecimals, #"text-decimals="6""#)]
    fixture.statement = fixture.statement.replacing(
      #"amount="50.00"/></earlier>"#, with: #"amount="40.00"/></earlier>"#)
    #expect(try fixture.findings() == ["D646 in/disclosure.xml 三公经费.公务接待费 50.00 上年 40.00 10.00 25.0% 三公经费.公务接待费 上年"])
    let unexplained = fixture.statement
    for figure in ["三公经费.公务接待费", "三公经费.合计"] {
      fixture.statement = unexplained.replacing(
        "</earlier>", with: "</earlier><reasons><reason of=\"\(figure)\" against=\"上年\">来访增加</reason></reasons>")
      #expect(try fixture.findings() == [])
    }
    fixture.statement = unexplained.replacing("40.00", with: "0.00")
    #expect(try fixture.findings() == ["D646 in/disclosure.xml 三公经费.公务接待费 50.00 上年 0.00 50.00 三公经费.公务接待费 上年"])
    // 0.01 万元 and 0.00 万元, with a difference of 0.00.
    fixture.profileEdits = []
    fixture.statement = unexplained
    #expect(try fixture.findings() == [])
  }

  private static let twoDecimals = #"text-decimals="2""#

  @Test(
    "D646: only beyond every limit that the profile sets",
    arguments: [("25%", 0), ("24.9%", 1), ("10元", 0), ("9.99元", 1), ("20% 10元", 0), ("20% 5元", 1), ("0.001万元", 0)])
  func limits(limit: String, count: Int) throws {
    var fixture = TableFixture.budget()
    fixture.statement = fixture.statement.replacing(
      #"amount="50.00"/></earlier>"#, with: #"amount="40.00"/></earlier>"#)
    let compare = #"<compare figure="三公经费.公务接待费" with="上年" reason-above="#
    fixture.profileEdits = [
      ("hebei-budget", "\(compare)\"0元\"", "\(compare)\"\(limit)\""),
      ("hebei-budget", Self.twoDecimals, #"text-decimals="6""#),
    ]
    #expect(try fixture.findings().count == count)
  }

  @Test("D646 is not checked where nothing is known to compare with")
  func nothingKnown() throws {
    var fixture = TableFixture.budget()
    fixture.statement = fixture.statement.replacing("三公经费.公务接待费", with: "收入合计")
    let report = checkDisclosure(try fixture.subject())
    #expect(report.notChecked.map(\.rule).contains("D646"))
  }

  @Test("D647: an organ without operating cost")
  func operatingCost() throws {
    let ledger = TableFixture.budgetLines.replacing("公用经费", with: "人员经费")
    let found = try TableFixture.budget(ledger: ledger).findings().filter { !$0.hasPrefix("D610") }
    #expect(found == ["D647 in/disclosure.xml 测试单位 机关运行经费"])
  }

  @Test("D648 and D649: nothing said of procurement, of assets")
  func parts() throws {
    var fixture = TableFixture.budget()
    fixture.statement = fixture.statement.replacing(#"<procurement in="元"/>"#, with: "")
    #expect(try fixture.findings() == ["D648 in/disclosure.xml"])
    var other = TableFixture.budget()
    other.statement = other.statement.replacing(
      #"<assets date="2022-12-31" in="元"><asset name="通用设备" value="1.00"/></assets>"#, with: "")
    #expect(try other.findings() == ["D649 in/disclosure.xml"])
  }
}
