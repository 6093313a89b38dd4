internal import Budget

extension TableBody {
  /// Rows of a tree: one for each code of the planned levels that has money, each the sum of the ledger lines at or below it.
  init(_ tree: TreePlan, _ plan: TablePlan, lines: [LedgerLine], chart: Chart) throws(AmountOverflow) {
    var grid = TreeGrid(columns: plan.amountColumns(side: 0).map(\.selector))
    for line in lines where tree.selector.selects(line) {
      try grid.add(line, code: line.code(on: tree.axis), levels: tree.levels)
    }
    let amounts = try grid.sums.amounts(count: grid.cellCount, rounding: plan.rounding, style: plan.numbers)
    let isEmpty = grid.sums.touched.isEmpty
    var rows: [Table.Row] = []
    if let total = tree.total, !isEmpty || total.standsWhenEmpty {
      rows.append(plan.totalRow(total, amounts: grid.row(TreeGrid.totalRow, of: amounts)))
    }
    for (code, row) in grid.rowsInOrder {
      rows.append(
        plan.codeRow(
          code, name: chart.name(of: code) ?? "", tree: tree, serial: rows.count + 1,
          amounts: grid.row(row, of: amounts)))
    }
    self.init(
      rows: rows, isEmpty: isEmpty,
      hasRoundingDifference: try plan.hasRoundingDifference(in: grid.sums, cellCount: grid.cellCount))
  }
}

/// The cells of a tree while ledger lines are added up: a row for the total, and a row for each code as it turns up.
private struct TreeGrid {
  static let totalRow = 0
  let columns: [Selector]
  private(set) var sums = CellSums()
  private var rowOfCode: [Code: Int] = [:]

  init(columns: [Selector]) {
    self.columns = columns
  }

  var cellCount: Int { (rowOfCode.count + 1) * columns.count }

  mutating func add(_ line: LedgerLine, code: Code?, levels: [Int]) throws(AmountOverflow) {
    let hit = columns.indices.filter { columns[$0].selects(line) }
    guard !hit.isEmpty, !line.amount.isZero else { return }
    var rows = [Self.totalRow]
    if let code {
      for digits in levels {
        if let ancestor = code.ancestor(digitCount: digits) { rows.append(row(of: ancestor)) }
      }
    }
    rows.sort()
    let cells = rows.flatMap { row in hit.map { row * columns.count + $0 } }
    try sums.add(line.amount, to: cells)
  }

  private mutating func row(of code: Code) -> Int {
    if let row = rowOfCode[code] { return row }
    let row = rowOfCode.count + 1
    rowOfCode[code] = row
    return row
  }

  var rowsInOrder: [(code: Code, row: Int)] {
    rowOfCode.map { (code: $0.key, row: $0.value) }.sorted { $0.code < $1.code }
  }

  func row(_ row: Int, of amounts: [Amount]) -> ArraySlice<Amount> {
    amounts[row * columns.count..<(row + 1) * columns.count]
  }
}

extension TablePlan {
  fileprivate func totalRow(_ total: TotalPlan, amounts: ArraySlice<Amount>) -> Table.Row {
    var amounts = amounts
    var cells: [Table.Cell] = []
    for column in columns {
      switch column.kind {
      case .serial, .lineNumber: cells.append(Table.Cell(.number(1)))
      case .code:
        cells.append(
          total.spansCode ? Table.Cell(.label(total.label, depth: 0), columnSpan: 2) : Table.Cell(.blank))
      case .label:
        if !total.spansCode { cells.append(Table.Cell(.label(total.label, depth: 0))) }
      case .amount: cells.append(Table.Cell(.amount(amounts.removeFirst())))
      }
    }
    return Table.Row(emphasis: .total, source: .tree(nil), cells: cells)
  }

  fileprivate func codeRow(
    _ code: Code, name: String, tree: TreePlan, serial: Int, amounts: ArraySlice<Amount>
  ) -> Table.Row {
    var amounts = amounts
    let depth = tree.levels.firstIndex(of: code.digitCount) ?? 0
    let cells = columns.map { column in
      switch column.kind {
      case .serial, .lineNumber: Table.Cell(.number(serial))
      case .code: Table.Cell(.code(code))
      case .label: Table.Cell(.label(name, depth: depth))
      case .amount: Table.Cell(.amount(amounts.removeFirst()))
      }
    }
    return Table.Row(emphasis: .line, source: .tree(code), cells: cells)
  }
}
