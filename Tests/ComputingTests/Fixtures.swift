@testable import Budget

/// Small ledgers, plans and profiles for tests of the arithmetic.
func line(
  _ function: String? = "2013101", _ economic: String? = "30201", _ yuan: Int64, flow: Flow = .expenditure,
  fund: Fund = .generalBudget, category: Category? = .publicUse, carriedOver: Bool = false, at number: Int = 1
) -> LedgerLine {
  LedgerLine(
    unit: 0, flow: flow, fund: fund, carriedOver: carriedOver, function: function.flatMap(Code.init),
    economic: economic.flatMap(Code.init), category: category, amount: Amount(fen: yuan * 100),
    origin: SourceLine(file: 0, line: number))
}

func package(_ ledger: Ledger, kind: PackageKind = .budget) -> Package {
  Package(
    id: PackageID(kind: kind, year: 2023, department: "201"), profile: "test", departmentName: "测试部门",
    units: [
      Unit(
        code: "201001", name: "本级", nature: "行政", rank: "", funding: "财政拨款", isOrgan: true,
        location: Location(file: "disclosure.xml"))
    ],
    ledger: ledger, files: ["disclosure.xml"])
}

let wan = NumberStyle(unit: .tenThousandYuan, decimals: 2, grouping: false, zero: "")

func profile(_ tables: [TablePlan]) -> Profile {
  let names = [("201", "一般公共服务支出"), ("20131", "党委办公厅（室）及相关机构事务"), ("2013101", "行政运行")]
  let classification = Classification(
    edition: Edition(year: 2023), functionRows: names.map { AccountEntry(code: Code($0.0)!, name: $0.1) },
    economicRows: [])
  return Profile(
    name: "test", title: "测试", kind: .budget, classification: classification, numbers: wan,
    textNumbers: wan, tables: tables)
}

func treePlan(
  over axis: Axis = .function, selector: Selector = Selector(flows: [.expenditure]),
  amounts: [Selector] = [
    .everything, Selector(categories: [.personnel, .publicUse]), Selector(categories: [.project]),
  ],
  rounding: Rounding = .exact, notes: [NotePlan] = []
) -> TablePlan {
  let columns =
    [ColumnPlan(kind: .serial), ColumnPlan(kind: .code), ColumnPlan(kind: .label)]
    + amounts.map { ColumnPlan(kind: .amount, selector: $0) }
  return TablePlan(
    number: 1, title: "树", numbers: wan, rounding: rounding, columns: columns,
    head: TableHead([], columnNumbers: nil),
    rows: .tree(
      TreePlan(
        axis: axis, selector: selector, levels: axis.levels.map { .codes(axis, digits: $0) },
        total: TotalRowPlan(label: "合计", spansCode: false, standsWhenEmpty: false))),
    notes: notes)
}

extension Table {
  /// The table as text: one line a row, cells divided by bars.
  var text: [String] {
    rows.map { row in row.cells.map { $0.text(in: numbers) }.joined(separator: "|") }
  }

  func amounts(row: Int) -> [Amount] {
    rows[row].cells.compactMap { cell in
      if case .amount(let amount) = cell.content { amount } else { nil }
    }
  }
}

extension Table.Cell {
  func text(in style: NumberStyle) -> String {
    switch content {
    case .blank: ""
    case .number(let number): "\(number)"
    case .ordinal(let text): text
    case .code(let code, let part): code.text(part: part)
    case .label(let label, _): label
    case .amount(let amount): amount.formatted(in: style)
    case .rate(let rate): rate.formatted(in: style)
    case .unknown: style.unknown
    case .withheld: "涉密"
    }
  }
}
