internal import Budget

/// The same money is the same amount in every table that shows it. Which sums are of the same money, the profile says.
struct SumsAgree: Rule {
  let messages = [Message.sumsDisagree, .sumTooSmall]
  let law = Phrase(
    zh: "财政部部门预算、决算报表的表间勾稽关系：各表列示的同一笔钱一致。",
    en: "Relations between the Ministry of Finance's forms: the same money is the same in every table.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let agreements = subject.profile.checks.agreements
    guard !agreements.isEmpty else {
      return .notChecked(
        Phrase(zh: "格式没有写明哪些数应当一致（<agree>）", en: "the profile names no sums that must agree (<agree>)"))
    }
    let grids = subject.grids
    let disagree = viewsDisagree(subject)
    return subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      for agreement in agreements {
        // Where the two views of a ledger disagree, so do tables that read different ones: the cause is reported already.
        if disagree, Set(agreement.sums.flatMap { $0.axes(grids, subject.disclosure.figures) }).count > 1 { continue }
        let amounts = try agreement.sums.map { sum throws(AmountOverflow) in
          try sum.amount(grids, subject.disclosure.ledger)
        }
        findings += try check(agreement, amounts, grids, at: subject.file)
      }
      return findings
    }
  }

  private func viewsDisagree(_ subject: CheckSubject) -> Bool {
    guard case .checked(let findings) = ViewsAgree().check(subject) else { return false }
    return !findings.isEmpty
  }

  private func check(
    _ agreement: Agreement, _ amounts: [Amount], _ grids: [TableGrid], at location: Location
  ) throws(AmountOverflow) -> [Finding] {
    guard let first = amounts.first else { return [] }
    var findings: [Finding] = []
    for (sum, amount) in zip(agreement.sums, amounts).dropFirst() {
      let isRight = agreement.relation == .equal ? amount == first : amount <= first
      if isRight { continue }
      findings.append(
        Finding(
          agreement.relation == .equal ? .sumsDisagree : .sumTooSmall, at: location, agreement.what,
          agreement.sums[0].name, first.exact, sum.name, amount.exact, try amount.distance(to: first).exact))
    }
    return findings
  }
}

extension Agreement.Sum {
  /// 5:合计:1＋7:合计:1, or 分类账.
  fileprivate var name: String {
    switch self {
    case .cells(let cells): cells.map(\.description).joined(separator: "＋")
    case .lines: "分类账"
    }
  }

  /// The views that it is read from.
  fileprivate func axes(_ grids: [TableGrid], _ figures: Figures) -> [Axis] {
    switch self {
    case .cells(let cells):
      cells.compactMap { cell in
        grids.first { $0.table.number == cell.table }?.axis(ofColumn: cell.column, figures)
      }
    case .lines(let axis, _): [axis]
    }
  }

  fileprivate func amount(_ grids: [TableGrid], _ ledger: Ledger) throws(AmountOverflow) -> Amount {
    switch self {
    case .lines(let axis, let selector): return try ledger.sum(of: selector, on: axis)
    case .cells(let cells):
      var sum = Amount.zero
      for cell in cells {
        guard let grid = grids.first(where: { $0.table.number == cell.table }) else { continue }
        try sum += grid.amount(at: cell, in: ledger)
      }
      return sum
    }
  }
}

extension TableGrid {
  /// Nothing where the row is not there: a code without money, the total of an empty table.
  fileprivate func amount(at cell: CellReference, in ledger: Ledger) throws(AmountOverflow) -> Amount {
    guard amountColumns.indices.contains(cell.column - 1) else { return .zero }
    let column = amountColumns[cell.column - 1]
    guard let row = row(named: cell.row, side: table.columns[column].side) else { return .zero }
    return try exactAmount(row: row, column: column, in: ledger) ?? .zero
  }

  fileprivate func axis(ofColumn number: Int, _ figures: Figures) -> Axis {
    guard amountColumns.indices.contains(number - 1),
      let figure = table.columns[amountColumns[number - 1]].figure.flatMap({ figures[$0.name] })
    else { return table.axis }
    return figure.trace?.axis ?? table.axis
  }
}
