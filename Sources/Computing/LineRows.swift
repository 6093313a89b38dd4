extension Table {
  /// Rows of fixed lines, side by side: each amount is what the line and its column select together.
  init(_ fixed: FixedRows, _ table: TablePlan, _ kinds: [LedgerSums.Kind], group: SelectorIndex.Group, figures: Figures)
    throws(AmountOverflow)
  {
    var sums = CellSums()
    for kind in kinds {
      let hits = kind.hits[group]
      if !hits.isEmpty { try sums.add(kind.amount, to: CellSums.Atom(hits: hits)) { Array(hits.positions) } }
    }
    let amounts = try sums.amounts(count: fixed.sumCount, rounding: table.rounding, style: table.numbers)
    let figureAmounts = table.columns.compactMap(\.figure).compactMap(figures.amount)
    try self.init(
      table, fixed.rows(amounts, figures), isEmpty: sums.isEmpty && figureAmounts.allSatisfy(\.isZero), sums, amounts)
  }
}

extension FixedRows {
  /// The rows of a package. What is zero stands there already.
  fileprivate func rows(_ amounts: [Amount], _ figures: Figures) -> [Table.Row] {
    var rows = self.rows
    for place in places {
      switch place.source {
      case .sum(let position):
        if !amounts[position].isZero { rows[place.row].cells[place.cell].content = .amount(amounts[position]) }
      case .figure(let reference):
        if let amount = figures.amount(reference) { rows[place.row].cells[place.cell].content = .amount(amount) }
      }
    }
    return rows
  }
}

extension Figures {
  /// The amount of a figure, or of what it is compared with; nil when that is not known.
  fileprivate func amount(_ reference: FigureReference) -> Amount? {
    guard case .money(let amount)? = self[reference.name]?.number(of: reference.basis)?.quantity else { return nil }
    return amount
  }
}
