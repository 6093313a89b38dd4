internal import Budget

extension Table {
  /// Computes one table from the view of the ledger that it reads.
  init(_ plan: TablePlan, from ledger: Ledger, figures: Figures, names: Classification) throws(AmountOverflow) {
    let body: TableBody
    let axis: Axis
    switch plan.rows {
    case .tree(let tree):
      axis = tree.axis
      body = try TableBody(tree, plan, lines: ledger.lines(on: axis), chart: names[axis])
    case .lines(let lines):
      axis = lines.axis
      body = try TableBody(lines, plan, lines: ledger.lines(on: axis), figures: figures)
    }
    self.init(
      number: plan.number, code: plan.code, title: plan.title, isLandscape: plan.isLandscape, numbers: plan.numbers,
      axis: axis,
      head: plan.head, columns: plan.columns, plan: plan.rows,
      rows: body.rows, notes: plan.notes.filter(body.meets).map(\.text), isEmpty: body.isEmpty,
      hasRoundingDifference: body.hasRoundingDifference)
  }
}

/// The computed rows of a table, and what its notes depend on.
struct TableBody {
  var rows: [Table.Row]
  var isEmpty: Bool
  var hasRoundingDifference: Bool

  func meets(_ note: NotePlan) -> Bool {
    switch note.condition {
    case .always: true
    case .filled: !isEmpty
    case .empty: isEmpty
    case .roundingDifference: hasRoundingDifference
    }
  }
}

extension TablePlan {
  /// Whether the table shows a rounding difference. Where parts are rounded first, there is none.
  func hasRoundingDifference(in sums: CellSums, cellCount: Int) throws(AmountOverflow) -> Bool {
    try rounding == .exact ? sums.hasRoundingDifference(count: cellCount, style: numbers) : false
  }

  /// Positions of the amount columns of `side`, with their selectors.
  func amountColumns(side: Int) -> [(column: Int, selector: Selector)] {
    columns.enumerated().compactMap { index, column in
      guard column.side == side, column.figure == nil, let selector = column.selector else { return nil }
      return (index, selector)
    }
  }
}
