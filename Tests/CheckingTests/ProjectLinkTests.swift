import Checking
import Testing

@testable import Budget

@Suite("Final accounts of projects and the budget of the year")
struct ProjectLinkTests {
  /// Small accounts of two projects, with the budget of the year at hand.
  private func findings(
    accounts edit: (String) -> String = { $0 }, budget: (String) -> String = { $0 }
  ) throws -> [String] {
    var fixture = TableFixture.final(ledger: TableFixture.finalLines)
    fixture.statement = edit(
      fixture.statement.replacing("<procurement", with: "\(Self.projects(evaluated: true))<procurement"))
    var plan = TableFixture.budget(ledger: TableFixture.budgetLines + Self.lines, year: 2021)
    plan.statement = plan.statement.replacing("hebei-budget-2023", with: "hebei-budget-2021")
      .replacing("通用设备", with: "车辆")
      .replacing("<procurement", with: "\(Self.projects(evaluated: false))<procurement")
    fixture.earlier[.budget] = budget(plan.statement)
    let subject = try fixture.subject()
    return checkDisclosure(subject).findings.filter { ["D629", "D630", "D631", "D632"].contains($0.code) }
      .map { $0.summary.replacing(/in\/disclosure\.xml(:\d+)+/, with: "in") }
  }

  private static let lines = """
    <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="20.00"/>
    <line fund="一般公共预算拨款" function="2010302" economic="30202" category="项目支出" project="P1" amount="10.00"/>
    <line fund="一般公共预算拨款" function="2010302" economic="30202" category="项目支出" project="P2" amount="8.00"/>
    """

  private static func projects(evaluated: Bool) -> String {
    let result = evaluated ? #" result="1" points="1" score="1""# : ""
    func evaluation(_ initial: String) -> String {
      evaluated
        ? """
        <evaluation by="测试单位" in="元" completion="100"><funds source="当年财政拨款" initial="\(initial)" revised="9"/>
        <achieved>完成</achieved></evaluation>
        """ : ""
    }
    return """
      <projects>
      <project code="P1" name="宣传经费" unit="A101">
      <indicator first="产出指标" second="数量指标" third="宣传次数" operator="≥" value="4" unit="次"\(result)/>
      <indicator first="产出指标" second="成本指标" third="经费预算数" operator="≤" value="30" unit="元"\(result)/>
      \(evaluation("30.00"))</project>
      <project code="P2" name="培训经费" unit="A101">
      <indicator first="产出指标" second="质量指标" third="合格率" operator="≥" value="95" unit="%"\(result)/>
      \(evaluation("8.00"))</project>
      </projects>
      """
  }

  @Test("nothing is said where they agree, in other words too")
  func silent() throws {
    #expect(try findings() == [])
    #expect(try findings { $0.replacing("value=\"95\" unit=\"%\"", with: "value=\"95.0\" unit=\"%\"") } == [])
    #expect(try findings { $0.replacing("value=\"30\" unit=\"元\"", with: "value=\"0.003\" unit=\"万元\"") } == [])
    #expect(try findings { $0.replacing("third=\"合格率\"", with: "third=\"学员合格率\"") } == [])
    #expect(try findings { $0.replacing("宣传经费", with: "宣传 经费") } == [])
  }

  @Test("D629: another amount than was approved, or one for a project that the budget does not have")
  func approved() throws {
    #expect(
      try findings { $0.replacing("initial=\"30.00\"", with: "initial=\"3.00\"") } == [
        "D629 in 宣传经费 3.00 budget-2021/A1 30.00 27.00"
      ])
    let added = """
      <project code="P3" name="新增经费" unit="A101"><evaluation by="测试单位" in="元" completion="100">
      <funds source="当年财政拨款" initial="5.00" revised="9"/><achieved>完成</achieved></evaluation></project></projects>
      """
    #expect(
      try findings { $0.replacing("</projects>", with: added) } == ["D629 in 新增经费 5.00 budget-2021/A1 0.00 5.00"])
    // A project that was added in the course of the year had no money in the beginning.
    #expect(
      try findings { $0.replacing("</projects>", with: added.replacing("\"5.00\"", with: "\"0\"")) } == [])
  }

  @Test("D630: another target")
  func targets() throws {
    #expect(
      try findings { $0.replacing("value=\"95\"", with: "value=\"59\"") } == [
        "D630 in 培训经费 合格率 ≥59% budget-2021/A1 ≥95%"
      ])
    #expect(
      try findings { $0.replacing("operator=\"≥\" value=\"4\"", with: "operator=\"≤\" value=\"4\"") } == [
        "D630 in 宣传经费 宣传次数 ≤4次 budget-2021/A1 ≥4次"
      ])
    #expect(
      try findings { $0.replacing("value=\"4\" unit=\"次\"", with: "value=\"4\" unit=\"人\"") } == [
        "D630 in 宣传经费 宣传次数 ≥4人 budget-2021/A1 ≥4次"
      ])
  }

  @Test("D631: another name")
  func names() throws {
    #expect(
      try findings { $0.replacing("宣传经费", with: "宜传经费") } == ["D631 in P1 budget-2021/A1 宣传经费 宜传经费"])
  }

  @Test("D632: a project that was lost, unless its former code is stated")
  func codes() throws {
    let recoded = { (text: String) in text.replacing("code=\"P2\"", with: "code=\"Q2\"") }
    #expect(
      try findings(accounts: recoded) == [
        "D629 in 培训经费 8.00 budget-2021/A1 0.00 8.00", "D632 in/disclosure.xml budget-2021/A1 里有、这里 P2 培训经费",
      ])
    #expect(try findings { recoded($0).replacing("code=\"Q2\"", with: "code=\"Q2\" was=\"P2\"") } == [])
    #expect(
      try findings { recoded($0).replacing("code=\"Q2\"", with: "code=\"Q2\" was=\"P9\"") }.last
        == "D632 in/disclosure.xml budget-2021/A1 里有、这里 P2 培训经费")
    #expect(
      try findings { recoded($0).replacing("code=\"Q2\"", with: "code=\"Q2\" was=\"P9\"") }.first
        == "D632 in budget-2021/A1 里 P9")
  }

  @Test("accounts whose projects have codes of their own are not compared")
  func otherCodes() throws {
    #expect(
      try findings {
        $0.replacing("code=\"P1\"", with: "code=\"X1\"").replacing("code=\"P2\"", with: "code=\"X2\"")
      } == [])
  }

  @Test("what one of the two withholds is neither compared nor told")
  func withheld() throws {
    let edit = { (text: String) in
      text.replacing("initial=\"30.00\"", with: "initial=\"3.00\"").replacing("value=\"4\"", with: "value=\"5\"")
    }
    let hide = { (text: String) in text.replacing("code=\"P1\"", with: "code=\"P1\" withheld=\"是\"") }
    #expect(try findings(accounts: edit).count == 2)
    #expect(try findings(accounts: { hide(edit($0)) }) == [])
    #expect(try findings(accounts: edit, budget: hide) == [])
  }

  @Test("nothing is said where the budget is not at hand")
  func alone() throws {
    let (budget, accounts) = (TableFixture.samples[1], TableFixture.samples[2])
    #expect(try TableFixture.sample(budget).findings() == [])
    #expect(try TableFixture.sample(accounts).findings() == [])
  }
}
