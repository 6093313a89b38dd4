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
      let values = scalars.indices.filter { place in
        scalars[place].isOperator && place + 1 < scalars.count && scalars[place + 1].isDigit
      }
      // A sentence may name several numbers, and a range two.
      guard let first = values.first, first == 0 else { return nil }
      if values.count > 1 {
        let isRange = scalars.contains { Self.separators.contains($0) }
        return isRange ? nil : .twoValuesInWords(project.name, indicator: indicator.label, words: words)
      }
      return StatedQuantity(words) == nil
        ? nil : .numberInWords(project.name, indicator: indicator.label, words: words)
    }
  }

  private static let separators: Set<Unicode.Scalar> = ["，", ",", "；", ";", "、", "且", "并", "至", "~", "-", "—"]
}
