internal import Budget

/// A number typed into a text, with its unit.
struct TypedNumber: Sendable {
  enum Measure: Hashable, Sendable {
    /// An amount of money.
    case money(MoneyUnit)
    case hundredMillionYuan
    case percentage
    case year
  }

  let number: DecimalNumber
  let measure: Measure
  /// The text, and the range of the number with its unit.
  private let scalars: [Unicode.Scalar]
  private let place: Range<Int>

  /// The number as typed, with its unit.
  var text: String { String(scalars[place]) }

  /// The text before it in its sentence.
  var before: String { String(scalars.sentence(before: place.lowerBound)) }

  /// The text after it.
  var after: String { String(scalars[place.upperBound...].prefix(8)) }

  /// Every amount, percentage and year in a text.
  static func all(in scalars: [Unicode.Scalar]) -> [TypedNumber] {
    var found: [TypedNumber] = []
    var start = 0
    while start < scalars.count {
      guard scalars[start].isDigit else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, scalars[end].isDigit || scalars.isInNumber(end) { end += 1 }
      if start == 0 || !(scalars[start - 1].isLatin || scalars[start - 1] == PublishedText.figure),
        let (measure, unitEnd) = scalars.measure(at: end, of: start..<end),
        let number = DecimalNumber(digits: scalars[start..<end].lazy.map { UInt8(truncatingIfNeeded: $0.value) })
      {
        found.append(TypedNumber(number: number, measure: measure, scalars: scalars, place: start..<unitEnd))
      }
      start = end
    }
    return found
  }

  /// The value in 分, if it is money.
  var fen: Int128? {
    switch measure {
    case .money(let unit): number.fen(in: unit)
    case .hundredMillionYuan: number.scaled(toDecimals: 10)
    case .percentage, .year: nil
    }
  }

  /// The value of its last digit in 分, at most that of the second decimal: 20万元 means 20.00.
  var step: Int128? {
    switch measure {
    case .money(let unit): power(of: max(0, unit.decimalsOfFen - max(number.decimals, 2)))
    case .hundredMillionYuan: power(of: max(0, 10 - max(number.decimals, 2)))
    case .percentage, .year: nil
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether it is a point between digits, or a comma before three of them.
  fileprivate func isInNumber(_ place: Int) -> Bool {
    guard place > 0, place + 1 < count, self[place - 1].isDigit, self[place + 1].isDigit else { return false }
    if self[place] == "." { return true }
    guard self[place] == ",", place + 3 < count else { return false }
    return self[place + 2].isDigit && self[place + 3].isDigit && !(place + 4 < count && self[place + 4].isDigit)
  }

  /// Returns the unit of a number that ends here, and the end of the unit.
  fileprivate func measure(at end: Int, of digits: Range<Int>) -> (TypedNumber.Measure, end: Int)? {
    var place = end
    while place < count, self[place].isBlank { place += 1 }
    if place < count, self[place] == "%" { return (.percentage, place + 1) }
    if place < count, self[place] == "年", place == end || place == end + 1, digits.count == 4,
      ["19", "20", "21"].contains(String(self[digits].prefix(2)))
    {
      return (.year, place + 1)
    }
    if place < count, self[place] == "余" || self[place] == "多" { place += 1 }
    guard place < count else { return nil }
    if self[place] == "元" { return (.money(.yuan), place + 1) }
    guard place + 1 < count, self[place + 1] == "元" else { return nil }
    switch self[place] {
    case "万": return (.money(.tenThousandYuan), place + 2)
    case "亿": return (.hundredMillionYuan, place + 2)
    default: return nil
    }
  }

  /// Returns the text before a position in its sentence.
  fileprivate func sentence(before end: Int) -> Self {
    let stops: Set<Unicode.Scalar> = ["。", "；", "，", "、", ";", "！", "？"]
    // Words further away are not about the number.
    return self[..<end].suffix(200).reversed().prefix { !stops.contains($0) }.reversed()
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
