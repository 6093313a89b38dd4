extension Package {
  /// The ledger with its income lines. Budgets are comprehensive: one that states no income takes it from its expenditure, by fund,
  /// so that each income line has the origin of the expenditure line behind it. Final accounts state both.
  var ledgerWithIncome: Ledger {
    let statesIncome = Axis.allCases.contains { axis in
      ledger.lines(on: axis).contains { $0.flow == .income }
    }
    guard id.kind == .budget, !statesIncome else { return ledger }
    return ledger.mapViews { lines in
      var all: [LedgerLine] = []
      all.reserveCapacity(lines.count * 2)
      // Appended as a whole, they would be copied once more with the first line of income.
      for line in lines { all.append(line) }
      for line in lines where line.flow == .expenditure { all.append(line.asIncome) }
      return all
    }
  }
}

extension LedgerLine {
  /// The income that pays for this expenditure. What the money is spent on is no property of income.
  fileprivate var asIncome: LedgerLine {
    var income = self
    income.flow = .income
    income.category = nil
    income.economic = nil
    income.project = nil
    income.purpose = nil
    return income
  }
}
