internal import Budget

/// A format prints no year of its own: 本部门2025年无…… stands on the page of every year that uses it.
struct FormatYears: Rule {
  let codes = ["D667"]
  let law = Phrase(
    zh: "格式是各年共用的：年份由程序按材料的年度填入。",
    en: "A format is shared by years: the program fills in the year of the package.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let year = subject.package.id.year
    let judgement = YearJudgement(year: year, kind: subject.package.id.kind)
    let texts =
      [subject.disclosure.title] + subject.disclosure.sections.map(\.title)
      + subject.disclosure.tables.flatMap { [$0.title] + $0.notes.map(\.text) } + (subject.openings?.years ?? [])
    return .checked(
      texts.flatMap { text in
        judgement.faults(in: text.withMarkedFigures, role: .narrative).map { mention, _ in
          Finding(.yearInFormat(text, mention.text, year: year), at: subject.file)
        }
      })
  }
}

extension String {
  /// Its characters as those of a published text.
  fileprivate var withMarkedFigures: [Unicode.Scalar] {
    PublishedText(role: .narrative, text: self, location: Location(file: "")).scalars
  }
}
