extension Package {
  /// The ledger with its income lines. A budget that states no income derives it from its expenditure, so that each
  /// income line has the origin of an expenditure line. Final accounts state both.
  var ledgerWithIncome: Ledger {
    let statesIncome = Axis.allCases.contains { axis in
      ledger.lines(on: axis).contains { $0.flow == .income }
    }
    guard id.kind == .budget, !statesIncome else { return ledger }
    return ledger.mapViews { lines in
      var all: [LedgerLine] = []
      all.reserveCapacity(lines.count * 2)
      // Appending the array as a whole would copy it once more.
      for line in lines { all.append(line) }
      for line in lines where line.flow == .expenditure { all.append(line.asIncome) }
      return all
    }
  }
}

extension LedgerLine {
  /// The income that pays for this expenditure, without the fields that only expenditure has.
  var asIncome: LedgerLine {
    var income = self
    income.flow = .income
    income.category = nil
    income.economic = nil
    (income.project, income.projectNames) = (nil, nil)
    income.purpose = nil
    return income
  }
}
