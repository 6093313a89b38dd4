/// An exact decimal number, `significand` × 10 to the power of `exponent`, without zeros at the end of the significand.
///
/// Workbooks hold binary doubles, of which 15 significant digits are to be relied upon: `36500.000000000007` was
/// 36500 before a program added it up. Only whole numbers are calculated with here, so nothing is rounded by surprise.
public struct ExactDecimal: Hashable, Sendable, CustomStringConvertible {
  public let significand: Int64
  public let exponent: Int

  public static let zero = ExactDecimal(significand: 0, exponent: 0)

  /// The digits of a number that a double holds for sure.
  static let reliableDigits = 15

  public init(significand: Int64, exponent: Int) {
    var (significand, exponent) = (significand, significand == 0 ? 0 : exponent)
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = exponent
  }

  /// Reads `36500`, `-36500.000000000007`, `3.65E+04`: the number that its first 15 significant digits give, rounded.
  /// Nil for what is no number, and for what stands exactly between two such numbers, as it is either of them.
  public init?(_ spelling: some StringProtocol) {
    guard let scanned = DecimalScanner.scan(spelling.utf8) else { return nil }
    var magnitude = scanned.significand
    switch scanned.rest {
    case .none, .belowHalf: break
    case .half: return nil
    case .aboveHalf: magnitude += 1
    }
    self.init(significand: scanned.isNegative ? -magnitude : magnitude, exponent: scanned.exponent)
  }

  /// How many units this number is, where a unit is 1 with `places` decimals (分 are units of 元 with two places).
  ///
  /// A trace that calculating with doubles has left is dropped: up to a millionth of the unit. Nil for a number that
  /// is finer than that, and for one that is too large.
  public func units(places: Int) -> Int64? {
    if significand == 0 { return 0 }
    let shift = exponent + places
    if shift >= 0 { return Self.shifted(significand, by: shift) }
    // Nineteen digits at most: beyond 25 places nothing is left but the trace.
    guard shift >= -25 else { return 0 }
    let unit = Self.powerOfTen(-shift)
    let value = Int128(significand)
    var (whole, trace) = value.quotientAndRemainder(dividingBy: unit)
    if trace * 2 > unit { (whole, trace) = (whole + 1, trace - unit) }
    if trace * -2 > unit { (whole, trace) = (whole - 1, trace + unit) }
    guard trace.magnitude * 1_000_000 <= unit.magnitude else { return nil }
    return Int64(exactly: whole)
  }

  /// The whole number that this is, exactly.
  public var whole: Int64? { exponent < 0 ? nil : Self.shifted(significand, by: exponent) }

  /// The largest whole number that is not above this one.
  var floor: Int64? {
    if exponent >= 0 { return whole }
    guard exponent >= -25 else { return significand < 0 ? -1 : 0 }
    let (quotient, remainder) = Int128(significand).quotientAndRemainder(dividingBy: Self.powerOfTen(-exponent))
    return Int64(exactly: remainder < 0 ? quotient - 1 : quotient)
  }

  /// The whole number nearest to a multiple of this one, which is not negative.
  func nearest(times factor: Int64) -> Int64? {
    let product = Int128(significand) * Int128(factor)
    if exponent >= 0 { return exponent > 18 ? nil : Int64(exactly: product * Self.powerOfTen(exponent)) }
    guard exponent >= -25 else { return 0 }
    let unit = Self.powerOfTen(-exponent)
    return Int64(exactly: (product * 2 + unit) / (unit * 2))
  }

  private static func shifted(_ significand: Int64, by places: Int) -> Int64? {
    guard places <= 18 else { return significand == 0 ? 0 : nil }
    return Int64(exactly: Int128(significand) * powerOfTen(places))
  }

