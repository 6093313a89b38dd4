internal import Printing

/// How a profile formats amounts.
public struct NumberStyle: Hashable, Sendable {
  public var unit: MoneyUnit
  public var decimals: Int
  /// Whether commas separate groups of three digits.
  public var grouping: Bool
  /// The text for an amount of exactly zero: empty, `0` or `0.00`.
  public var zero: String
  /// The text for an amount that is not known.
  public var unknown = ""
  /// Whether zeros at the end of the decimals are left out: 2401.2, 52.
  public var trimsZeros = false
  /// Whether digits beyond the last are dropped, not rounded.
  public var truncates = false
  /// The decimals of percentages.
  public var rateDecimals = 1

  /// The most decimals that a percentage may have.
  public static let mostRateDecimals = 4

  public init(unit: MoneyUnit, decimals: Int, grouping: Bool, zero: String) {
    precondition((0...unit.decimalsOfFen).contains(decimals), "a style cannot show less than a 分")
    self.unit = unit
    self.decimals = decimals
    self.grouping = grouping
    self.zero = zero
  }

  /// To the 分, for messages.
  public static let exactYuan = NumberStyle(unit: .yuan, decimals: 2, grouping: true, zero: "0.00")

  /// To the 分, without commas, for programs.
  public static let plainYuan = NumberStyle(unit: .yuan, decimals: 2, grouping: false, zero: "0.00")

  /// The value of the last shown digit in 分.
  public var fenPerStep: Int64 {
    var step: Int64 = 1
    for _ in decimals..<unit.decimalsOfFen { step *= 10 }
    return step
  }
}

extension Amount {
  /// Returns the amount in units of the last shown digit, with halves rounded away from zero (四舍五入), or
  /// cut off.
  public func steps(in style: NumberStyle) -> Int64 {
    let step = style.fenPerStep
    let (quotient, remainder) = fen.quotientAndRemainder(dividingBy: step)
    if style.truncates { return quotient }
    let half = remainder.magnitude >= (step.magnitude + 1) / 2
    return half && step > 1 ? quotient + fen.signum() : quotient
  }

  /// Returns the amount in units of its last digit in the style, and how many of its digits are decimals.
  public func digits(in style: NumberStyle) -> (steps: Int64, decimals: Int) {
    var (steps, decimals) = (steps(in: style), style.decimals)
    while style.trimsZeros, decimals > 0, steps % 10 == 0 { (steps, decimals) = (steps / 10, decimals - 1) }
    return (steps, decimals)
  }

  /// Returns the amount rounded to the style's last digit.
  public func rounded(in style: NumberStyle) throws(AmountOverflow) -> Amount {
    let (fen, overflow) = steps(in: style).multipliedReportingOverflow(by: style.fenPerStep)
    if overflow { throw AmountOverflow() }
    return Amount(fen: fen)
  }

  /// Returns the amount in the style. An amount that rounds to zero is shown as `0.00`, never left blank.
  public func formatted(in style: NumberStyle) -> String {
    if isZero { return style.zero }
    let (steps, decimals) = digits(in: style)
    return String(steps, decimals: decimals, grouping: style.grouping)
  }
}
