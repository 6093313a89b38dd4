internal import Budget

/// A target in words is no number with an operator, and not two values.
struct WordsAreNoNumbers: Rule {
  let codes = ["D945", "D946"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标值应当量化，一个指标一个值。",
    en: "Document 财预〔2015〕88号: targets are quantified, each indicator with one value.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    subject.eachIndicator { project, indicator in
      guard case .words(let words) = indicator.target else { return nil }
      let scalars = words.unicodeScalars.map(\.narrow).filter { !$0.isBlank }
      guard scalars.contains(where: \.isDigit) else { return nil }
      if Self.areTwoValues(scalars) { return .twoValuesInWords(project.name, indicator: indicator.label, words: words) }
      return Self.isOneValue(scalars)
        ? .numberInWords(project.name, indicator: indicator.label, words: words) : nil
    }
  }

  // MARK: - Two values

  private static let separators: Set<Unicode.Scalar> = ["，", ",", "；", ";", "、", "且", "并", "至", "~", "-", "—"]

  private static func areTwoValues(_ words: [Unicode.Scalar]) -> Bool {
    let alternatives = words.split(separator: "或")
    if alternatives.count > 1, alternatives.allSatisfy({ StatedQuantity(text: $0)?.unit.isEmpty == false }) {
      return true
    }
    // A sentence may name several numbers.
    let values = words.indices.filter { words[$0].isOperator && $0 + 1 < words.count && words[$0 + 1].isDigit }
    guard values.count > 1, values[0] == 0 else { return false }
    guard words.contains(where: separators.contains) else { return true }
    let bounds = words.split(whereSeparator: separators.contains)
    return bounds.count == 2 && areNoRange(bounds[0], bounds[1])
  }

  /// Whether nothing is between the two bounds, or one of them is a share of more than all.
  private static func areNoRange(_ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = StatedQuantity(text: one), let second = StatedQuantity(text: other), first.compares(with: second),
      let isLower = one.first?.isLower, let otherIsLower = other.first?.isLower, isLower != otherIsLower
    else { return false }
    let (lower, upper) = isLower ? (first, second) : (second, first)
    return lower.millionths >= upper.millionths
      || (upper.measure == .share && lower.millionths <= whole && upper.millionths > whole)
  }

  private static let whole: Int128 = 100_000_000

  // MARK: - One value

  private static let openings = [
    "大于或等于", "小于或等于", "大于等于", "小于等于", "不低于", "不少于", "不小于", "不超过", "不高于", "不多于", "不大于", "至少", "最少", "最多", "至多",
    "大于", "小于", "等于", "高于", "低于", "多于", "少于", "超过", "达到",
  ].map { Array($0.unicodeScalars) }
  private static let endings = ["及以上", "及以下", "以上", "以下", "以内"].map { Array($0.unicodeScalars) }
  /// Longer ones are not units alone.
  private static let longestUnit = 4

  /// Whether it is a number with an operator, or with words that are one, and nothing more.
  private static func isOneValue(_ words: [Unicode.Scalar]) -> Bool {
    var rest = words[...]
    if let sign = rest.first, sign.isOperator {
      return rest.dropFirst().first?.isDigit == true && StatedQuantity(text: rest) != nil
    }
    if let opening = openings.first(where: { rest.starts(with: $0) }) {
      rest.removeFirst(opening.count)
    } else if let ending = endings.first(where: { rest.reversed().starts(with: $0.reversed()) }) {
      rest.removeLast(ending.count)
    } else {
      return false
    }
    guard rest.first?.isDigit == true, let quantity = StatedQuantity(text: rest) else { return false }
    return quantity.unit.unicodeScalars.count <= longestUnit
  }
}

extension StatedQuantity {
  fileprivate init?(text: ArraySlice<Unicode.Scalar>) { self.init(String(String.UnicodeScalarView(text))) }
}

extension Unicode.Scalar {
  /// Whether an operator gives the least; nil for an equal sign, and for what is none.
  fileprivate var isLower: Bool? {
    switch self {
    case "≥", ">", "＞", "≧", "⩾": true
    case "≤", "<", "＜", "≦", "⩽": false
    default: nil
    }
  }
}
