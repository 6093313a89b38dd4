internal import Budget

/// A year in a text is the package's or the one before. Another was probably left from another package.
struct TypedYears: Rule {
  let codes = ["D672"]
  let law = Phrase(
    zh: "预算法第十八条：预算年度自公历一月一日起，至十二月三十一日止。",
    en: "Budget Law, article 18: a budget year is a calendar year.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let year = subject.package.id.year
    return .checked(
      subject.numberedTexts.lazy.filter { $0.role != .name }.flatMap { text in
        text.numbers.lazy.compactMap { typed -> Finding? in
          guard typed.measure == .year, let stated = Int(exactly: typed.number.digits), stated != year,
            stated != year - 1, !(stated > year && typed.isTerm)
          else { return nil }
          return Finding(
            .yearOfAnotherPackage(stated, year: year, before: year - 1), at: text.location(at: typed.range.lowerBound))
        }
      })
  }
}

extension SaidNumber {
  /// Whether the year is the end of a term: 到2025年, 2021—2025年.
  fileprivate var isTerm: Bool {
    ["到", "至", "截至", "-", "—", "–", "～", "~"].contains { before.ends(with: $0) }
  }
}
