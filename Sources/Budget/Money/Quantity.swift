/// An exact value and its kind.
public enum Quantity: Hashable, Sendable {
  case money(Amount)
  /// Pieces, people or times.
  case count(Int64)
  /// Tenths of a percent.
  case rate(Int64)

  /// The rate of `part` in `whole`, with halves rounded away from zero; nil if the whole is zero.
  public init?(rateOf part: Int64, in whole: Int64) {
    guard whole != 0 else { return nil }
    let (quotient, remainder) = (Int128(part) * 1000).quotientAndRemainder(dividingBy: Int128(whole))
    let roundsUp = remainder.magnitude * 2 >= Int128(whole).magnitude
    let sign: Int128 = (part < 0) == (whole < 0) ? 1 : -1
    guard let tenths = Int64(exactly: roundsUp ? quotient + sign : quotient) else { return nil }
    self = .rate(tenths)
  }

  /// The value in 分, in pieces, or in tenths of a percent.
  public var value: Int64 {
    switch self {
    case .money(let amount): amount.fen
    case .count(let value), .rate(let value): value
    }
  }

  public var isMoney: Bool { if case .money = self { true } else { false } }

  /// Returns a quantity of the same kind.
  public func with(_ value: Int64) -> Quantity {
    switch self {
    case .money: .money(Amount(fen: value))
    case .count: .count(value)
    case .rate: .rate(value)
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
    case .rate(let tenths): "\(String(tenths, decimals: 1))%"
    }
  }
}
