/// How a profile wants its amounts to look.
public struct NumberStyle: Hashable, Sendable {
  public var unit: MoneyUnit
  public var decimals: Int
  /// Whether commas stand between groups of three digits.
  public var grouping: Bool
  /// What stands for an amount of exactly zero: nothing, `0`, `0.00`.
  public var zero: String

  public init(unit: MoneyUnit, decimals: Int, grouping: Bool, zero: String) {
    precondition((0...unit.decimalsOfFen).contains(decimals), "a style cannot show less than a 分")
    self.unit = unit
    self.decimals = decimals
    self.grouping = grouping
    self.zero = zero
  }

  /// To the 分, as messages give amounts.
  public static let exactYuan = NumberStyle(unit: .yuan, decimals: 2, grouping: true, zero: "0.00")

  /// For programs: to the 分, nothing but digits.
  public static let plainYuan = NumberStyle(unit: .yuan, decimals: 2, grouping: false, zero: "0.00")

  /// How many 分 the last shown digit is worth.
  public var fenPerStep: Int64 {
    var step: Int64 = 1
    for _ in decimals..<unit.decimalsOfFen { step *= 10 }
    return step
  }
}

extension Amount {
  /// The number of shown steps nearest to this amount; halves go away from zero, as 四舍五入 does.
  public func steps(in style: NumberStyle) -> Int64 {
    let step = style.fenPerStep
    let (quotient, remainder) = fen.quotientAndRemainder(dividingBy: step)
    let half = remainder.magnitude >= (step.magnitude + 1) / 2
    return half && step > 1 ? quotient + fen.signum() : quotient
  }

  /// The amount that a reader sees: this one rounded to the style's last digit.
  public func rounded(in style: NumberStyle) throws(AmountOverflow) -> Amount {
    let (fen, overflow) = steps(in: style).multipliedReportingOverflow(by: style.fenPerStep)
    if overflow { throw AmountOverflow() }
    return Amount(fen: fen)
  }

  /// Appends the amount as the style shows it. An amount that is not zero but rounds to it is shown as `0.00`, never as nothing.
  public func write(in style: NumberStyle, to output: inout [UInt8]) {
    if isZero {
      output.append(contentsOf: style.zero.utf8)
      return
    }
    let steps = self.steps(in: style)
    if steps < 0 { output.append(UInt8(ascii: "-")) }
    var digits = Self.digits(of: steps.magnitude, atLeast: style.decimals + 1)
    let fraction = digits.suffix(style.decimals)
    digits.removeLast(style.decimals)
    for (index, digit) in digits.enumerated() {
      if style.grouping, index > 0, (digits.count - index) % 3 == 0 {
        output.append(UInt8(ascii: ","))
      }
      output.append(digit)
    }
    if style.decimals > 0 {
      output.append(UInt8(ascii: "."))
      output.append(contentsOf: fraction)
    }
  }

  public func formatted(in style: NumberStyle) -> String {
    var output: [UInt8] = []
    write(in: style, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func digits(of value: UInt64, atLeast count: Int) -> [UInt8] {
    var reversed: [UInt8] = []
    reversed.reserveCapacity(20)
    var rest = value
    while rest > 0 || reversed.count < count {
      reversed.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    reversed.reverse()
    return reversed
  }
}
