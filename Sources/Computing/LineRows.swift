extension Table {
  /// Computes rows of fixed lines: each amount is the sum of what both the line and its column select.
  init(_ fixed: FixedRows, _ table: TablePlan, _ kinds: [LedgerSums.Kind], group: SelectorIndex.Group, figures: Figures)
    throws(AmountOverflow)
  {
    var sums = CellSums()
    for kind in kinds {
      let hits = kind.hits[group]
      if !hits.isEmpty { try sums.add(kind.amount, to: CellSums.Atom(hits: hits)) { Array(hits.positions) } }
    }
    let figureAmounts = table.columns.compactMap(\.figure).compactMap(figures.amount)
    try self.init(
      table, isEmpty: sums.isEmpty && figureAmounts.allSatisfy(\.isZero), sums, count: fixed.sumCount
    ) { fixed.rows($0, figures) }
  }
}

extension FixedRows {
  /// Returns the rows with the amounts of a package. Zeros are already in place.
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
  /// Returns the amount of a figure or of a basis, or nil if unknown.
  fileprivate func amount(_ reference: FigureReference) -> Amount? {
    guard case .money(let amount)? = self[reference.name]?.number(of: reference.basis)?.quantity else { return nil }
    return amount
  }
}
