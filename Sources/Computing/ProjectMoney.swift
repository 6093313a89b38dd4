/// The money of one project in the ledger, divided as on the forms.
struct ProjectMoney {
  private(set) var budget = ProjectSheet.Budget(total: .zero, fiscal: .zero, other: .zero)
  private var sources = [Amount](repeating: .zero, count: FundSource.allCases.count)

  func executed(_ source: FundSource) -> Amount { sources[Int(source.rawValue)] }

  fileprivate mutating func add(_ line: LedgerLine) throws(AmountOverflow) {
    try budget.total += line.amount
    if line.fund.isFiscal {
      try budget.fiscal += line.amount
    } else {
      try budget.other += line.amount
    }
    try sources[Int(line.source.rawValue)] += line.amount
  }
}

extension Package {
  /// Returns the money of each project, from the view by function, which always states projects.
  func projectMoney(from ledger: Ledger) throws(AmountOverflow) -> [ProjectMoney] {
    var money = projects.map { _ in ProjectMoney() }
    for line in ledger.lines(on: .function) where line.flow == .expenditure {
      if let project = line.project { try money[project].add(line) }
    }
    return money
  }
}

extension LedgerLine {
  /// The source on the form.
  fileprivate var source: FundSource {
    if carriedOver { return .carriedOver }
    return fund.isFiscal ? .fiscal : .other
  }
}
