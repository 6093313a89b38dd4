import Budget
import Computing
import Testing

@Suite("Performance tables of projects")
struct ProjectTests {
  @Test("have the indicators by class; the first row of a class and of a second name covers the others")
  func indicators() throws {
    let indicators = [
      indicator(.effect, "社会效益指标", "甲"), indicator(.output, "数量指标", "乙"), indicator(.output, "数量指标", "丙"),
      indicator(.output, "质量指标", "丁"), indicator(.effect, "经济效益指标", "戊"), indicator(.output, "数量指标", "己"),
    ]
    let rows = try sheets([project(indicators)], Ledger(full: []))[0].indicators
    #expect(rows.map { indicators[$0.indicator].third } == ["乙", "丙", "丁", "己", "甲", "戊"])
    #expect(rows.map(\.firstSpan) == [4, 0, 0, 0, 2, 0])
    #expect(rows.map(\.secondSpan) == [2, 0, 1, 1, 1, 1])
  }

  @Test("have the money of the project, fiscal and other")
  func money() throws {
    let ledger = Ledger(full: [
      line(100, .generalBudget, project: 0), line(20, .stateCapital, project: 0), line(3, .serviceIncome, project: 0),
      line(1000, .generalBudget, project: 1), line(5000, .generalBudget, project: nil),
    ])
    let sheets = try sheets([project([]), project([])], ledger)
    let budget = { (fiscal: Int64, other: Int64) in
      Redactable.shown(
        ProjectSheet.Budget(
          total: Amount(fen: fiscal + other), fiscal: Amount(fen: fiscal), other: Amount(fen: other)))
    }
    #expect(sheets.map(\.budget) == [budget(120, 3), budget(1000, 0)])
  }

  private func sheets(_ projects: [Project], _ ledger: Ledger) throws -> [ProjectSheet] {
    var package = package(ledger)
    package.projects = projects
    return try computeDisclosure(of: package, under: profile([])).projects
  }

  private func project(_ indicators: [Indicator]) -> Project {
    Project(
      code: "001", name: "项目", unit: 0, indicators: indicators, location: Location(file: "disclosure.xml"))
  }

  private func indicator(_ first: IndicatorClass, _ second: String, _ third: String) -> Indicator {
    Indicator(
      first: first, second: second, third: third, description: "", target: nil, basis: "", isWithheld: false,
      location: Location(file: "disclosure.xml"))
  }

  private func line(_ fen: Int64, _ fund: Fund, project: Int?) -> LedgerLine {
    LedgerLine(
      unit: 0, flow: .expenditure, fund: fund, category: .project, project: project, amount: Amount(fen: fen),
      origin: SourceLine(file: 0, line: 1))
  }
}
