import Budget
import Computing
import Testing

@Suite("Tables over a classification")
struct TreeTests {
  @Test("roll up level by level")
  func rollUp() throws {
    let ledger = Ledger(full: [
      line("2013101", "30201", 10_000), line("2013105", "30201", 25_500, category: .project),
      line("2080501", "30302", 100, category: .personnel),
    ])
    let table = try computeDisclosure(of: package(ledger), under: profile([treePlan()])).tables[0]
    #expect(
      table.text == [
        "1||合计|3.56|1.01|2.55",
        "2|201|一般公共服务支出|3.55|1.00|2.55",
        "3|20131|党委办公厅（室）及相关机构事务|3.55|1.00|2.55",
        "4|2013101|行政运行|1.00|1.00|",
        "5|2013105||2.55||2.55",
        "6|208||0.01|0.01|",
        "7|20805||0.01|0.01|",
        "8|2080501||0.01|0.01|",
      ])
    #expect(table.rows[0].emphasis == .total)
  }

  @Test("keep codes whose money cancels out, and drop codes without money")
  func cancelling() throws {
    let ledger = Ledger(full: [
      line("2013101", "30201", 500), line("2013105", "30201", -500), line("2080501", "30302", 0),
    ])
    let table = try computeDisclosure(of: package(ledger), under: profile([treePlan()])).tables[0]
    #expect(table.text.map { $0.split(separator: "|")[1] } == ["合计", "201", "20131", "2013101", "2013105"])
    #expect(table.text[1] == "2|201|一般公共服务支出|||")
  }

  @Test("have no rows, and their empty note, when nothing is selected")
  func empty() throws {
    let plan = treePlan(
      selector: Selector(flows: [.expenditure], funds: [.governmentFund]),
      notes: [
        NotePlan(text: Narrative(text: "空表列示。", location: Location(file: "")), condition: .empty),
        NotePlan(text: Narrative(text: "有数。", location: Location(file: "")), condition: .filled),
        NotePlan(text: Narrative(text: "总有。", location: Location(file: "")), condition: .always),
      ])
    let table = try computeDisclosure(
      of: package(Ledger(full: [line("2013101", "30201", 100)])), under: profile([plan])
    ).tables[0]
    #expect(table.rows.isEmpty)
    #expect(table.isEmpty)
    #expect(table.notes.map(\.text) == ["空表列示。", "总有。"])
  }

  @Test("can be traced: the selector of each cell gives lines that sum to it")
  func tracing() throws {
    let lines = [
      line("2013101", "30201", 10_000), line("2013105", "30201", 25_500, category: .project),
      line("2080501", "30302", 100, category: .personnel),
    ]
    let table = try computeDisclosure(of: package(Ledger(full: lines)), under: profile([treePlan()])).tables[0]
    for (row, content) in table.rows.enumerated() {
      for (column, cell) in content.cells.enumerated() {
        guard case .amount(let amount) = cell.content else { continue }
        let selector = try #require(table.selector(row: row, column: column))
        #expect(lines.filter(selector.selects).reduce(0) { $0 + $1.amount.fen } == amount.fen)
      }
    }
  }

  @Test("round parts first where the profile says so, so that totals add up as shown")
  func shownRounding() throws {
    let lines = [
      line("2101101", "30110", 172_154), line("2101102", "30110", 199_354), line("2101103", "30111", 600_154),
    ]
    let note = NotePlan(text: Narrative(text: "尾差。", location: Location(file: "")), condition: .roundingDifference)
    let exact = try computeDisclosure(
      of: package(Ledger(full: lines)), under: profile([treePlan(amounts: [.everything], notes: [note])])
    ).tables[0]
    #expect(exact.text.map { $0.split(separator: "|").last } == ["97.17", "97.17", "97.17", "17.22", "19.94", "60.02"])
    #expect(exact.notes.map(\.text) == ["尾差。"])
    let shown = try computeDisclosure(
      of: package(Ledger(full: lines)),
      under: profile([treePlan(amounts: [.everything], rounding: .shown, notes: [note])])
    ).tables[0]
    #expect(shown.text.map { $0.split(separator: "|").last } == ["97.18", "97.18", "97.18", "17.22", "19.94", "60.02"])
    #expect(shown.notes.map(\.text) == [])
  }

  @Test("say nothing of rounding differences when there are none")
  func noRoundingDifference() throws {
    let note = NotePlan(text: Narrative(text: "尾差。", location: Location(file: "")), condition: .roundingDifference)
    let ledger = Ledger(full: [line("2101101", "30110", 172_200), line("2101102", "30110", 199_400)])
    let table = try computeDisclosure(of: package(ledger), under: profile([treePlan(notes: [note])])).tables[0]
    #expect(table.notes.map(\.text) == [])
  }

  @Test("report an overflow as a finding")
  func overflow() {
    let huge = LedgerLine(
      unit: 0, flow: .expenditure, fund: .generalBudget, function: Code("2013101"), economic: Code("30201"),
      category: .publicUse, amount: Amount(fen: .max), origin: SourceLine(file: 0, line: 1))
    let ledger = Ledger(full: [huge, huge])
    #expect(throws: Finding(.amountOverflow("测试"), at: Location(file: "disclosure.xml"))) {
      try computeDisclosure(of: package(ledger), under: profile([treePlan()]))
    }
  }

  @Test("do not mind amounts that they do not select, however large")
  func unselected() throws {
    let huge = LedgerLine(
      unit: 0, flow: .openingBalance, fund: .other, amount: Amount(fen: .max), origin: SourceLine(file: 0, line: 1))
    let ledger = Ledger(full: [huge, huge, line("2013101", "30201", 10_000)])
    let table = try computeDisclosure(of: package(ledger), under: profile([treePlan()])).tables[0]
    #expect(table.text[0] == "1||合计|1.00|1.00|")
  }

  @Test("read the view that their axis needs")
  func views() throws {
    let ledger = Ledger(
      byFunction: [line("2013101", nil, 700)], byEconomic: [line(nil, "30201", 400), line(nil, "30302", 300)])
    let tables = try computeDisclosure(
      of: package(ledger),
      under: profile([treePlan(amounts: [.everything]), treePlan(over: .economic, amounts: [.everything])])
    ).tables
    #expect(tables[0].text.map { $0.split(separator: "|")[1] } == ["合计", "201", "20131", "2013101"])
    #expect(tables[1].text == ["1||合计|0.07", "2|302||0.04", "3|30201||0.04", "4|303||0.03", "5|30302||0.03"])
  }
}
