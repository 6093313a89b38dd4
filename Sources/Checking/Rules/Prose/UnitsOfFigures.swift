internal import Budget

/// The unit after a number that the program fills in is that of the number. Another would publish ten thousand times
/// too much, and no table would tell.
struct UnitsOfFigures: Rule {
  let codes = ["D900", "D912"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的文字说明应与预决算报表的数据一致，金额单位也一致。",
    en: "Document 财预〔2016〕143号: the text agrees with the tables, and so does its unit of money.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let style = subject.disclosure.textNumbers
    var findings = Findings()
    for text in subject.publishedTexts {
      for placeholder in text.placeholders {
        guard let written = text.unit(after: placeholder.place + 1),
          let filled = subject.disclosure.figures.filled(placeholder.name),
          !filled.quantity.takes(written.unit, style)
        else { continue }
        let words = text.words(around: placeholder.place..<written.end)
        let printed = filled.quantity.formatted(in: style)
        findings.append(
          filled.quantity.isMoney
            ? .unitOfFigure(words, printed: printed, own: style.unit.name, written: written.unit)
            : .unitDoubled(words, printed: printed, written: written.unit),
          at: text.location(at: placeholder.place))
      }
    }
    return .found(findings)
  }
}

extension PublishedText {
  private static let units = ["千万元", "百万元", "十万元", "千元", "百元", "万元", "亿元", "万", "亿", "元", "%", "个百分点", "分", "‰"].map {
    (name: $0, scalars: Array($0.unicodeScalars))
  }
  private static let measures = [
    "批次", "人次", "个", "家", "人", "辆", "次", "台", "套", "项", "件", "名", "户", "场", "期", "篇", "份", "批", "条", "所",
  ].map { (name: $0, scalars: Array($0.unicodeScalars)) }
  /// Words that begin like a unit.
  private static let words = [
    "元旦", "元月", "元素", "元件", "分别", "分为", "分配", "分布", "分解", "分成", "分三", "分两", "分管", "分项", "分月", "分季", "万人", "万平", "亿人",
    "万户", "万次", "万亩",
  ]
  .map { Array($0.unicodeScalars) }

  /// Returns the unit that stands right after a placeholder, and where it ends.
  fileprivate func unit(after place: Int) -> (unit: String, end: Int)? {
    var place = place
    while place < scalars.count, scalars[place].isBlank { place += 1 }
    if place < scalars.count, scalars[place] == "余" || scalars[place] == "多" { place += 1 }
    let rest = scalars[min(place, scalars.count)...].prefix(4)
    if Self.words.contains(where: rest.starts(with:)) { return nil }
    if let unit = Self.units.first(where: { rest.starts(with: $0.scalars) }) {
      return (unit.name, place + unit.scalars.count)
    }
    // 个 may begin a word, but not where a clause ends with it.
    guard let measure = Self.measures.first(where: { rest.starts(with: $0.scalars) }) else { return nil }
    let end = place + measure.scalars.count
    return endsClause(at: end) ? (measure.name, end) : nil
  }
}

extension Quantity {
  /// Whether a unit may stand after the number as it is filled in.
  fileprivate func takes(_ unit: String, _ style: NumberStyle) -> Bool {
    switch self {
    // 1,234.00万 is short for its unit.
    case .money: unit == style.unit.name || unit == style.unit.name.dropLast() && !unit.isEmpty
    case .count: !unit.contains("元") && !unit.contains("%") && unit != "个百分点" && unit != "‰"
    // It is filled in with its sign.
    case .rate: unit == "分"
    case .points: unit == "分"
    }
  }
}
