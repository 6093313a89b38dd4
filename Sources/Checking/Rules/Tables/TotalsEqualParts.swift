internal import Budget

/// A total is the sum of its parts: the codes of the next level, the top rows of a tree, or the other lines of its
/// side. Otherwise some ledger line is in the total but in no row.
struct TotalsEqualParts: Rule {
  let codes = ["D603"]
  let law = Phrase(
    zh: "财政部部门预算、决算报表的表内勾稽关系：合计等于各项之和，上级科目等于下级科目之和。",
    en:
      "Relations within the Ministry of Finance's forms: totals are the sums of their items, codes those of the codes below."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      for grid in subject.grids {
        switch grid.table.plan.rows {
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
    let depths = grid.table.rows.map { tree.depth(of: $0.source) }
    let columns = grid.ownAmountColumns
    let amounts = try grid.table.rows.indices.map { row throws(AmountOverflow) in
      try columns.map { column throws(AmountOverflow) in
        try grid.exactAmount(row: row, column: column, in: ledger)
      }
    }
    var findings: [Finding] = []
    for row in grid.table.rows.indices {
      let parts = depths.parts(of: row)
      if parts.isEmpty { continue }
      for (position, column) in columns.enumerated() {
        // What is withheld cannot be added up.
        let shown = parts.compactMap { amounts[$0][position] }
        guard let total = amounts[row][position], shown.count == parts.count else { continue }
        var sum = Amount.zero
        for part in shown { try sum += part }
        guard sum != total else { continue }
        let selectors = parts.compactMap { grid.selector(row: $0, column: column) }
        let all = grid.selector(row: row, column: column)
        let stray = ledger.lines(on: tree.axis).first { line in
          all?.selects(line) == true && !selectors.contains { $0.selects(line) }
        }
        findings.append(
          try grid.finding(row, column, total, sum, { line in selectors.contains { $0.selects(line) } }, stray, subject)
        )
        break
      }
    }
    return findings
  }

  private func check(
    _ grid: TableGrid, _ lines: FixedLinesPlan, _ subject: CheckSubject
  ) throws(AmountOverflow) -> [Finding] {
    let ledger = subject.disclosure.ledger
    var findings: [Finding] = []
    var parts: [ClosedRange<Int>: [Selector]] = [:]
    for row in grid.table.rows.indices {
      for column in grid.ownAmountColumns {
        let side = grid.table.columns[column].side
        guard grid.table.plan.fixedRows.line(row: row, side: side)?.emphasis == .total,
          let selector = grid.selector(row: row, column: column),
          let total = try grid.exactAmount(row: row, column: column, in: ledger)
        else { continue }
        let reached = grid.sides(ofTotalIn: row, side: side)
        let own = parts[reached] ?? lines.parts(ofSides: reached)
        parts[reached] = own
        let (sum, stray) = try ledger.sum(of: selector, in: own, on: lines.axis)
        guard sum != total else { continue }
        findings.append(
          try grid.finding(
            row, column, total, sum, { selector.selects($0) && own.containOne(selecting: $0) }, stray, subject))
        break
      }
    }
    return findings
  }
}

extension TableGrid {
  /// Returns the sides that a total covers: its label may span those to its left, as for 公用经费 below two blocks.
  fileprivate func sides(ofTotalIn row: Int, side: Int) -> ClosedRange<Int> {
    var first = side
    while first > 0,
      amountColumns.contains(where: { column in
        table.columns[column].side == first - 1 && content(row: row, column: column) == nil
      })
    { first -= 1 }
    return first...side
  }

  fileprivate func finding(
    _ row: Int, _ column: Int, _ total: Amount, _ parts: Amount, _ isPart: (LedgerLine) -> Bool, _ stray: LedgerLine?,
    _ subject: CheckSubject
  ) throws(AmountOverflow) -> Finding {
    let isInTotal = { (line: LedgerLine) in self.selector(row: row, column: column)?.selects(line) ?? false }
    let exact = withoutActuallyEscaping(isPart) { subject.wording(of: (table.axis, isInTotal), (table.axis, $0)) }
    let difference = exact(try total.distance(to: parts))
    return Finding(
      .totalIsNotParts(
        name, row: label(row: row, side: sides(ofTotalIn: row, side: table.columns[column].side).lowerBound),
        column: columnNames[column].path, total: exact(total), parts: exact(parts),
        difference: difference), at: stray.map(subject.location) ?? subject.file)
  }
}

extension FixedLinesPlan {
  /// Returns the selectors of the lines of some sides, without totals.
  fileprivate func parts(ofSides sides: ClosedRange<Int>) -> [Selector] {
    var parts: [Selector] = []
    for band in bands {
      for side in sides where side < band.sides.count {
        for line in band.sides[side] where line.emphasis == .line {
          if let selector = line.selector { parts.append(selector) }
        }
      }
    }
    return parts
  }
}

extension [Int?] {
  /// Returns the rows one level below a row of a tree, or those of the top level for the total, whose depth is nil.
  fileprivate func parts(of row: Int) -> [Int] {
    guard let depth = self[row] else { return indices.filter { self[$0] == 0 } }
    let below = self[(row + 1)...].prefix { $0.map { $0 > depth } ?? false }
    return below.indices.filter { below[$0] == depth + 1 }
  }
}
