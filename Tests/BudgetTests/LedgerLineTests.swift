import Testing

@testable import Budget

@Suite("A line of the ledger")
struct LedgerLineTests {
  private let line = LedgerLine(
    unit: 0, flow: .expenditure, fund: .generalBudget, function: Code("2013101"), economic: Code("30201"),
    category: .publicUse, amount: Amount(fen: 1), origin: SourceLine(file: 0, line: 1))

  @Test("keeps its mark and its note apart")
  func words() {
    var other = line
    other.note = "拆分"
    #expect(other.purpose == nil && other.note == "拆分" && other != line)
    other.purpose = "教学科研"
    #expect(other.purpose == "教学科研" && other.note == "拆分")
    other.note = nil
    other.purpose = nil
    #expect(other == line && other.hashValue == line.hashValue)
  }

  @Test("is of the same kind where no selector could tell")
  func same() {
    var other = line
    other.unit = 3
    other.project = 2
    other.amount = Amount(fen: 7)
    other.note = "拆分"
    other.origin = SourceLine(file: 1, line: 9)
    #expect(LedgerLineKey(line) == LedgerLineKey(other))
  }

  @Test(
    "is of another kind where a selector could tell",
    arguments: [
      { $0.flow = .income }, { $0.fund = .other }, { $0.carriedOver = true }, { $0.isOrgan = true },
      { $0.function = nil }, { $0.function = Code("20131") }, { $0.economic = Code("30202") }, { $0.category = nil },
      { $0.category = .personnel }, { $0.purpose = "教学科研" },
    ] as [@Sendable (inout LedgerLine) -> Void])
  func different(change: @Sendable (inout LedgerLine) -> Void) {
    var other = line
    change(&other)
    #expect(LedgerLineKey(line) != LedgerLineKey(other))
  }

  @Test("is of another kind by unit and project where the format tells them apart")
  func parties() {
    var other = line
    other.unitNames = PartyNames(code: "102", name: "中心")
    other.projectNames = PartyNames(code: "P1", name: "宣传", kind: "专项资金")
    #expect(LedgerLineKey(line) == LedgerLineKey(other))
    for parties in [Parties.units, .projects] {
      #expect(LedgerLineKey(line, telling: parties) != LedgerLineKey(other, telling: parties))
    }
  }
}
