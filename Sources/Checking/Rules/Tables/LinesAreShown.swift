internal import Budget

/// Every ledger line appears in some table. Otherwise money would be missing although all tables add up.
struct LinesAreShown: Rule {
  let codes = ["D604"]
  let law = Phrase(
    zh: "预算法第四条：政府的全部收入和支出都应当纳入预算。",
    en: "Budget Law, article 4: all income and expenditure of government belong in the budget.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    // Both views state the same money, so checking the view by function is enough.
    let isFull = subject.disclosure.ledger.layout == .full
    let plans = subject.profile.tables.filter { isFull || $0.rows.axis == .function }.map(\.shownSelectors)
    return subject.checked { () throws(AmountOverflow) in
      var groups: [Group] = []
      let isShown = { (line: LedgerLine) in
        plans.contains { plan in
          plan.contains { $0.rows.containOne(selecting: line) && $0.columns.containOne(selecting: line) }
        }
      }
      for line in subject.disclosure.ledger.lines(on: .function) where !line.amount.isZero && !isShown(line) {
        if let known = groups.firstIndex(where: { $0.isOf(line) }) {
          groups[known].count += 1
          try groups[known].sum += line.amount
        } else {
          groups.append(Group(first: line, count: 1, sum: line.amount))
        }
      }
      return groups.map { group in
        Finding(
          .lineNotShown(
            group.first.flow.name, fund: group.first.fund.name, category: group.first.category?.name,
            lines: group.count,
            sum: subject.wording(of: (.function, { group.isOf($0) && !isShown($0) }))(group.sum)),
          at: subject.location(of: group.first))
      }
    }
  }
}

/// Ledger lines of one kind that no table shows.
private struct Group {
  var first: LedgerLine
  var count: Int
  var sum: Amount

  func isOf(_ line: LedgerLine) -> Bool {
    (first.flow, first.fund) == (line.flow, line.fund) && first.category == line.category
  }
}

extension TablePlan {
  /// The selectors of each side: it shows a ledger line if a row and a column both select it.
  fileprivate var shownSelectors: [(rows: [Selector], columns: [Selector])] {
    let columns = { (side: Int) in
      self.columns.filter { $0.side == side && $0.figure == nil && $0.aspect == .value }.compactMap(\.selector)
    }
    switch rows {
    case .tree(let tree): return [([tree.selector], columns(0))]
    case .lines(let lines):
      return (0..<lines.sideCount).map { side in
        (lines.bands.filter { side < $0.sides.count }.flatMap { $0.sides[side].compactMap(\.selector) }, columns(side))
      }
    }
  }
}
