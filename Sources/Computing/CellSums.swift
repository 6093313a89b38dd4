/// Adds up the money of one table into its cells.
///
/// Money that belongs to exactly the same cells forms an atom. Every cell is a sum of atoms, so if atoms are rounded
/// first (`Rounding.shown`), all totals add up as shown, whatever the rows and columns. Otherwise, comparing both sums
/// tells whether the table shows a rounding difference.
struct CellSums {
  private var positions: [CellMap.Atom: Int] = [:]
  private var sums: [(amount: Amount, cells: [Int])] = []

  /// Whether no money was added to any cell, even money that cancels out.
  var isEmpty: Bool { sums.isEmpty }

  /// Adds the sums of a ledger to the cells that `map` finds for them.
  mutating func add(
    _ kinds: [LedgerSums.Kind], _ group: SelectorIndex.Group, in map: inout CellMap
  ) throws(AmountOverflow) {
    for kind in kinds {
      let hits = kind.hits[group]
      if hits.isEmpty { continue }
      let atom = map.atom(of: kind.line, hits)
      if let position = positions[atom] {
        try sums[position].amount += kind.amount
      } else {
        positions[atom] = sums.count
        sums.append((kind.amount, map.cells(of: atom)))
      }
    }
  }

  /// Returns the amounts of the first `count` cells under `rounding`; those of some cells without rounding.
  func amounts(
    count: Int, rounding: Rounding, style: NumberStyle, exact cells: Range<Int> = 0..<0
  ) throws(AmountOverflow) -> [Amount] {
    var amounts = Array(repeating: Amount.zero, count: count)
    for sum in sums {
      let part = rounding == .shown ? try sum.amount.rounded(in: style) : sum.amount
      for cell in sum.cells { try amounts[cell] += cells.contains(cell) ? sum.amount : part }
    }
    return amounts
  }

  /// Whether some total as shown, from `exact` amounts, differs from the sum of its parts as shown.
  func hasRoundingDifference(_ exact: [Amount], style: NumberStyle) throws(AmountOverflow) -> Bool {
    // Sums of amounts without rounding need no rounding.
    let step = style.fenPerStep
    if sums.allSatisfy({ $0.amount.fen % step == 0 }) { return false }
    let shown = try amounts(count: exact.count, rounding: .shown, style: style)
    for (exact, shown) in zip(exact, shown) where try exact.rounded(in: style) != shown { return true }
    return false
  }
}
