internal import Budget

/// No amount is negative, unless the profile allows it. As one wrong line makes many cells negative, only the cell with
/// the fewest lines is reported.
struct AmountsNotNegative: Rule {
  let codes = ["D607"]
  let law = Phrase(
    zh: "财政部部门预算、决算报表的填报说明：除允许冲减的栏目外，金额不得为负数。",
    en: "Instructions of the Ministry of Finance's forms: amounts are not negative, but where reversals are allowed.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let cells = subject.grids.flatMap { negativeCells(of: $0, subject) }
    var findings: [Finding] = []
    var causes: [Set<SourceLine>] = []
    let byCount = cells.enumerated().sorted {
      ($0.element.lines.count, $0.offset) < ($1.element.lines.count, $1.offset)
    }
    for cell in byCount.map(\.element) {
      if causes.contains(where: { !$0.isEmpty && $0.isSubset(of: cell.lines) }) { continue }
      causes.append(cell.lines)
      findings.append(cell.finding)
    }
    return .checked(findings)
  }

  private func negativeCells(of grid: TableGrid, _ subject: CheckSubject) -> [NegativeCell] {
    var cells: [NegativeCell] = []
    for row in grid.table.rows.indices {
      for (number, column) in grid.amountColumns.enumerated() {
        guard grid.table.columns[column].aspect == .value,
          let amount = grid.amount(row: row, column: column), amount < .zero,
          !subject.profile.checks.negatives.contains(where: { $0.allows(grid.table.number, number + 1) })
        else { continue }
        let lines = grid.negativeLines(row: row, column: column, in: subject.disclosure)
        cells.append(
          NegativeCell(
            lines: Set(lines.map(\.origin)),
            finding: Finding(
              .negativeAmount(
                grid.name, row: grid.label(row: row, side: grid.table.columns[column].side),
                column: grid.columnNames[column].path, amount: amount.exact),
              at: lines.first.map(subject.location) ?? subject.file)))
      }
    }
    return cells
  }
}

private struct NegativeCell {
  /// The negative lines in its sum.
  var lines: Set<SourceLine>
  var finding: Finding
}

extension NegativeCellExemption {
  fileprivate func allows(_ table: Int, _ column: Int) -> Bool {
    self.table == table && (self.column ?? column) == column
  }
}

extension TableGrid {
  fileprivate func negativeLines(row: Int, column: Int, in disclosure: Disclosure) -> [LedgerLine] {
    guard let number = number(row: row, column: column, in: disclosure), number.basis == nil, let own = number.lines
    else { return [] }
    return disclosure.ledger.lines(on: own.axis).filter { $0.amount < .zero && own.selects($0) }
  }
}
