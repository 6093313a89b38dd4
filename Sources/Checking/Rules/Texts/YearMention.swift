internal import Budget

/// A year that a text names, perhaps with its month and day: 2021年, 2021年8月31日, 2021-08-31, 二〇二一年, （2021）.
struct YearMention: Sendable {
  let year: Int
  private(set) var month: Int?
  private(set) var day: Int?
  /// Where it stands, with month and day.
  private(set) var place: Range<Int>
  /// The other year of a range that it begins or ends: 2021—2025年.
  private(set) var joinedYear: Int?
  /// Whether it stands in brackets of its own, as in a title.
  private(set) var isInBrackets = false
  private let scalars: [Unicode.Scalar]

  /// Every year in a text. The year of a document number, 〔2016〕143号, is none.
  static func all(in scalars: [Unicode.Scalar]) -> [YearMention] {
    var found: [YearMention] = []
    var start = 0
    while start + 4 <= scalars.count {
      guard let year = scalars.year(at: start), let mention = YearMention(year, at: start, in: scalars) else {
        start += 1
        continue
      }
      start = mention.place.upperBound
      found.append(mention)
      guard let last = found.indices.dropLast().last, found[last].isJoined(to: mention) else { continue }
      found[last].joinedYear = found[last].joinedYear ?? year
      found[found.count - 1].joinedYear = found[last].year
    }
    return found
  }

  private init?(_ year: Int, at start: Int, in scalars: [Unicode.Scalar]) {
    self.year = year
    self.scalars = scalars
    let end = start + 4
    place = start..<end
    if let mark = scalars.skippingBlanks(from: end), scalars[mark] == "年" {
      place = start..<(mark + 1)
      readMonthAndDay()
    } else if end < scalars.count, "-./".unicodeScalars.contains(scalars[end]),
      let month = scalars.number(at: end + 1, upTo: 12), month.end < scalars.count, scalars[month.end] == scalars[end],
      let day = scalars.number(at: month.end + 1, upTo: 31)
    {
      (self.month, self.day) = (month.value, day.value)
      place = start..<day.end
    } else if start > 0, end < scalars.count, Self.brackets.contains([scalars[start - 1], scalars[end]]) {
      let next = scalars[(end + 1)...].first
      guard next?.isDigit != true, next != "第" else { return nil }
      isInBrackets = true
    } else if !beginsRange(end) {
      return nil
    }
  }

  private static let brackets: Set<[Unicode.Scalar]> = [["（", "）"], ["(", ")"]]

  private mutating func readMonthAndDay() {
    if scalars[place.lowerBound].isDigit == false {
      month = scalars[place.upperBound...].prefix(3).contains("月") ? 1 : nil
      return
    }
    guard let month = scalars.number(at: place.upperBound, upTo: 12), month.end < scalars.count,
      scalars[month.end] == "月"
    else { return }
    self.month = month.value
    place = place.lowerBound..<(month.end + 1)
    guard let day = scalars.number(at: place.upperBound, upTo: 31), day.end < scalars.count, scalars[day.end] == "日"
    else { return }
    self.day = day.value
    place = place.lowerBound..<(day.end + 1)
  }

  /// Whether a dash and another year follow: 2021—2025年.
  private func beginsRange(_ end: Int) -> Bool {
    let dashes = scalars[end...].prefix(2).prefix(while: \.isDash).count
    guard dashes > 0, scalars.year(at: end + dashes) != nil, end + dashes + 4 < scalars.count else { return false }
    return scalars[end + dashes + 4] == "年"
  }

  // MARK: - What stands around it

  /// The year, with month and day if they are stated, as typed.
  var text: String { String(scalars[place]) }

  /// The words before it in its clause.
  var before: String { String(scalars[..<place.lowerBound].suffix(30).reversed().prefix { !$0.endsClause }.reversed()) }

  /// The words after it in its clause, without 度.
  var after: String { String(scalars[place.upperBound...].drop { $0 == "度" }.prefix(30).prefix { !$0.endsClause }) }

