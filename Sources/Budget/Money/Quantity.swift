internal import Printing

/// An exact value and its kind.
public enum Quantity: Hashable, Sendable {
  case money(Amount)
  /// Pieces, people or times.
  case count(Int64)
  case rate(Rate)
  /// Of a score.
  case points(Points)

  /// The rate of `part` in `whole`; nil if the whole is zero, or tenths of a percent overflow.
  public init?(rateOf part: Int64, in whole: Int64) {
    guard let rate = Rate(part, in: whole) else { return nil }
    self = .rate(rate)
  }

  /// The value in 分, in pieces, in tenths of a percent, or in hundredths of a point.
  public var value: Int64 {
    switch self {
    case .money(let amount): amount.fen
    case .count(let value): value
    case .rate(let rate): rate.tenths
    case .points(let points): Int64(points.hundredths)
    }
  }

  public var isMoney: Bool { if case .money = self { true } else { false } }

  /// Returns a quantity of the same kind.
  public func with(_ value: Int64) -> Quantity {
    switch self {
    case .money: .money(Amount(fen: value))
    case .count: .count(value)
    case .points: .points(Points(hundredths: Int(value)))
    case .rate: .rate(Rate(tenths: value))
    }
  }

  /// The absolute difference from another of the same kind; nil on overflow.
  public func distance(to other: Quantity) -> Quantity? {
    let (difference, overflow) = value.subtractingReportingOverflow(other.value)
    return overflow || difference == .min ? nil : with(abs(difference))
  }

  /// An equal share of each of several, rounded; nil of none, and of what cannot be divided so.
  func average(over count: Int64) -> Quantity? {
    guard count > 0, case .points(let sum) = self else { return nil }
    let (quotient, remainder) = Int64(sum.hundredths).quotientAndRemainder(dividingBy: count)
    return .points(Points(hundredths: Int(remainder >= count - remainder ? quotient + 1 : quotient)))
  }

  /// Whether it is printed as zero, exactly or rounded.
  public func isShownAsZero(in style: NumberStyle) -> Bool {
    switch self {
    case .money(let amount): amount.steps(in: style) == 0
    case .rate(let rate): rate.steps(decimals: style.rateDecimals) == 0
    case .count, .points: value == 0
    }
  }

  /// Whether it is more than zero, but printed as zero.
  public func isTiny(in style: NumberStyle) -> Bool { value > 0 && isShownAsZero(in: style) }

  /// Whether both are printed the same.
  func isShown(as other: Quantity, in style: NumberStyle) -> Bool {
    if case .money(let amount) = self, case .money(let other) = other {
      return amount.steps(in: style) == other.steps(in: style)
    }
    return value == other.value
  }

  /// The smallest quantity of the kind that is not printed as zero.
  public func smallest(in style: NumberStyle) -> Quantity { isMoney ? with(style.fenPerStep) : with(1) }

  /// The quantity below zero; nil on overflow.
  public var negated: Quantity? {
    switch self {
    case .money(let amount): amount.fen == .min ? nil : .money(Amount(fen: -amount.fen))
    case .count(let value): value == .min ? nil : .count(-value)
    case .rate(let rate): rate.negated.map(Quantity.rate)
    case .points(let points): .points(Points(hundredths: -points.hundredths))
    }
  }

  /// `1,234.00`, `12`, `3.4%`.
  public var number: String { formatted(in: .exactYuan) }

  /// `1,234.00 元`, `12`, `3.4%`.
  public var text: String { text(in: .exactYuan) }

  /// Returns the quantity with the unit of the style. Zero is never left blank.
  public func text(in style: NumberStyle) -> String {
    let number = formatted(in: style)
    return isMoney ? "\(number.isEmpty ? "0" : number) \(style.unit.name)" : number
  }

  /// Returns the quantity without its unit; money in the style.
  public func formatted(in style: NumberStyle) -> String {
    switch self {
    case .money(let amount): amount.formatted(in: style)
    case .count(let value): "\(value)"
    case .rate(let rate): "\(String(rate.steps(decimals: style.rateDecimals), decimals: style.rateDecimals))%"
    case .points(let points): points.formatted
    }
  }
}
