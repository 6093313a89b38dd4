internal import Budget

/// A year in a text is the package's, or one that the words around it explain. Another was probably left from another
/// package.
struct TypedYears: Rule {
  let codes = ["D672", "D920", "D666"]
  let law = Phrase(
    zh: "预算法第十八条：预算年度自公历一月一日起，至十二月三十一日止。",
    en: "Budget Law, article 18: a budget year is a calendar year.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let (year, kind) = (subject.package.id.year, subject.package.id.kind)
    let judgement = YearJudgement(year: year, kind: kind)
    var findings = Findings()
    for text in subject.datedTexts where text.role != .name && text.role != .correction {
      for (mention, verdict) in judgement.faults(in: text.scalars, role: text.role) {
        let message: Message? =
          switch verdict {
          case .fits: nil
          case .another: .yearOfAnotherPackage(mention.year, year: year, before: year - 1)
          case .leftOver: .yearLeftOver(mention.quotation, year: year)
          case .againstItself: .yearAgainstItself(mention.quotation, before: year - 1)
          }
        if let message { findings.append(message, at: text.location(at: mention.place.lowerBound)) }
      }
    }
    return .found(findings)
  }
}

extension CheckSubject {
  /// The published texts that may name a year.
  var datedTexts: some Sequence<PublishedText> {
    publishedTexts.lazy.filter { $0.digitCount >= 4 || $0.text.containsAny(of: ["二〇", "二零", "二○"]) }
  }
}
