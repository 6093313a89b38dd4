internal import Budget

/// An amount in a sentence has its unit: not 预算为1234.56，.
struct NumbersHaveUnits: Rule {
  let codes = ["D908"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的数应当注明金额单位。",
    en: "Document 财预〔2016〕143号: numbers that are published have their unit.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings = Findings()
    let (known, style) = (subject.knownNumbers, subject.disclosure.textNumbers)
    for text in subject.publishedTexts where !text.role.isLabel && (text.digitCount > 0 || text.traits.contains(.brace))
    {
      // A table in a text says its unit once.
      if ["单位：", "（万元）", "(万元)"].contains(where: text.text.containsBytes(of:)) { continue }
      for number in text.numbers where number.unit.isEmpty && number.measure == .other {
        let isAnnounced =
          (number.decimals > 0 || number.range.count > 4) && text.endsClause(at: number.range.upperBound)
          && Self.introduces(number.lead, isExact: number.decimals > 0)
        guard
          isAnnounced || text.endsAmount(at: number.range.upperBound) && Self.isAmount(number, known, style)
        else { continue }
        findings.append(
          .amountWithoutUnit(text.words(around: number.range), number: number.text),
          at: text.location(at: number.range.lowerBound))
      }
      for placeholder in text.placeholders where text.endsClause(at: placeholder.place + 1) && placeholder.place > 0 {
        guard let filled = subject.disclosure.figures.filled(placeholder.name), filled.quantity.isMoney,
          Self.introduces(String(text.scalars[..<placeholder.place].suffix(8)), isExact: true)
        else { continue }
        findings.append(
          .amountWithoutUnit(
            text.words(around: placeholder.place..<(placeholder.place + 1)), number: "{{\(placeholder.name)}}"),
          at: text.location(at: placeholder.place))
      }
    }
    return .found(findings)
  }

  /// Whether it is an amount of the package, with so many digits that it is none by chance.
  private static func isAmount(_ number: SaidNumber, _ known: KnownNumbers, _ style: NumberStyle) -> Bool {
    let fen = number.number.fen(in: style.unit)
    return number.decimals == style.decimals && number.decimals > 1 && number.number.exceeds(99)
      && known.hasAmount(fen, inStepsOf: 1)
  }

  private static let openings = [
    "预算", "决算", "支出", "收入", "经费", "拨款", "资金", "金额", "合计", "总计", "增加", "减少", "安排", "总额", "费", "预算数", "决算数", "执行数", "余额",
    "增长", "下降", "共计", "资产",
  ]
  private static let between: Set<Character> = ["为", "是", "了", "约", "共", "：", " ", "达", ":", "数"]

  /// Whether an amount is announced. A whole number may be one of something else.
  private static func introduces(_ lead: String, isExact: Bool) -> Bool {
    var words = lead[...]
    while let last = words.last, between.contains(last) { words.removeLast() }
    return openings.contains { words.hasSuffix($0) } && (isExact || lead.hasSuffix("为"))
  }
}

extension PublishedText {
  private static let changes = ["增", "减", "下降", "上升", "提高", "降低", "压", "（"].map { Array($0.unicodeScalars) }

  /// Whether no unit can follow, not even one that stands at the end of a list.
  fileprivate func endsAmount(at place: Int) -> Bool {
    let rest = scalars[min(place, scalars.count)...].prefix(2)
    return Self.changes.contains { rest.starts(with: $0) } || endsClause(at: place) && rest.first != "、"
  }

  /// Whether a clause ends here.
  func endsClause(at place: Int) -> Bool {
    guard let next = scalars[min(place, scalars.count)...].first(where: { !$0.isBlank }) else { return true }
    return next.isMark || next == "）" || next == ")" || next == ";"
  }
}

extension TextPlace.Role {
  /// Whether numbers in it need no sentence: a name, the words of an indicator, what was corrected.
  var isLabel: Bool { self == .name || self == .indicator || self == .correction }
}
