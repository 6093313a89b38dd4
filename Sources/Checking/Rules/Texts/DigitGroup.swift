/// A run of digits, or groups of digits separated by single blanks or hyphens, as in numbers of cards and telephones.
struct DigitGroup {
  /// The values of its digits; 10 for the X that may end an identity card number.
  private var digits: [Int]
  /// The number of digits in each group.
  private var lengths: [Int]

  static func all(in scalars: [Unicode.Scalar]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place].isDigit else {
        place += 1
        continue
      }
      let start = place
      var group = DigitGroup(digits: [], lengths: [0])
      while place < scalars.count {
        if let digit = scalars[place].digit {
          group.append(digit)
        } else if place + 1 < scalars.count, Self.separators.contains(scalars[place]), scalars[place + 1].isDigit {
          group.lengths.append(0)
        } else {
          break
        }
        place += 1
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
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return DigitGroup(digits: Array(rest.prefix(length)), lengths: [length])
    }
  }

  private static let separators: Set<Unicode.Scalar> = [" ", "-", "－", "—", "）", ")"]

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

  private var isPrivate: Bool { isIdentityCard || isMobile || isLandline || isBankCard }

  var isIdentityCard: Bool {
    guard lengths.count == 1 || lengths == [6, 8, 4], (1...8).contains(digits[0]) else { return false }
    switch digits.count {
    case 18: return hasDate(at: 6, yearDigits: 4) && hasCheckDigit
    case 15: return hasDate(at: 6, yearDigits: 2)
    default: return false
    }
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
