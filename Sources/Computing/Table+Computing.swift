extension Table {
  /// Computes one table from its view of the ledger. `group` has its selectors in the profile's index.
  init(_ plan: TablePlan, group: SelectorIndex.Group, from sums: LedgerSums, figures: Figures, names: Classification)
    throws(AmountOverflow)
  {
    let kinds = sums[plan.rows.axis]
    switch plan.rows {
    case .tree(let tree): try self.init(tree, plan, kinds, group: group, chart: names[tree.axis])
    case .lines: try self.init(plan.fixedRows, plan, kinds, group: group, figures: figures)
    }
  }

  /// Creates a table of rows whose cells have the first `count` amounts that `sums` computes.
  init(
    _ plan: TablePlan, isEmpty: Bool, _ sums: CellSums, count: Int, rows: ([Amount]) -> [Row]
  ) throws(AmountOverflow) {
    let amounts = try sums.amounts(count: count, rounding: plan.rounding, style: plan.numbers)
    let exact =
      plan.rounding == .exact ? nil : try sums.amounts(count: count, rounding: .exact, style: plan.numbers)
    // If parts are rounded first, there is no difference.
    let differs = try plan.rounding == .exact ? sums.hasRoundingDifference(amounts, style: plan.numbers) : false
    let notes = plan.notes.filter { note in
      switch note.condition {
      case .always: true
      case .filled: !isEmpty
      case .empty: isEmpty
      case .roundingDifference: differs
      }
    }
    self.init(
      plan, rows: rows(amounts), exactRows: exact.map(rows), notes: notes.map(\.text), isEmpty: isEmpty,
      hasRoundingDifference: differs)
  }
}
