import Checking
import Testing

@testable import Budget

@Suite("D915: figures of another year are of like size")
struct FigureSizeTests {
  /// Findings on what last year's income, expenditure and basic expenditure are stated as, in 万元; this year's are all
  /// 1550 万元.
  private func findings(_ income: String, _ expenditure: String, _ basic: String) throws -> [String] {
    var fixture = TableFixture.budget(
      ledger: TableFixture.budgetLines.replacing(".00\"", with: "0000.00\""))
    fixture.statement = fixture.statement.replacing(
      #"<earlier of="上年" in="元"><figure name="三公经费.公务接待费" amount="50.00"/></earlier>"#,
      with: """
        <earlier of="上年" in="万元"><figure name="收入合计" amount="\(income)"/><figure name="支出合计" amount="\(expenditure)"/>
        <figure name="基本支出" amount="\(basic)"/></earlier>
        """)
    return checkDisclosure(try fixture.subject()).findings.filter { $0.code == "D915" }.map { $0.chinese.words[0] }
  }

  @Test("ten or a hundred times as much or as little as now, where others are alike")
  func shifted() throws {
    #expect(try findings("1500", "1500", "1480") == [])
    #expect(try findings("15000", "1500", "1480") == ["收入合计"])
    #expect(try findings("1500", "150000.8", "1480") == ["支出合计"])
    #expect(try findings("1500", "1500", "148") == ["基本支出"])
  }

  @Test("not where the department grew, or shrank, or the factor is another")
  func sound() throws {
    #expect(try findings("15000", "15000", "14800") == [])
    #expect(try findings("1500", "1500", "4500") == [])
    #expect(try findings("1500", "1500", "6000") == [])
  }
}
