/// Adds up the money of one table into its cells.
///
/// Money that falls into exactly the same cells forms an atom: nothing in the table tells it apart. Every cell is a sum of atoms, so
/// when atoms are rounded first (`Rounding.shown`), all totals of the table add up as shown, whatever its rows and columns are.
/// When they are not, comparing both sums tells whether a reader will meet a rounding difference.
struct CellSums {
  /// What decides into which cells money falls: in a tree the code of the lowest row, and what selects it.
  struct Atom: Hashable {
    var code: Code?
    var hits: SelectorHits
  }

  private var positions: [Atom: Int] = [:]
  private var sums: [(amount: Amount, cells: [Int])] = []

  /// Whether no money went into any cell. Money that cancels out went there all the same.
  var isEmpty: Bool { sums.isEmpty }

  /// Adds `amount` to each of the cells of an atom, which are asked for when it is new.
  mutating func add(_ amount: Amount, to atom: Atom, cells: () -> [Int]) throws(AmountOverflow) {
    if let position = positions[atom] {
      try sums[position].amount += amount
    } else {
      positions[atom] = sums.count
      sums.append((amount, cells()))
    }
  }

  /// The amount of each of the first `count` cells under `rounding`.
  func amounts(count: Int, rounding: Rounding, style: NumberStyle) throws(AmountOverflow) -> [Amount] {
    var amounts = Array(repeating: Amount.zero, count: count)
    for sum in sums {
      let part = rounding == .shown ? try sum.amount.rounded(in: style) : sum.amount
      for cell in sum.cells { try amounts[cell] += part }
    }
    return amounts
  }

  /// Whether some shown total, of which `exact` are the exact amounts, differs from the sum of its parts as shown.
  func hasRoundingDifference(_ exact: [Amount], style: NumberStyle) throws(AmountOverflow) -> Bool {
    // Sums of what needs no rounding need none either.
    let step = style.fenPerStep
    if sums.allSatisfy({ $0.amount.fen % step == 0 }) { return false }
    let shown = try amounts(count: exact.count, rounding: .shown, style: style)
    for (exact, shown) in zip(exact, shown) where try exact.rounded(in: style) != shown { return true }
    return false
  }
}
