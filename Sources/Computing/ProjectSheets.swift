internal import Budget

extension Package {
  /// The performance tables of the projects. What is withheld ends here.
  func projectSheets(from ledger: Ledger, scoring: Scoring?) throws(AmountOverflow) -> [ProjectSheet] {
    var budgets = projects.map { _ in ProjectSheet.Budget(total: .zero, fiscal: .zero, other: .zero) }
    for line in ledger.projectLines {
      guard let project = line.project else { continue }
      try budgets[project].total += line.amount
      if line.fund.isFiscal {
        try budgets[project].fiscal += line.amount
      } else {
        try budgets[project].other += line.amount
      }
    }
    return try projects.enumerated().map { position, project throws(AmountOverflow) in
      ProjectSheet(
        number: position + 1, code: project.code, name: project.name, unit: units[project.unit],
        budget: project.isAmountPublic ? .shown(budgets[position]) : .withheld,
        use: project.isWithheld ? .withheld : .shown(project.use), plan: project.isWithheld ? nil : project.plan,
        goals: project.goals.map { $0.isWithheld ? .withheld : .shown($0.text) },
        indicators: rows(of: project.indicators),
        evaluation: project.isWithheld ? nil : try evaluation(of: position, from: ledger, scoring: scoring))
    }
  }

  /// Indicators in the order of their classes, with what each class covers.
  private func rows(of indicators: [Indicator]) -> [IndicatorRow] {
    let ordered = IndicatorClass.allCases.flatMap { first in indicators.filter { $0.first == first } }
    return ordered.enumerated().map { position, indicator in
      let previous = position > 0 ? ordered[position - 1] : nil
      let isFirst = previous?.first != indicator.first
      let isSecond = isFirst || previous?.second != indicator.second
      let rest = ordered[position...]
      let content = IndicatorRow.Content(
        third: indicator.third, description: indicator.description, target: indicator.target?.text ?? "",
        basis: indicator.basis, result: indicator.result)
      return IndicatorRow(
        first: indicator.first, second: indicator.second,
        firstSpan: isFirst ? rest.prefix { $0.first == indicator.first }.count : 0,
        secondSpan: isSecond
          ? rest.prefix { $0.first == indicator.first && $0.second == indicator.second }.count : 0,
        content: indicator.isWithheld ? .withheld : .shown(content))
    }
  }
}

extension Ledger {
  /// The lines that carry project codes: the view by function always states them.
  var projectLines: [LedgerLine] {
    lines(on: .function).filter { $0.flow == .expenditure && $0.project != nil }
  }
}

extension Fund {
  /// 财政拨款, as opposed to other money of the unit.
  var isFiscal: Bool {
    switch self {
    case .generalBudget, .governmentFund, .stateCapital: true
    default: false
    }
  }
}