  fileprivate static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Without an exponent: `36500`, `-0.05`.
  public var description: String {
    var digits = Array(String(significand.magnitude).utf8)
    if exponent >= 0 {
      digits += [UInt8](repeating: UInt8(ascii: "0"), count: min(exponent, 400))
    } else {
      let places = min(-exponent, 400)
      if digits.count <= places {
        digits = [UInt8](repeating: UInt8(ascii: "0"), count: places + 1 - digits.count) + digits
      }
      digits.insert(UInt8(ascii: "."), at: digits.count - places)
    }
    return (significand < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  /// How many digits the number has that are not only zeros before or after it.
  var digitCount: Int {
    var (count, rest) = (0, significand.magnitude)
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    return count
  }
}

/// A sum of decimal numbers, exact as long as 38 digits hold it.
struct DecimalSum {
  private var significand: Int128 = 0
  private var exponent = 0

  /// False where the sum does not fit.
  mutating func add(_ number: ExactDecimal, negated: Bool = false) -> Bool {
    if number.significand == 0 { return true }
    let common = significand == 0 ? number.exponent : min(exponent, number.exponent)
    guard let left = Self.scaled(significand, by: exponent - common),
      let right = Self.scaled(Int128(number.significand), by: number.exponent - common)
    else { return false }
    let (sum, overflow) = left.addingReportingOverflow(negated ? -right : right)
    (significand, exponent) = (sum, common)
    return !overflow
  }

  var value: ExactDecimal? {
    var (significand, exponent) = (significand, exponent)
    while significand != 0, significand % 10 == 0 { (significand, exponent) = (significand / 10, exponent + 1) }
    return Int64(exactly: significand).map { ExactDecimal(significand: $0, exponent: exponent) }
  }

  private static func scaled(_ significand: Int128, by places: Int) -> Int128? {
    if significand == 0 || places == 0 { return significand }
    guard places <= 37 else { return nil }
    let (product, overflow) = significand.multipliedReportingOverflow(by: ExactDecimal.powerOfTen(places))
    return overflow ? nil : product
  }
}

/// Walks once over the spelling of a number.
enum DecimalScanner {
  /// What the digits beyond the reliable ones come to, beside one half of the last reliable digit.
  enum Rest { case none, belowHalf, half, aboveHalf }

  static func scan(
    _ bytes: some Collection<UInt8>
  ) -> (isNegative: Bool, significand: Int64, exponent: Int, rest: Rest)? {
    var rest = Rest.none
    var (significand, exponent): (Int64, Int) = (0, 0)
    var (digits, kept, afterPoint) = (0, 0, false)
    var bytes = bytes[...]
    // No program spells a double with more; so exponents stay small, too.
    guard bytes.count <= 400 else { return nil }
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    while let byte = bytes.first {
      if byte == UInt8(ascii: "."), !afterPoint {
        afterPoint = true
      } else if let digit = decimalDigit(byte) {
        digits += 1
        if kept < ExactDecimal.reliableDigits {
          significand = significand * 10 + Int64(digit)
          if significand > 0 { kept += 1 }
          if afterPoint { exponent -= 1 }
        } else {
          switch rest {
          case .none where kept == ExactDecimal.reliableDigits:
            rest = digit > 5 ? .aboveHalf : digit == 5 ? .half : digit > 0 ? .belowHalf : .none
            kept += 1
          case .none where digit > 0: rest = .belowHalf
          case .half where digit > 0: rest = .aboveHalf
          default: break
          }
          if !afterPoint { exponent += 1 }
        }
      } else {
        break
      }
      bytes.removeFirst()
    }
    guard digits > 0 else { return nil }
    if let mark = bytes.first {
      guard mark == UInt8(ascii: "E") || mark == UInt8(ascii: "e") else { return nil }
      bytes.removeFirst()
      let isNegative = bytes.first == UInt8(ascii: "-")
      if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
      guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
      var stated = 0
      for byte in bytes {
        guard let digit = decimalDigit(byte) else { return nil }
        stated = stated * 10 + digit
      }
      exponent += isNegative ? -stated : stated
    }
    return (isNegative, significand, exponent, rest)
  }
}
