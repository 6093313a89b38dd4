/// A code of a classification: three digits for a 类, five for a 款, seven for a 项.
public struct Code: Hashable, Sendable {
  /// The digits padded with zeros to seven, then the level in two bits, so that codes sort in the order of a table.
  /// Never zero.
  let rank: UInt32

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
    guard length == 3 || length == 5 || length == 7 else { return nil }
    rank = (digits * Self.weight(of: Int(length))) << 2 | UInt32(length - 1) / 2
  }

  private var aligned: UInt32 { rank >> 2 }

  public var digitCount: Int { level * 2 + 1 }

  /// 1 for a 类, 2 for a 款, 3 for a 项.
  public var level: Int { Int(rank & 3) }

  public var parent: Code? {
    level > 1 ? ancestor(digitCount: digitCount - 2) : nil
  }

  /// The codes above this one from the top, then itself.
  public var path: [Code] { (parent?.path ?? []) + [self] }

  /// Returns the code above this one, or itself, with that many digits.
  public func ancestor(digitCount wanted: Int) -> Code? {
    guard wanted <= digitCount else { return nil }
    return Code(digits: aligned / Self.weight(of: wanted), length: UInt8(wanted))
  }

  /// Whether this code is `ancestor` or a descendant of it.
  public func isWithin(_ ancestor: Code) -> Bool {
    guard level >= ancestor.level else { return false }
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
  /// The order of a table: each code before its descendants.
  public static func < (left: Code, right: Code) -> Bool {
    left.rank < right.rank
  }
}

extension Code: CustomStringConvertible {
  public var description: String {
    let digits = String(aligned / Self.weight(of: digitCount))
    return String(repeating: "0", count: digitCount - digits.count) + digits
  }
}
