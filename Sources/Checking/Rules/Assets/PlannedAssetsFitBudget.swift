internal import Budget

/// What is to be bought this year is at most what is not spent on personnel.
struct PlannedAssetsFitBudget: Rule {
  let codes = ["D688"]
  let law = Phrase(
    zh: "行政事业性国有资产管理条例第十九条：资产配置纳入预算，按批准的预算购置。",
    en: "Regulation on state assets, article 19: assets are bought from the approved budget.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let assets = subject.package.assets, let planned = assets.planned else { return .checked([]) }
    return subject.checked { () throws(AmountOverflow) in
      guard let limit = try subject.spendable(), planned > limit.amount else { return [] }
      return [
        Finding(
          .plannedAboveExpenditure(planned.formatted(in: .wan), expenditure: limit.text), at: assets.location)
      ]
    }
  }
}
