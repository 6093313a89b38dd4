internal import Budget

extension Package {
  /// The performance tables of the projects. What is withheld ends here.
  func projectSheets(_ money: [ProjectMoney], scoring: Scoring?) throws(AmountOverflow) -> [ProjectSheet] {
    var sheets: [ProjectSheet] = []
    sheets.reserveCapacity(projects.count)
    for (project, money) in zip(projects, money) {
      sheets.append(
        ProjectSheet(
          number: sheets.count + 1, code: project.code, name: project.name, unit: units[project.unit],
          budget: project.isAmountPublic ? .shown(money.budget) : .withheld,
          use: project.isWithheld ? .withheld : .shown(project.use), plan: project.isWithheld ? nil : project.plan,
          goals: project.goals.map { $0.isWithheld ? .withheld : .shown($0.text) },
          indicators: rows(of: project.indicators),
          evaluation: project.isWithheld ? nil : try evaluation(of: project, money, scoring: scoring)))
    }
    return sheets
  }

  /// Indicators in the order of their classes, with what each class covers.
  private func rows(of indicators: [Indicator]) -> [IndicatorRow] {
    var rows: [IndicatorRow] = []
    rows.reserveCapacity(indicators.count)
    for first in IndicatorClass.allCases {
      /// Where the class begins, and what of it comes under one second name.
      let start = rows.count
      var secondStart = start
      for position in indicators.indices where indicators[position].first == first {
        let row = IndicatorRow(indicators[position])
        if rows.count == start || rows[secondStart].second != row.second { secondStart = rows.count }
        rows.append(row)
        rows[start].firstSpan += 1
        rows[secondStart].secondSpan += 1
      }
    }
    return rows
  }
}

extension IndicatorRow {
  /// A row that does not cover any yet.
  fileprivate init(_ indicator: Indicator) {
    self.init(
      first: indicator.first, second: indicator.second, firstSpan: 0, secondSpan: 0,
      content: indicator.isWithheld
        ? .withheld
        : .shown(
          Content(
            third: indicator.third, description: indicator.description, target: indicator.target?.text ?? "",
            basis: indicator.basis, result: indicator.result)))
  }
}
