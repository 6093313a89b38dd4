internal import Budget

/// A budget is published in its year, final accounts in the year after. Another date was left over.
struct PublishedInItsYear: Rule {
  let codes = ["D922"]
  let law = Phrase(
    zh: "预算法第十四条：部门预算、决算在批复后二十日内向社会公开。",
    en:
      "Budget Law, article 14: budgets and final accounts of departments are published within twenty days of approval.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let id = subject.package.id
    let expected = id.kind == .budget ? id.year : id.year + 1
    guard let published = subject.package.published, published.year != expected else { return .checked([]) }
    return .checked([
      Finding(.publishedInAnotherYear("\(published)", year: id.year, expected: expected), at: subject.file)
    ])
  }
}
