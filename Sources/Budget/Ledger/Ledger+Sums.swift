// Selectors are asked of every line over and over. That is done where they are defined: there the compiler knows that asking changes
// nothing, and copies neither line nor selector for it, which would take longer than the answer.
extension Ledger {
  /// What a selector selects.
  public func sum(of selector: Selector, on axis: Axis) throws(AmountOverflow) -> Amount {
    let lines = lines(on: axis)
    var sum = Amount.zero
    for position in lines.indices where selector.selects(lines[position]) { try sum += lines[position].amount }
    return sum
  }

  /// What a selector selects together with one of `parts`, and the first line that it selects and they do not.
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