  /// The words before it in its sentence.
  var lead: String { String(scalars[..<place.lowerBound].suffix(60).reversed().prefix { !$0.endsSentence }.reversed()) }

  /// The words after it in its sentence.
  var rest: String { String(scalars[place.upperBound...].prefix(80).prefix { !$0.endsSentence }) }

  /// It with some words around it, for messages.
  var quotation: String {
    let start = scalars[..<place.lowerBound].suffix(4).reversed().prefix { !$0.endsClause && $0.isQuotable }.count
    let end = scalars[place.upperBound...].prefix(6).prefix { !$0.endsClause && $0.isQuotable }.count
    return String(scalars[(place.lowerBound - start)..<(place.upperBound + end)])
  }

  /// Whether it is in the title of a book or document.
  var isInTitle: Bool {
    scalars[..<place.lowerBound].suffix(60).last { $0 == "《" || $0 == "》" } == "《"
      && scalars[place.upperBound...].prefix(60).contains("》")
  }

  /// Whether only a dash or 至 stands between this and the next.
  func isJoined(to next: YearMention) -> Bool {
    let between = scalars[place.upperBound..<next.place.lowerBound]
    return (1...2).contains(between.count) && between.allSatisfy { $0.isDash || $0 == "至" || $0 == "到" }
  }

  /// The words between this and the next.
  func text(to next: YearMention) -> String { String(scalars[place.lowerBound..<next.place.upperBound]) }
}

extension Unicode.Scalar {
  fileprivate var isDash: Bool { "-—–－～~".unicodeScalars.contains(self) }
  fileprivate var endsClause: Bool { endsSentence || "，,：:".unicodeScalars.contains(self) }
  fileprivate var isQuotable: Bool { self != PublishedText.figure && self != "\n" && self != "\t" }
}

extension [Unicode.Scalar] {
  /// Returns the year whose four digits begin here, and are not part of a longer number or word.
  fileprivate func year(at start: Int) -> Int? {
    guard start + 4 <= count else { return nil }
    if !self[start].isDigit { return chineseYear(at: start) }
    guard self[start] == "1" || self[start] == "2" else { return nil }
    if start > 0, self[start - 1].isDigit || self[start - 1].isLatin || self[start - 1] == "." { return nil }
    if start + 4 < count, self[start + 4].isDigit || self[start + 4].isLatin { return nil }
    var year = 0
    for scalar in self[start..<(start + 4)] {
      guard scalar.isDigit else { return nil }
      year = year * 10 + Int(scalar.value - 0x30)
    }
    return (1900...2199).contains(year) ? year : nil
  }

  /// 二〇二一年.
  private func chineseYear(at start: Int) -> Int? {
    guard self[start] == "二" || self[start] == "一", start + 4 < count, self[start + 4] == "年" else { return nil }
    var year = 0
    for scalar in self[start..<(start + 4)] {
      guard let digit = Self.chineseDigits.firstIndex(where: { $0.contains(scalar) }) else { return nil }
      year = year * 10 + digit
    }
    return (1900...2199).contains(year) ? year : nil
  }

  private static let chineseDigits = ["〇零○", "一", "二", "三", "四", "五", "六", "七", "八", "九"].map {
    Array($0.unicodeScalars)
  }

  /// Returns the position after at most one blank.
  fileprivate func skippingBlanks(from start: Int) -> Int? {
    let place = start < count && self[start].isBlank ? start + 1 : start
    return place < count ? place : nil
  }

  /// Returns a number of one or two digits, and the position after it and a blank.
  fileprivate func number(at start: Int, upTo limit: Int) -> (value: Int, end: Int)? {
    guard let start = skippingBlanks(from: start) else { return nil }
    let digits = self[start...].prefix(3).prefix(while: \.isDigit)
    guard (1...2).contains(digits.count) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    guard (1...limit).contains(value), let end = skippingBlanks(from: digits.endIndex) ?? Optional(count) else {
      return nil
    }
    return (value, self[digits.endIndex...].first?.isBlank == true ? end : digits.endIndex)
  }
}
