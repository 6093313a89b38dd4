import Checking
import Testing

@testable import Budget

/// What rules say of formats that have no money, or words of their own.
@Suite("Rules of a place's formats")
struct GoalsAloneTests {
  private func findings(_ statement: String, _ library: ProfileLibrary) throws -> [Finding] {
    let (package, profile) = try #require(Town.read(statement, library).value)
    let disclosure = try computeDisclosure(of: package, under: profile)
    return checkDisclosure(CheckSubject(disclosure: disclosure, package: package, profile: profile)).findings
  }

  @Test("do not ask for money where goals are published alone")
  func goalsAlone() throws {
    let profile = """
      <profile title="绩效目标" kind="预算" chart="2023" unit="万元" decimals="2" grouping="否" zero="" rounding="exact">
        <sections><section name="goals" title="绩效目标" needs="项目"/></sections>
        <tally name="目标.项目数" of="项目" with="绩效目标"/>
      </profile>
      """
    let statement = """
      <disclosure kind="预算" year="2024" profile="goals">
        <department code="A1" name="某镇财政局"><unit code="A101" name="某镇财政局本级" nature="行政单位" funding="财政拨款" organ="是"/></department>
        <projects><project code="P1" name="宣传" unit="A101"><goal>宣传两次。</goal></project></projects>
      </disclosure>
      """
    #expect(try findings(statement, Town.library(["goals": profile])).map(\.code) == [])
  }

  @Test("name classes of indicators as the place does")
  func words() throws {
    let missing = try findings(Town.budget, Town.library()).filter { $0.code == "D654" }.map { $0.text(in: .chinese) }
    #expect(missing.contains { $0.contains("效果指标") })
    #expect(!missing.contains { $0.contains("效益指标") })
  }
}
