internal import Budget

/// Income and opening balances equal expenditure and closing balances: in total, for each fund of final accounts, and
/// for the fiscal funds of a budget, where other money may pay for expenditure of any fund.
struct IncomeEqualsExpenditure: Rule {
  let codes = ["D602"]
  let law = Phrase(
    zh: "预算法第十二条：各级预算应当遵循收支平衡的原则；部门预算、决算的收入总计等于支出总计。",
    en:
      "Budget Law, article 12: budgets keep income and expenditure in balance; both totals of a department are the same."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    subject.checked { () throws(AmountOverflow) in
      let lines = subject.disclosure.ledger.lines(on: .function)
      var findings: [Finding] = []
      var explained = Amount.zero
      for fund in subject.package.id.kind == .finalAccounts ? Fund.allCases : Fund.fiscal {
        let sides = try Balance(of: lines, fund)
        guard sides.difference != .zero else { continue }
        try explained += sides.difference
        findings.append(try sides.finding(named: fund.name, subject))
      }
      let all = try Balance(of: lines)
      if all.difference != explained { findings.append(try all.finding(named: "全部资金", subject)) }
      return findings
    }
  }
}

/// 收入总计 and 支出总计 of ledger lines.
private struct Balance {
  private let fund: Fund?
  private let income: Amount
  private let expenditure: Amount
  let difference: Amount

  /// Adds up the lines of one fund, or of all.
  init(of lines: [LedgerLine], _ fund: Fund? = nil) throws(AmountOverflow) {
    var income = Amount.zero
    var expenditure = Amount.zero
    for position in lines.indices where fund == nil || lines[position].fund == fund {
      if lines[position].flow.comesIn {
        try income += lines[position].amount
      } else {
        try expenditure += lines[position].amount
      }
    }
    self.fund = fund
    self.income = income
    self.expenditure = expenditure
    difference = try income - expenditure
  }

  func finding(named name: String, _ subject: CheckSubject) throws(AmountOverflow) -> Finding {
    let exact = subject.wording(
      of: (.function, { (fund == nil || $0.fund == fund) && $0.flow.comesIn }),
      (.function, { (fund == nil || $0.fund == fund) && !$0.flow.comesIn }))
    let difference = exact(try income.distance(to: expenditure))
    return Finding(
      .incomeIsNotExpenditure(
        name, income: exact(income), expenditure: exact(expenditure), difference: difference), at: subject.file)
  }
}
