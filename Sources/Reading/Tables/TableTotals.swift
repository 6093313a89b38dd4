/// Adds up a column, and compares rows of totals with the rows above them.
struct TableTotals {
  private var all = Amount.zero
  private var sinceTotal = Amount.zero
  private var isEmpty = true
  /// A total above all rows, as some forms have it.
  private var first: (amount: Amount, location: Location)?
  /// Whether a row had no amount, so that no sum can be told.
  private var isUnknown = false

  struct Difference {
    var stated: Amount
    var sum: Amount
    var location: Location
  }

  /// Adds the amount of a row; nil where it is not known.
  mutating func add(_ amount: Amount?) {
    guard let amount, let all = try? all + amount, let sinceTotal = try? sinceTotal + amount else {
      isUnknown = true
      return
    }
    (self.all, self.sinceTotal) = (all, sinceTotal)
    isEmpty = false
  }

  /// How a total differs from the rows above it. A total may be that of all rows, or of those since the last total.
  mutating func compare(_ stated: Amount, isSubtotal: Bool, at location: Location) -> Difference? {
    if isEmpty, first == nil {
      first = (stated, location)
      return nil
    }
    defer { sinceTotal = .zero }
    if isUnknown || stated == all || stated == sinceTotal { return nil }
    return Difference(stated: stated, sum: isSubtotal ? sinceTotal : all, location: location)
  }

  /// How a total above all rows differs from them.
  func finish() -> Difference? {
    guard let first, !isUnknown, first.amount != all else { return nil }
    return Difference(stated: first.amount, sum: all, location: first.location)
  }
}
