internal import Budget

/// Reasons and results are this year's: the same words as last year were probably left over.
struct TextsOfTheirYear: Rule {
  let codes = ["D924"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开增减变化的原因；原因说的是当年的变化。",
    en: "Document 财预〔2016〕143号: the reasons for changes are published; they are those of the year.")

  /// Shorter texts are the same by chance.
  private static let shortest = 10

  func check(_ subject: CheckSubject) -> RuleOutcome {
    // Whether last year's package is missing, the rule on units tells.
    guard let earlier = subject.earlier[.lastYear] else { return .checked([]) }
    let old = Dictionary(earlier.ownTexts.map { ($0.key, $0.text.text) }, uniquingKeysWith: { first, _ in first })
    return .checked(
      subject.package.ownTexts.compactMap { key, text in
        guard text.text.words.count >= Self.shortest, old[key] == text.text else { return nil }
        return Finding(.textOfLastYear(key, package: earlier.id.path), at: text.location)
      })
  }
}

extension Package {
  /// What is said of a year alone: reasons by their figures, results by their projects.
  fileprivate var ownTexts: [(key: String, text: Narrative)] {
    reasons.filter { $0.basis == .lastYear }.map { ($0.figure, $0.text) }
      + projects.filter(\.publishesEvaluation).flatMap { project in
        [project.evaluation?.achieved, project.evaluation?.summary].compactMap(\.self).map { (project.name, $0) }
      }
  }
}
