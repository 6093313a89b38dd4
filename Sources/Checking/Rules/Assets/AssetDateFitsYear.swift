internal import Budget

/// Budgets show the assets of the year before, final accounts those of their year.
struct AssetDateFitsYear: Rule {
  let codes = ["D685"]
  let law = Phrase(
    zh: "财预〔2016〕143号：预算公开上年末、决算公开本年末国有资产占用情况。",
    en: "Document 财预〔2016〕143号: budgets publish the assets at the end of the year before, accounts those of their year."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let assets = subject.package.assets, let year = Int(assets.date.prefix(4)) else { return .checked([]) }
    let id = subject.package.id
    let expected = id.kind == .budget ? id.year - 1 : id.year
    return .checked(
      year == expected
        ? [] : [Finding(.assetDateOfOtherYear(assets.date, expected: "\(expected)"), at: assets.location)])
  }
}
