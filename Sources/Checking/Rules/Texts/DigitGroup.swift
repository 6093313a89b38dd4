/// A run of digits, or groups of digits separated by single blanks or hyphens, as in numbers of cards and telephones.
struct DigitGroup {
  /// The values of its digits; 10 for the X that may end an identity card number.
  private var digits: [Int]
  /// The number of digits in each group.
  private var lengths: [Int]
  /// Where each group begins in its text.
  private var starts: [Int]

  /// Where it begins.
  var start: Int { starts.first ?? 0 }

  static func all(in scalars: [Unicode.Scalar]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place].isDigit else {
        place += 1
        continue
      }
      let start = place
      var group = DigitGroup(digits: [], lengths: [0], starts: [start])
      while place < scalars.count {
        if let digit = scalars[place].digit {
          group.append(digit)
          place += 1
        } else if let next = Self.nextGroup(from: place, in: scalars) {
          group.lengths.append(0)
          group.starts.append(next)
          place = next
        } else {
          break
        }
      }
      if place < scalars.count, group.digits.count == 17, scalars[place] == "X" || scalars[place] == "x" {
        group.append(10)
        place += 1
      }
      if !isPart(start..<place, of: scalars) { groups += group.isPrivate ? [group] : group.parts }
    }
    return groups
  }

  private mutating func append(_ digit: Int) {
    digits.append(digit)
    lengths[lengths.count - 1] += 1
  }

  /// Its groups on their own, as a date may be next to a telephone number.
  private var parts: [DigitGroup] {
    var rest = digits[...]
    return zip(lengths, starts).map { length, start in
      defer { rest = rest.dropFirst(length) }
      return DigitGroup(digits: Array(rest.prefix(length)), lengths: [length], starts: [start])
    }
  }

  private static let separators: Set<Unicode.Scalar> = [" ", "-", "－", "—", "）", ")"]

  /// Returns where digits continue after one separator, or a few blanks.
  private static func nextGroup(from place: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard separators.contains(scalars[place]) || scalars[place].isBlank else { return nil }
    let blanks = scalars[place...].prefix(4).prefix(while: \.isBlank).count
    let next = place + max(blanks, 1)
    return next < scalars.count && scalars[next].isDigit ? next : nil
  }

  /// Whether the digits are part of a code, a decimal number or an amount.
  private static func isPart(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    return [before, after].contains { $0.map { $0.isLatin || $0 == "." } ?? false } || after == "元" || after == "万"
  }

  /// 420***********1234.
  var masked: String {
    let shown = digits.map { $0 == 10 ? "X" : "\($0)" }
    return (shown.prefix(3) + shown.dropFirst(3).dropLast(2).map { _ in "*" } + shown.suffix(2)).joined()
  }

  // MARK: - Kinds

  private var isPrivate: Bool {
    isIdentityCard || isMistypedIdentityCard || isLocalNumber || isMobile || isLandline || isBankCard
      || isGroupedAccount
  }

  var isIdentityCard: Bool {
    guard (1...8).contains(digits[0]) else { return false }
    switch digits.count {
    // However it is divided by blanks: date and check digit are right by chance once in ten thousand times.
    case 18: return hasDate(at: 6, yearDigits: 4) && hasCheckDigit
    case 15: return lengths.count == 1 && hasDate(at: 6, yearDigits: 2)
    default: return false
    }
  }

  /// An identity card number but for its check digit: of a province, with a date on which a living person was born.
  var isMistypedIdentityCard: Bool {
    guard digits.count == 18, Self.provinces.contains(number(0..<2)), hasDate(at: 6, yearDigits: 4) else {
      return false
    }
    return (1920...2029).contains(number(6..<10)) && !hasCheckDigit
  }

  /// As GB/T 2260 numbers them.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
  ]

  var count: Int { digits.count }

  /// 8051234, 805-1234, 6655 1234: a landline without its area code.
  var isLocalNumber: Bool {
    (2...8).contains(digits[0]) && [[7], [8], [3, 4], [4, 4]].contains(lengths)
  }

  /// 13812345678, 138-1234-5678, +86 138 1234 5678.
  var isMobile: Bool {
    var own = digits
    var lengths = lengths
    if own.count == 13, own.starts(with: [8, 6]) {
      own.removeFirst(2)
      lengths[0] -= 2
      if lengths[0] == 0 { lengths.removeFirst() }
    }
    return own.count == 11 && own[0] == 1 && own[1] >= 3 && [[11], [3, 4, 4], [3, 8], [7, 4]].contains(lengths)
  }

  /// 010-12345678, 0335-1234567: an area code of three digits for the largest cities, of four for others.
  var isLandline: Bool {
    guard digits[0] == 0, digits.count > 1, digits[1] != 0 else { return false }
    let area = digits[1] <= 2 ? 3 : 4
    guard lengths.count == 1 || lengths[0] == area else { return false }
    return (7...8).contains(digits.count - area) && digits[area] >= 2
  }

  /// 16 to 19 digits with the check digit of Luhn, in groups of four if in groups.
  var isBankCard: Bool {
    guard (16...19).contains(digits.count), lengths.dropLast().allSatisfy({ $0 == 4 }), digits[0] != 0,
      !digits.contains(10)
    else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, next in
      let value = next.offset.isMultiple(of: 2) ? next.element : next.element * 2
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum.isMultiple(of: 10)
  }

  /// 6222 0212 3456 7890123: an account number as cards print it. Words must call it one.
  private var isGroupedAccount: Bool {
    (15...19).contains(digits.count) && lengths.count >= 4 && lengths.dropLast().allSatisfy { $0 == 4 }
  }

  private func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }

  private func hasDate(at place: Int, yearDigits: Int) -> Bool {
    let year = number(place..<(place + yearDigits))
    let month = number((place + yearDigits)..<(place + yearDigits + 2))
    let day = number((place + yearDigits + 2)..<(place + yearDigits + 4))
    return (1...12).contains(month) && (1...31).contains(day) && (yearDigits == 2 || (1900...2099).contains(year))
  }

  /// ISO 7064, MOD 11-2.
  private var hasCheckDigit: Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return (12 - sum % 11) % 11 == digits[17]
  }
}

extension Unicode.Scalar {
  fileprivate var digit: Int? { isDigit ? Int(value - 0x30) : nil }
}
