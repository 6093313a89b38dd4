internal import Budget

/// A decimal number as typed: its digits, and how many of them follow the point.
package struct DecimalNumber: Hashable, Sendable {
  package let digits: Int64
  package let decimals: Int

  init(digits: Int64, decimals: Int) {
    self.digits = digits
    self.decimals = decimals
  }

  /// Reads `1775.06`, `1,775.06` or `20`; nil for anything else, and for more than eighteen digits.
  init?(_ text: String) {
    self.init(digits: text.utf8)
  }

  init?(digits text: some Sequence<UInt8>) {
    var digits: Int64 = 0
    var count = 0
    var decimals: Int?
    for byte in text {
      switch byte {
      case 0x30...0x39:
        count += 1
        guard count <= 18 else { return nil }
        digits = digits * 10 + Int64(byte - 0x30)
        if let before = decimals { decimals = before + 1 }
      case UInt8(ascii: ".") where decimals == nil && count > 0: decimals = 0
      case UInt8(ascii: ",") where decimals == nil && count > 0: break
      default: return nil
      }
    }
    guard count > 0, decimals != 0 else { return nil }
    self.init(digits: digits, decimals: decimals ?? 0)
  }

  func exceeds(_ whole: Int64) -> Bool { Int128(digits) > Int128(whole) * power(of: decimals) }

  /// Returns the number of `unit`s in 分, rounded if it is finer.
  func fen(in unit: MoneyUnit) -> Int128 { scaled(toDecimals: unit.decimalsOfFen) }

  /// Returns the number times ten to the power of `places`, rounded half up.
  func scaled(toDecimals places: Int) -> Int128 {
    if decimals <= places { return Int128(digits) * power(of: places - decimals) }
    let divisor = power(of: decimals - places)
    return (Int128(digits) + divisor / 2) / divisor
  }
}

/// Returns ten to the power of `exponent`.
package func power(of exponent: Int) -> Int128 {
  var result: Int128 = 1
  for _ in 0..<exponent { result *= 10 }
  return result
}
