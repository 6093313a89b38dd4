internal import Budget

extension Table {
  /// Rows of a tree: one for each code of the planned levels that has money, each the sum of what stands at or below it.
  init(
    _ tree: TreePlan, _ plan: TablePlan, _ kinds: [LedgerSums.Kind], group: SelectorIndex.Group, chart: ChartOfAccounts
  )
    throws(AmountOverflow)
  {
    var grid = TreeRows(columnCount: plan.columns.count, levels: tree.levels)
    var sums = CellSums()
    for kind in kinds {
      let hits = kind.hits[group]
      if hits.isEmpty { continue }
      let code = grid.lowestRow(of: kind.code(on: tree.axis))
      try sums.add(kind.amount, to: CellSums.Atom(code: code, hits: hits)) { grid.cells(code, Array(hits.positions)) }
    }
    let amounts = try sums.amounts(count: grid.cellCount, rounding: plan.rounding, style: plan.numbers)
    var rows: [Table.Row] = []
    if let total = tree.total, !sums.isEmpty || total.standsWhenEmpty {
      rows.append(
        plan.row(
          RowText(number: 1, label: total.label), nil, spansCode: total.spansCode,
          amounts: grid.row(TreeRows.totalRow, of: amounts)))
    }
    for (code, row) in grid.rowsInOrder {
      let text = RowText(
        number: rows.count + 1, code: code, label: chart.name(of: code) ?? "",
        depth: tree.levels.firstIndex(of: code.digitCount) ?? 0)
      rows.append(plan.row(text, code, amounts: grid.row(row, of: amounts)))
    }
    try self.init(plan, rows, isEmpty: sums.isEmpty, sums, amounts)
  }
}

/// The cells of a tree: a row for the total, and a row for each code as it turns up, of as many cells as there are columns.
private struct TreeRows {
  static let totalRow = 0
  private let columnCount: Int
  /// The digits of the codes that get rows, from the top.
  private let levels: [Int]
  private var rowOfCode: [Code: Int] = [:]

  init(columnCount: Int, levels: [Int]) {
    self.columnCount = columnCount
    self.levels = levels.sorted()
  }

  var cellCount: Int { (rowOfCode.count + 1) * columnCount }

  /// The code of the lowest row that money of a code goes into; nil when that is the total.
  func lowestRow(of code: Code?) -> Code? {
    guard let code, let digits = levels.last(where: { $0 <= code.digitCount }) else { return nil }
    return code.ancestor(digitCount: digits)
  }

  /// The cells of some columns in the row of a code, in those above it and in the total.
  mutating func cells(_ code: Code?, _ columns: [Int]) -> [Int] {
    var cells: [Int] = []
    cells.reserveCapacity(columns.count * (1 + levels.count))
    for column in columns { cells.append(Self.totalRow * columnCount + column) }
    guard let code else { return cells }
    for digits in levels {
      if let ancestor = code.ancestor(digitCount: digits) {
        let first = row(of: ancestor) * columnCount
        for column in columns { cells.append(first + column) }
      }
    }
    return cells
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

  /// The amounts of a row, one for each column.
  func row(_ row: Int, of amounts: [Amount]) -> ArraySlice<Amount> {
    amounts[row * columnCount..<(row + 1) * columnCount]
  }
}

extension TablePlan {
  /// A row of a tree: that of a code, or the total.
  fileprivate func row(
    _ text: RowText, _ source: Code?, spansCode: Bool = false, amounts: ArraySlice<Amount>
  ) -> Table.Row {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(columns.count)
    // Of a column its kind alone is read: it has a selector, which would be copied along.
    for (index, amount) in zip(columns.indices, amounts) {
      let kind = columns[index].kind
      if spansCode, kind == .label { continue }
      if spansCode, kind == .code {
        cells.append(Table.Cell(ColumnPlan.Kind.label.content(in: text, amount: nil), columnSpan: 2))
      } else {
        cells.append(Table.Cell(kind.content(in: text, amount: amount)))
      }
    }
    return Table.Row(emphasis: source == nil ? .total : .line, source: .tree(source), cells: cells)
  }
}
