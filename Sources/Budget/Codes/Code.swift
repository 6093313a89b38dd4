/// A code of a classification: three digits for a 类, five for a 款, seven for a 项. It knows its level and its parent.
public struct Code: Hashable, Sendable {
  /// The digits as a number, filled up with zeros to seven: codes sort by it into the order of a table.
  private let aligned: UInt32
  /// 3, 5 or 7.
  private let length: UInt8

  public init?(_ text: String) {
    self.init(utf8: text.utf8.span)
  }

  public init?(utf8 text: Span<UInt8>) {
    guard text.count <= 7 else { return nil }
    var digits: UInt32 = 0
    for index in text.indices {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      digits = digits * 10 + UInt32(digit)
    }
    self.init(digits: digits, length: UInt8(text.count))
  }

  private init?(digits: UInt32, length: UInt8) {
    switch length {
    case 3: aligned = digits * 10_000
    case 5: aligned = digits * 100
    case 7: aligned = digits
    default: return nil
    }
    self.length = length
  }

  public var digitCount: Int { Int(length) }

  /// 1 for a 类, 2 for a 款, 3 for a 项.
  public var level: Int { (Int(length) - 1) / 2 }

  public var parent: Code? {
    length > 3 ? ancestor(digitCount: digitCount - 2) : nil
  }

  /// The code above this one (or itself) that has so many digits.
  public func ancestor(digitCount wanted: Int) -> Code? {
    guard wanted <= digitCount else { return nil }
    return Code(digits: aligned / Self.weight(of: wanted), length: UInt8(wanted))
  }

  /// Whether this code is `ancestor` or stands below it.
  public func isWithin(_ ancestor: Code) -> Bool {
    guard length >= ancestor.length else { return false }
    let weight = Self.weight(of: ancestor.digitCount)
    return aligned / weight == ancestor.aligned / weight
  }

  private static func weight(of digitCount: Int) -> UInt32 {
    switch digitCount {
    case 3: 10_000
    case 5: 100
    default: 1
    }
  }
}

extension Code: Comparable {
  /// The order of a table: each code directly before the codes below it.
  public static func < (left: Code, right: Code) -> Bool {
    (left.aligned, left.length) < (right.aligned, right.length)
  }
}

extension Code: CustomStringConvertible {
  public var description: String {
    let digits = String(aligned / Self.weight(of: digitCount))
    return String(repeating: "0", count: digitCount - digits.count) + digits
  }
}
