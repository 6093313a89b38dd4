internal import Budget

/// Adds up ledger lines into the cells of one table.
///
/// Lines that fall into exactly the same cells form an atom: nothing in the table tells them apart. Every cell is a sum of atoms, so
/// when atoms are rounded first (`Rounding.shown`), all totals of the table add up as shown, whatever its rows and columns are.
/// When they are not, comparing both sums tells whether a reader will meet a rounding difference.
struct CellSums {
  private var atoms: [[Int]: Amount] = [:]
  /// Cells into which money went, even if it cancels out.
  private(set) var touched: Set<Int> = []

  /// Adds `amount` to each of `cells`, which are given in ascending order.
  mutating func add(_ amount: Amount, to cells: [Int]) throws(AmountOverflow) {
    guard !cells.isEmpty, !amount.isZero else { return }
    let sum = try atoms[cells, default: .zero] + amount
    atoms[cells] = sum
    touched.formUnion(cells)
  }

  /// The amount of each of the first `count` cells under `rounding`.
  func amounts(count: Int, rounding: Rounding, style: NumberStyle) throws(AmountOverflow) -> [Amount] {
    var amounts = Array(repeating: Amount.zero, count: count)
    for (cells, sum) in atoms {
      let part = rounding == .shown ? try sum.rounded(in: style) : sum
      for cell in cells { try amounts[cell] += part }
    }
    return amounts
  }

  /// Whether some shown total differs from the sum of its parts as shown.
  func hasRoundingDifference(count: Int, style: NumberStyle) throws(AmountOverflow) -> Bool {
    let exact = try amounts(count: count, rounding: .exact, style: style)
    let shown = try amounts(count: count, rounding: .shown, style: style)
    for (exact, shown) in zip(exact, shown) where try exact.rounded(in: style) != shown { return true }
    return false
  }
}
