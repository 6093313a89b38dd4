/// An exact amount of money: a whole number of 分, never a float.
///
/// Arithmetic throws `AmountOverflow` beyond ±92,233,720,368,547,758.07 元; it neither traps nor wraps.
public struct Amount: Hashable, Sendable {
  public let fen: Int64

  public static let zero = Amount(fen: 0)

  public var isZero: Bool { fen == 0 }

  public static func + (left: Amount, right: Amount) throws(AmountOverflow) -> Amount {
    let (sum, overflow) = left.fen.addingReportingOverflow(right.fen)
    if overflow { throw AmountOverflow() }
    return Amount(fen: sum)
  }

  public static func - (left: Amount, right: Amount) throws(AmountOverflow) -> Amount {
    let (difference, overflow) = left.fen.subtractingReportingOverflow(right.fen)
    if overflow { throw AmountOverflow() }
    return Amount(fen: difference)
  }

  public static func += (left: inout Amount, right: Amount) throws(AmountOverflow) {
    left = try left + right
  }
}

extension Amount: Comparable {
  public static func < (left: Amount, right: Amount) -> Bool {
    left.fen < right.fen
  }
}

/// A sum or difference that does not fit in 64 bits of 分.
public struct AmountOverflow: Error, Hashable, Sendable {
  public init() {}
}
