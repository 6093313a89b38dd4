import Budget

/// A ledger line of a made package, in 分.
struct MadeLine: Hashable, Sendable {
  var flow = Flow.expenditure
  var fund: Fund
  var isCarried = false
  var function: Code?
  var economic: Code?
  var category: Category?
  var purpose: String?
  var unit = 0
  var project: Int?
  var amount: Int64
}

extension Int64 {
  /// 元 with two decimals.
  var yuan: String {
    let digits = String(magnitude)
    let padded = String(repeating: "0", count: Swift.max(0, 3 - digits.count)) + digits
    return (self < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
  }
}
