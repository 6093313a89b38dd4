extension Package {
  /// Returns the performance tables of the projects, without what is withheld.
  func projectSheets(
    _ money: [ProjectMoney], scoring: Scoring?, telling lines: PublicLines
  ) throws(AmountOverflow) -> [ProjectSheet] {
    var sheets: [ProjectSheet] = []
    sheets.reserveCapacity(projects.count)
    for (position, (project, money)) in zip(projects, money).enumerated() {
      // Of a project of several units, each has a part that the department's page does not tell.
      let isTold = !lines.isPart || lines.tellsMoney(ofProject: position)
      sheets.append(
        ProjectSheet(
          budget: project.isAmountPublic && isTold ? .shown(money.budget) : .withheld,
          indicators: rows(of: project.indicators),
          evaluation: project.isWithheld || !isTold ? nil : try evaluation(of: project, money, scoring: scoring)))
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

extension PublicLines {
  /// Whether all that a project's tables show of its money may be shown.
  fileprivate func tellsMoney(ofProject position: Int) -> Bool {
    let sources = [nil, true, false] as [Bool?]
    return sources.allSatisfy { isFiscal in
      tells(on: .function) { line in
        line.flow == .expenditure && line.project == position && (isFiscal.map { $0 == line.fund.isFiscal } ?? true)
      }
    }
      && [true, false].allSatisfy { carried in
        tells(on: .function) { line in
          line.flow == .expenditure && line.project == position && line.carriedOver == carried
        }
      }
  }
}
