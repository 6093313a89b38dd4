extension Table {
  /// Computes the rows of a tree: one for each code with money on the planned levels, each the sum of the code and its
  /// descendants.
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
    try self.init(plan, isEmpty: sums.isEmpty, sums, count: grid.cellCount) { amounts in
      grid.rows(tree, plan, amounts, isEmpty: sums.isEmpty, chart: chart)
    }
  }
}

extension TreeRows {
  fileprivate func rows(
    _ tree: TreePlan, _ plan: TablePlan, _ amounts: [Amount], isEmpty: Bool, chart: ChartOfAccounts
  ) -> [Table.Row] {
    var rows: [Table.Row] = []
    if let total = tree.total, !isEmpty || total.standsWhenEmpty {
      rows.append(
        plan.row(
          RowText(number: 1, label: total.label), nil, spansCode: total.spansCode,
          amounts: row(TreeRows.totalRow, of: amounts)))
    }
    for (code, row) in rowsInOrder {
      let text = RowText(
        number: rows.count + 1, code: code, label: chart.name(of: code) ?? "",
        depth: tree.levels.firstIndex(of: code.digitCount) ?? 0)
      rows.append(plan.row(text, code, amounts: self.row(row, of: amounts)))
    }
    return rows
  }
}

/// The cells of a tree: a row for the total, then one for each code in the order of appearance.
private struct TreeRows {
  static let totalRow = 0
  private let columnCount: Int
  /// The numbers of digits of the codes that get rows, from the top.
  private let levels: [Int]
  private var rowOfCode: [Code: Int] = [:]

  init(columnCount: Int, levels: [Int]) {
    self.columnCount = columnCount
    self.levels = levels.sorted()
  }

  var cellCount: Int { (rowOfCode.count + 1) * columnCount }

  /// Returns the code of the lowest row for money of a code, or nil for the total.
  func lowestRow(of code: Code?) -> Code? {
    guard let code, let digits = levels.last(where: { $0 <= code.digitCount }) else { return nil }
    return code.ancestor(digitCount: digits)
  }

  /// Returns the cells of some columns in the row of a code, in those of its ancestors and in the total.
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

  /// Returns the amounts of a row, one for each column.
  func row(_ row: Int, of amounts: [Amount]) -> ArraySlice<Amount> {
    amounts[row * columnCount..<(row + 1) * columnCount]
  }
}

extension TablePlan {
  /// Returns the row of a code, or of the total.
  fileprivate func row(
    _ text: RowText, _ source: Code?, spansCode: Bool = false, amounts: ArraySlice<Amount>
  ) -> Table.Row {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(columns.count)
    // Reads only the kind of each column, as copying a column would copy its selector.
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
