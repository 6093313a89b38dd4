internal import Budget

/// A total is the sum of its parts: of a code, those of the next level; of the total row of a tree, its top rows; of a total line, what
/// the other lines of its table show. A ledger line that is in the total and in no part has no row, and no reader could find it.
struct TotalsAreParts: Rule {
  let messages = [Message.totalIsNotParts]
  let law = Phrase(
    zh: "财政部部门预算、决算报表的表内勾稽关系：合计等于各项之和，上级科目等于下级科目之和。",
    en: "Relations within the Ministry of Finance's forms: totals are the sums of their items, codes those of the codes below.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      for grid in subject.grids {
        switch grid.plan.rows {
        case .tree(let tree): findings += try check(grid, tree, subject)
        case .lines(let lines): findings += try check(grid, lines, subject)
        }
      }
      return findings
    }
  }

  private func check(
    _ grid: TableGrid, _ tree: TreePlan, _ subject: CheckSubject
  ) throws(AmountOverflow) -> [Finding] {
    let ledger = subject.disclosure.ledger
    let codes = grid.table.rows.indices.map(grid.code)
    var findings: [Finding] = []
    for row in grid.table.rows.indices {
      let parts = codes.indices.filter { codes[$0].map { tree.isPart($0, of: codes[row]) } ?? false }
      if parts.isEmpty { continue }
      for column in grid.amountColumns {
        guard let total = try grid.exactAmount(row: row, column: column, in: ledger) else { continue }
        var sum = Amount.zero
        for part in parts { try sum += grid.exactAmount(row: part, column: column, in: ledger) ?? .zero }
        guard sum != total else { continue }
        let selectors = parts.compactMap { grid.table.selector(row: $0, column: column) }
        let all = grid.table.selector(row: row, column: column)
        let stray = ledger.lines(on: tree.axis).first { line in
          all?.selects(line) == true && !selectors.contains { $0.selects(line) }
        }
        findings.append(try grid.finding(row, column, total, sum, stray, subject))
        break
      }
    }
    return findings
  }

  private func check(
    _ grid: TableGrid, _ lines: LinesPlan, _ subject: CheckSubject
  ) throws(AmountOverflow) -> [Finding] {
    let parts = lines.bands.flatMap(\.sides).joined().filter { $0.emphasis == .line }.compactMap(\.selector)
    let ledger = subject.disclosure.ledger.lines(on: lines.axis)
    let isInPart = ledger.map { line in parts.contains { $0.selects(line) } }
    var findings: [Finding] = []
    for (row, sides) in lines.rows.enumerated() where row < grid.table.rows.count {
      for column in grid.amountColumns where grid.plan.columns[column].figure == nil {
        guard sides[grid.plan.columns[column].side]?.emphasis == .total,
          let selector = grid.table.selector(row: row, column: column),
          let total = try grid.exactAmount(row: row, column: column, in: subject.disclosure.ledger)
        else { continue }
        var sum = Amount.zero
        var stray: LedgerLine?
        for (line, isInPart) in zip(ledger, isInPart) where selector.selects(line) {
          if isInPart { try sum += line.amount } else if stray == nil { stray = line }
        }
        guard sum != total else { continue }
        findings.append(try grid.finding(row, column, total, sum, stray, subject))
        break
      }
    }
    return findings
  }
}

extension TableGrid {
  fileprivate func finding(
    _ row: Int, _ column: Int, _ total: Amount, _ parts: Amount, _ stray: LedgerLine?, _ subject: CheckSubject
  ) throws(AmountOverflow) -> Finding {
    Finding(
      .totalIsNotParts, at: stray.map(subject.location) ?? subject.file, name,
      label(row: row, side: table.columns[column].side), "\((amountColumns.firstIndex(of: column) ?? 0) + 1)",
      total.exact, parts.exact, try total.distance(to: parts).exact)
  }
}

extension TreePlan {
  /// Whether a code stands directly below another, or at the top for none.
  fileprivate func isPart(_ code: Code, of parent: Code?) -> Bool {
    guard let parent else { return code.digitCount == levels.first }
    guard let level = levels.firstIndex(of: parent.digitCount), level + 1 < levels.count else { return false }
    return code.digitCount == levels[level + 1] && code.isWithin(parent)
  }
}

extension LinesPlan {
  /// For each row, the line of each side; nil where a shorter side is filled up.
  var rows: [[LinePlan?]] {
    bands.flatMap { band in
      (0..<band.height).map { row in
        (0..<sideCount).map { side in
          guard side < band.sides.count, row < band.sides[side].count else { return nil }
          return band.sides[side][row]
        }
      }
    }
  }
}
