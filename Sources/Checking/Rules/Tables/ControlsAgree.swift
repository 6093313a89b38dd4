internal import Budget

/// What is computed agrees with what somebody else vouches for: the tables of the budget platform, and figures and cells
/// that the package states as controls.
struct ControlsAgree: Rule {
  let codes = ["D617", "D618", "D619", "D620"]
  let law = Phrase(
    zh: "预算法第十四条：公开的预算、决算是经批准的预算、决算，与财政部门批复的数一致。",
    en:
      "Budget Law, article 14: what is published are the approved budgets and final accounts, as the bureau approved them."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let controls = subject.package.controls
    return subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      for control in controls.stated { findings += try check(control, subject) }
      for table in controls.tables {
        guard let grid = subject.grids.first(where: { $0.table.number == table.number }) else { continue }
        findings += try TableComparison(table, grid, subject).findings()
      }
      return findings
    }
  }

  private func check(_ control: Control, _ subject: CheckSubject) throws(AmountOverflow) -> [Finding] {
    guard let (computed, lines, numbers) = value(of: control.subject, subject),
      try !control.amount.agrees(with: computed, in: control.unit, shownAs: numbers)
    else { return [] }
    let exact = subject.wording(of: lines)
    return [
      Finding(
        .controlDiffers(
          control.subject, computed: exact(computed), stated: control.amount.exact,
          difference: exact(try computed.distance(to: control.amount))), at: control.location)
    ]
  }

  /// The amount that a control speaks of, its lines, and how it is shown; nil where it is unknown or withheld.
  private func value(
    of name: String, _ subject: CheckSubject
  ) -> (Amount, LineSelection?, Shown)? {
    if let figure = subject.disclosure.figures[name] {
      guard case .money(let amount) = figure.number.quantity else { return nil }
      return (amount, figure.number.lines, Shown(style: subject.disclosure.textNumbers, isRounded: false))
    }
    guard let address = CellAddress(name, countingAmounts: true),
      let grid = subject.grids.table(named: address.table)
    else { return nil }
    let shown = Shown(style: grid.table.numbers, isRounded: grid.table.plan.rounding == .shown)
    // A code without money has no row.
    guard let place = try? grid.places(of: address).first else { return (.zero, nil, shown) }
    guard let amount = grid.amount(row: place.row, column: place.column) else { return nil }
    return (amount, grid.lines(row: place.row, column: place.column), shown)
  }
}

/// How amounts are shown.
struct Shown {
  var style: NumberStyle
  /// Whether what is computed is rounded already.
  var isRounded: Bool
}

extension Amount {
  /// Whether a control, in a unit of money, is what was computed: exactly, or as it is shown where the control has no
  /// more digits than are shown.
  func agrees(with computed: Amount, in unit: MoneyUnit, shownAs shown: Shown) throws(AmountOverflow) -> Bool {
    if self == computed { return true }
    let hasShownDigits = unit == shown.style.unit && fen % shown.style.fenPerStep == 0
    guard shown.isRounded || hasShownDigits else { return false }
    return try rounded(in: shown.style) == computed.rounded(in: shown.style)
  }
}

extension CheckSubject {
  /// Returns amounts as messages may show them.
  fileprivate func wording(of lines: LineSelection?) -> (Amount) -> String {
    let tells = lines.map(disclosure.lines.tells) ?? true
    return { tells ? $0.exact : "涉密" }
  }
}

extension TableGrid {
  /// The ledger lines of a cell; nil if it shows a figure of another package.
  fileprivate func lines(row: Int, column: Int) -> LineSelection? {
    selector(row: row, column: column).map { LineSelection(table.axis, $0) }
  }
}

/// Compares a computed table with an imported one.
private struct TableComparison {
  let control: ControlTable
  let grid: TableGrid
  let subject: CheckSubject
  private let rows: [Table.Row.Source: Int]
  /// Where the fixed lines of each side stand, whose trees have rows between them.
  private let lines: [Table.LinePlace: Int]
  private let shown: Shown
  private let names: [ColumnName]

  init(_ control: ControlTable, _ grid: TableGrid, _ subject: CheckSubject) {
    self.control = control
    self.grid = grid
    self.subject = subject
    rows = Dictionary(
      grid.table.rows.indices.map { (grid.table.rows[$0].source, $0) }, uniquingKeysWith: { first, _ in first })
    lines = grid.table.placesOfLines
    shown = Shown(style: grid.table.numbers, isRounded: grid.table.plan.rounding == .shown)
    names = grid.columnNames
  }

  func findings() throws(AmountOverflow) -> [Finding] {
    var findings: [Finding] = []
    for row in control.rows {
      let places = row.cells.map { place(of: $0, in: row) }
      if places.allSatisfy({ $0 == nil }) {
        if let cell = row.cells.first(where: { !$0.amount.isZero }) { findings.append(missing(row, cell)) }
        continue
      }
      for (cell, place) in zip(row.cells, places) {
        if let place, let finding = try difference(cell, in: row, place) { findings.append(finding) }
      }
    }
    let imported = Set(control.rows.lazy.map(\.source))
    let levels = grid.table.rows.isEmpty ? [] : [3, 5, 7].filter(control.shows)
    for row in grid.table.rows.indices where !imported.contains(grid.table.rows[row].source) {
      guard let code = grid.table.rows[row].source.code, levels.contains(code.digitCount) else { continue }
      let column = control.columns.first { grid.amount(row: row, column: $0).map { !$0.isZero } ?? false }
      if let column { findings.append(surplus(row, column)) }
    }
    return findings
  }

  /// The computed row of an imported cell.
  private func place(of cell: ControlTable.Cell, in row: ControlTable.Row) -> Int? {
    guard case .lines(let line) = row.source else { return rows[row.source] }
    return lines[Table.LinePlace(line: line, side: grid.table.columns[cell.column].side)] ?? rows[row.source]
  }

  private func difference(
    _ cell: ControlTable.Cell, in row: ControlTable.Row, _ position: Int
  ) throws(AmountOverflow) -> Finding? {
    // A figure that is not known is not compared.
    guard let computed = grid.amount(row: position, column: cell.column),
      try !cell.amount.agrees(with: computed, in: control.unit, shownAs: shown)
    else { return nil }
    let exact = subject.wording(of: grid.lines(row: position, column: cell.column))
    return Finding(
      .controlCellDiffers(
        grid.name, row: row.label, column: names[cell.column].path,
        address: grid.address(of: .init(row: position, column: cell.column)), computed: exact(computed),
        imported: cell.amount.exact, difference: exact(try computed.distance(to: cell.amount))), at: cell.location)
  }

  private func missing(_ row: ControlTable.Row, _ cell: ControlTable.Cell) -> Finding {
    Finding(
      .controlRowMissing(
        grid.name, row: row.label, column: names[cell.column].path, imported: cell.amount.exact), at: cell.location)
  }

  private func surplus(_ row: Int, _ column: Int) -> Finding {
    let exact = subject.wording(of: grid.lines(row: row, column: column))
    return Finding(
      .controlRowSurplus(
        grid.name, row: grid.label(row: row, side: 0), column: names[column].path,
        computed: exact(grid.amount(row: row, column: column) ?? .zero)), at: control.location)
  }
}
