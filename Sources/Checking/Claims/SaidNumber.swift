internal import Budget

/// A number in a sentence, with its unit: typed, or printed on a page.
package struct SaidNumber: Hashable, Sendable {
  package enum Measure: Hashable, Sendable {
    /// An amount of money, and how many decimals a 分 is in its unit.
    case money(decimals: Int)
    case percentage
    case year
    /// Of things, or of nothing.
    case other
  }

  /// In steps of its last digit.
  package var value: Int64
  package let decimals: Int
  package let unit: String
  package let measure: Measure
  /// The text, the digits in it, and these with sign and unit.
  private let scalars: [Unicode.Scalar]
  package let digits: Range<Int>
  package let range: Range<Int>
  /// Where the clause begins that it stands in.
  private let clause: Int

  /// Without its sign.
  package var number: DecimalNumber { DecimalNumber(digits: abs(value), decimals: decimals) }

  /// The number as it stands in the text, with its unit.
  package var text: String { String(scalars[range]) }

  /// The words right before it, back to a mark.
  package var lead: String { String(scalars[max(clause, range.lowerBound - Self.reach)..<range.lowerBound]) }

  /// The text before it in its clause, be it before a colon or a bracket.
  package var before: String {
    let stops = "。；，、;！？".unicodeScalars
    return String(scalars[..<range.lowerBound].suffix(Self.reach).reversed().prefix { !stops.contains($0) }.reversed())
  }

  /// Words further away are not about a number.
  private static let reach = 200

  /// The sentence around it, as far as words are about a number.
  package var sentence: String {
    let stops = "。；;！？".unicodeScalars
    let start = scalars[..<range.lowerBound].suffix(Self.reach).reversed().prefix { !stops.contains($0) }.count
    let end = scalars[range.upperBound...].prefix(Self.reach).prefix { !stops.contains($0) }.count
    return String(scalars[(range.lowerBound - start)..<(range.upperBound + end)])
  }

  /// The text after it.
  package var after: String { String(scalars[range.upperBound...].prefix(8)) }

  /// The value in 分, if it is money.
  package var fen: Int128? {
    if case .money(let places) = measure { number.scaled(toDecimals: places) } else { nil }
  }

  /// The value of its last digit in 分, at most that of the second decimal: 20万元 means 20.00.
  package var step: Int128? {
    if case .money(let places) = measure { power(of: max(0, places - max(decimals, 2))) } else { nil }
  }

  package static func == (left: SaidNumber, right: SaidNumber) -> Bool {
    left.value == right.value && left.range == right.range && left.unit == right.unit
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(range)
  }
}

extension SaidNumber {
  /// Every number of a text, in narrow digits. It knows nothing else of what a sentence says.
  package static func all(in scalars: [Unicode.Scalar]) -> [SaidNumber] {
    var found: [SaidNumber] = []
    var place = 0
    var clause = 0
    while place < scalars.count {
      guard scalars[place].isDigit else {
        if scalars[place].endsClause { clause = place + 1 }
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, scalars[place].isDigit || scalars.isInNumber(place) { place += 1 }
      let before = start > 0 ? scalars[start - 1] : "。"
      // A letter or a placeholder before it makes it a name.
      guard !before.isLatin, before != PublishedText.figure,
        let number = DecimalNumber(digits: scalars[start..<place].lazy.map { UInt8(truncatingIfNeeded: $0.value) })
      else { continue }
      let (unit, end) = scalars.unit(at: place)
      let isNegative = (before == "-" || before == "−") && !(start > 1 && scalars[start - 2].endsQuantity)
      found.append(
        SaidNumber(
          value: isNegative ? -number.digits : number.digits, decimals: number.decimals, unit: unit,
          measure: measure(of: unit, after: scalars[start..<place]), scalars: scalars, digits: start..<place,
          range: (isNegative ? start - 1 : start)..<end, clause: clause))
      place = end
    }
    return found
  }

  private static func measure(of unit: String, after digits: ArraySlice<Unicode.Scalar>) -> Measure {
    if let decimals = decimalsOfFen[unit] { return .money(decimals: decimals) }
    switch unit {
    case "%": return .percentage
    case "年" where digits.count == 4 && ["19", "20", "21"].contains(String(digits.prefix(2))): return .year
    default: return .other
    }
  }

  /// How many decimals a 分 is in a unit of money.
  package static let decimalsOfFen = [
    "元": 2, "百元": 4, "千元": 5, "万元": 6, "十万元": 7, "百万元": 8, "千万元": 9, "亿元": 10,
  ]
}

/// What numbers in sentences are numbers of, longest first.
private let units = [
  "平方公里", "平方米", "台（套）", "个百分点", "千万元", "百万元", "十万元", "千元", "百元", "亿元", "万元", "批次", "人次", "元", "%", "个", "辆", "台", "套",
  "人", "家", "项", "次", "分",
  "年", "月", "日", "级", "类", "条", "件", "所", "份", "名", "户", "批", "期", "场", "篇", "天", "号", "表", "款", "组", "位",
].map { (name: $0, scalars: Array($0.unicodeScalars)) }
private let unitsByFirst = Dictionary(grouping: units) { $0.scalars[0] }

extension [Unicode.Scalar] {
  /// Whether it is a point between digits, or a comma before three of them.
  fileprivate func isInNumber(_ place: Int) -> Bool {
    guard place > 0, place + 1 < count, self[place - 1].isDigit, self[place + 1].isDigit else { return false }
    if self[place] == "." { return true }
    guard self[place] == ",", place + 3 < count else { return false }
    return self[place + 2].isDigit && self[place + 3].isDigit && !(place + 4 < count && self[place + 4].isDigit)
  }

  /// Returns the unit of a number that ends here, and the end of the unit.
  fileprivate func unit(at end: Int) -> (name: String, end: Int) {
    var place = end
    while place < count, self[place].isBlank { place += 1 }
    if place < count, self[place] == "余" || self[place] == "多" { place += 1 }
    guard place < count, let unit = unitsByFirst[self[place]]?.first(where: { self[place...].starts(with: $0.scalars) })
    else { return ("", end) }
    return (unit.name, place + unit.scalars.count)
  }
}

extension Unicode.Scalar {
  /// A mark that ends a clause or a sentence.
  package var isMark: Bool { "，、；：。！？".unicodeScalars.contains(self) }

  fileprivate var endsClause: Bool { !isCommon && (isMark || self == ";" || self == "（") }

  /// What a hyphen joins to another number: 2021-2025年, 3月-5月, A-3.
  fileprivate var endsQuantity: Bool { isDigit || isLatin || "年月日元%人次个".unicodeScalars.contains(self) }
}

extension String {
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
