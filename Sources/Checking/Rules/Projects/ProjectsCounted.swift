internal import Budget

/// Where there is money for projects, their number is not 0.
struct ProjectsCounted: Rule {
  let codes = ["D668"]
  let law = Phrase(
    zh: "预算法第三十二条：各部门按绩效目标编制本部门预算；公开的项目数与项目支出相符。",
    en:
      "Budget Law, article 32: budgets are compiled with performance targets; the number of projects fits their money.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let figures = subject.disclosure.figures
    let counts = subject.profile.tallies.filter {
      if case .projects(.count, let filter) = $0.subject { !filter.asksContent || filter.hasGoals } else { false }
    }
    let zeros = counts.filter { figures[$0.name]?.number.value == 0 }
    guard !zeros.isEmpty else { return .checked([]) }
    return subject.checked { () throws(AmountOverflow) in
      var money = Amount.zero
      for line in subject.disclosure.ledger.lines(on: .function) where line.category == .project {
        try money += line.amount
      }
      guard money > .zero, !subject.disclosure.lines.withholds else { return [] }
      return zeros.map {
        Finding(.projectsNotCounted($0.name, money: money.formatted(in: .wan)), at: subject.file)
      }
    }
  }
}
