internal import Budget

extension Table {
  /// Computes one table from the view of the ledger that it reads. `group` are its sums in the profile's index.
  init(_ plan: TablePlan, group: SelectorIndex.Group, from sums: LedgerSums, figures: Figures, names: Classification)
    throws(AmountOverflow)
  {
    let kinds = sums[plan.rows.axis]
    let body =
      switch plan.rows {
      case .tree(let tree): try TableBody(tree, plan, kinds, group: group, chart: names[tree.axis])
      case .lines: try TableBody(plan.fixedRows, plan, kinds, group: group, figures: figures)
      }
    self.init(
      plan, rows: body.rows, notes: plan.notes.filter(body.meets).map(\.text), isEmpty: body.isEmpty,
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
  func hasRoundingDifference(in sums: CellSums, _ amounts: [Amount]) throws(AmountOverflow) -> Bool {
    try rounding == .exact ? sums.hasRoundingDifference(amounts, style: numbers) : false
  }
}
