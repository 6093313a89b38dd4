internal import Budget

/// Every project of a budget has money in the ledger.
///
/// In final accounts, a project may have spent nothing.
struct ProjectHasMoney: Rule {
  let codes = ["D651"]
  let law = Phrase(
    zh: "预算法第三十二条：各部门按绩效目标编制本部门预算，列入预算的项目应有金额。",
    en: "Budget Law, article 32: budgets are compiled with performance targets; a project in a budget has an amount.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let package = subject.package
    // A format of texts and goals alone has no money.
    guard package.id.kind == .budget, !subject.profile.tables.isEmpty || !package.ledger.isEmpty else {
      return .checked([])
    }
    let funded = Set(
      package.ledger.lines(on: .function).filter { $0.flow == .expenditure && !$0.amount.isZero }.compactMap(\.project))
    return .checked(
      package.projects.indices.filter { !funded.contains($0) }.map { position in
        let project = package.projects[position]
        return Finding(.projectWithoutMoney(project.name, code: project.code), at: project.location)
      })
  }
}
