import Testing

@testable import Budget

@Suite("Tables of fixed lines")
struct LinesTests {
  @Test("stand side by side, the shorter side filled up, each band on one row")
  func statement() throws {
    let ledger = Ledger(full: [
      line("2013101", "30201", 10_000), line("2080501", "30302", 5_000, fund: .serviceIncome, category: .personnel),
    ])
    let table = try computeDisclosure(of: package(ledger), under: profile([statementPlan()])).tables[0]
    #expect(
      table.text == [
        "1|财政拨款|1|1.00|一般公共服务支出|4|1.00",
        "2||2||社会保障和就业支出|5|0.50",
        "3|收入总计|3|1.50|支出总计|6|1.50",
      ])
    #expect(table.rows.map(\.emphasis) == [.line, .line, .total])
    #expect(table.selector(row: 1, column: 3) == nil)
  }

  @Test("take the income of a budget from its expenditure, unless it states income")
  func derivedIncome() throws {
    let stated = Ledger(full: [
      line("2013101", "30201", 10_000), line(nil, nil, 30_000, flow: .income, category: nil),
    ])
    let table = try computeDisclosure(of: package(stated), under: profile([statementPlan()])).tables[0]
    #expect(table.text[2] == "3|收入总计|3|3.00|支出总计|6|1.00")
    let final = try computeDisclosure(
      of: package(Ledger(full: [line("2013101", "30201", 10_000)]), kind: .finalAccounts),
      under: profile([statementPlan()])
    ).tables[0]
    #expect(final.text[2] == "3|收入总计|3||支出总计|6|1.00")
  }

  @Test("let a label span columns of the next sides")
  func form() throws {
    let ledger = Ledger(full: [line(nil, "30101", 100, category: .personnel), line(nil, "30201", 300)])
    let side: (Int) -> [ColumnPlan] = { side in
      [
        ColumnPlan(kind: .code, side: side), ColumnPlan(kind: .label, side: side),
        ColumnPlan(kind: .amount, side: side, selector: Selector(flows: [.expenditure])),
      ]
    }
    let code = { (text: String, name: String) in
      FixedLine(label: name, code: .account(Code(text)!), selector: Selector(economics: .within([Code(text)!])))
    }
    let total = { (label: String, span: Int, category: Category) in
      FixedLine(label: label, selector: Selector(categories: [category]), emphasis: .total, labelSpan: span)
    }
    let plan = TablePlan(
      number: 6, title: "表", numbers: wan, rounding: .exact, columns: side(0) + side(1) + side(2),
      head: TableHead([], columnNumbers: nil),
      rows: .lines(
        FixedLinesPlan(
          axis: .economic, sideCount: 3,
          bands: [
            FixedLinesPlan.Band(sides: [[code("30101", "基本工资")], [code("30201", "办公费")], [code("310", "资本性支出")]]),
            FixedLinesPlan.Band(
              sides: [[total("人员经费合计", 2, .personnel)], [total("公用经费合计", 5, .publicUse)], [total("", 1, .publicUse)]]),
          ])), notes: [])
    let table = try computeDisclosure(of: package(ledger), under: profile([plan])).tables[0]
    #expect(table.text == ["30101|基本工资|0.01|30201|办公费|0.03|310|资本性支出|", "人员经费合计|0.01|公用经费合计|0.03"])
    #expect(table.rows[1].cells.map(\.columnSpan) == [2, 1, 5, 1])
  }

  private func statementPlan() -> TablePlan {
    let side: (Int) -> [ColumnPlan] = { side in
      [
        ColumnPlan(kind: .label, side: side), ColumnPlan(kind: .lineNumber, side: side),
        ColumnPlan(kind: .amount, side: side, selector: .everything),
      ]
    }
    let total = { (label: String, flow: Flow) in
      FixedLine(label: label, selector: Selector(flows: [flow]), emphasis: .total)
    }
    let function = { (label: String, code: String) in
      FixedLine(label: label, selector: Selector(flows: [.expenditure], functions: .within([Code(code)!])))
    }
    return TablePlan(
      number: 1, title: "表", numbers: wan, rounding: .exact,
      columns: [ColumnPlan(kind: .serial)] + side(0) + side(1), head: TableHead([], columnNumbers: nil),
      rows: .lines(
        FixedLinesPlan(
          axis: .function, sideCount: 2,
          bands: [
            FixedLinesPlan.Band(sides: [
              [FixedLine(label: "财政拨款", selector: Selector(flows: [.income], funds: [.generalBudget]))],
              [function("一般公共服务支出", "201"), function("社会保障和就业支出", "208")],
            ]),
            FixedLinesPlan.Band(sides: [[total("收入总计", .income)], [total("支出总计", .expenditure)]]),
          ])), notes: [])
  }
}
