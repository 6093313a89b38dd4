// These loops match selectors with every line. They are in this module so that the compiler can specialize them and
// copies neither lines nor selectors.
extension Ledger {
  /// Returns the sum of the lines that a selector selects.
  public func sum(of selector: Selector, on axis: Axis) throws(AmountOverflow) -> Amount {
    let lines = lines(on: axis)
    var sum = Amount.zero
    for position in lines.indices where selector.selects(lines[position]) { try sum += lines[position].amount }
    return sum
  }

  /// Returns the sum of selected lines.
  public func sum(of selection: LineSelection) throws(AmountOverflow) -> Amount {
    let lines = lines(on: selection.axis)
    var sum = Amount.zero
    for position in lines.indices where selection.selects(lines[position]) { try sum += lines[position].amount }
    return sum
  }

  /// Returns the sum of the lines that `whole` and one of `parts` select, and the first line that only `whole` selects.
  public func sum(
    of whole: Selector, in parts: [Selector], on axis: Axis
  ) throws(AmountOverflow) -> (sum: Amount, stray: LedgerLine?) {
    let lines = lines(on: axis)
    var sum = Amount.zero
    var stray: Int?
    for position in lines.indices where whole.selects(lines[position]) {
      if parts.containOne(selecting: lines[position]) {
        try sum += lines[position].amount
      } else if stray == nil {
        stray = position
      }
    }
    return (sum, stray.map { lines[$0] })
  }
}

extension [Selector] {
  public func containOne(selecting line: LedgerLine) -> Bool {
    for position in indices where self[position].selects(line) { return true }
    return false
  }
}
