internal import Budget

/// Some figure changes from year to year. A package whose figures all are last year's is a copy of it.
struct FiguresChange: Rule {
  let codes = ["D923"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的内容应当真实、准确，并说明与上年相比的增减变化。",
    en: "Document 财预〔2016〕143号: what is published is true and correct, and states the change against last year.")

  /// Fewer figures may stay the same.
  private static let fewest = 4

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let compared = subject.disclosure.figures.all.compactMap { figure -> (now: Int64, before: Int64)? in
      guard figure.number.quantity.isMoney, figure.number.value != 0, let before = figure.bases[.lastYear] else {
        return nil
      }
      return (figure.number.value, before.value)
    }
    guard Set(compared.map(\.now)).count >= Self.fewest, compared.allSatisfy({ $0.now == $0.before }) else {
      return .checked([])
    }
    return .checked([Finding(.figuresOfLastYear(compared.count), at: subject.file)])
  }
}
