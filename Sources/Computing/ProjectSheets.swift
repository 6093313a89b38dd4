extension Package {
  /// Returns the performance tables of the projects, without what is withheld.
  func projectSheets(_ money: [ProjectMoney], scoring: Scoring?) throws(AmountOverflow) -> [ProjectSheet] {
    var sheets: [ProjectSheet] = []
    sheets.reserveCapacity(projects.count)
    for (project, money) in zip(projects, money) {
      sheets.append(
        ProjectSheet(
          budget: project.isAmountPublic ? .shown(money.budget) : .withheld, indicators: rows(of: project.indicators),
          evaluation: project.isWithheld ? nil : try evaluation(of: project, money, scoring: scoring)))
    }
    return sheets
  }

  /// Returns the indicators sorted by class, with the rows that each class spans.
  private func rows(of indicators: [Indicator]) -> [IndicatorRow] {
    var rows: [IndicatorRow] = []
    rows.reserveCapacity(indicators.count)
    for first in IndicatorClass.allCases {
      /// The first row of the class, then the groups with one second-level name.
      let start = rows.count
      var secondStart = start
      for position in indicators.indices where indicators[position].first == first {
        if rows.count == start || indicators[rows[secondStart].indicator].second != indicators[position].second {
          secondStart = rows.count
        }
        rows.append(IndicatorRow(indicator: position))
        rows[start].firstSpan += 1
        rows[secondStart].secondSpan += 1
      }
    }
    return rows
  }
}
