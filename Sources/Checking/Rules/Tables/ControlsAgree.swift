internal import Budget

/// What is computed agrees with what somebody else vouches for: the tables of the budget platform, and figures and
/// cells that the package states as controls.
struct ControlsAgree: Rule {
  let codes = ["D617", "D618", "D619", "D620"]
  let law = Phrase(
    zh: "预算法第十四条：公开的预算、决算是经批准的预算、决算，与财政部门批复的数一致。",
    en:
      "Budget Law, article 14: what is published are the approved budgets and final accounts, as the bureau approved them."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let controls = subject.package.controls
    if controls.isEmpty, subject.package.unit?.statesLedger ?? true, !subject.package.ledger.isEmpty {
      return .notChecked(.noControls(for: subject.package))
    }
    return subject.checked { () throws(AmountOverflow) in
      let sums = try ControlSums(of: controls.stated.compactMap(\.lines), in: subject.disclosure.ledger)
      var findings: [Finding] = []
      for control in controls.stated {
        if let finding = try check(control, sums, subject, isKept: findings.count < Findings.shown) {
          findings.append(finding)
        }
      }
      for table in controls.tables {
        guard let grid = subject.grids.first(where: { $0.table.number == table.number }) else { continue }
        findings += try TableComparison(table, grid, subject).findings()
      }
      return findings
    }
  }

  /// Amounts are worded for the findings that will be kept; where something is withheld, that takes long.
  private func check(
    _ control: Control, _ sums: ControlSums, _ subject: CheckSubject, isKept: Bool
  ) throws(AmountOverflow) -> Finding? {
    guard let (computed, lines, numbers) = try value(of: control.subject, sums, subject),
      try !control.amount.agrees(with: computed, in: control.unit, shownAs: numbers)
    else { return nil }
    let exact = isKept ? subject.wording(of: lines) : \.exact
    return Finding(
      .controlDiffers(
        name(of: control.subject, subject), computed: exact(computed), stated: exact(control.amount),
        difference: exact(try computed.distance(to: control.amount))), at: control.location)
  }

  /// What a control speaks of, in words: a figure or cell, or 资金性质 一般公共预算拨款，项目 201-04 差旅费.
  private func name(of control: Control.Subject, _ subject: CheckSubject) -> String {
    switch control {
    case .named(let name): return name
    case .lines(let lines):
      var told = lines
      // Expenditure is what is meant unless something else is said.
      if told.selector.flows == [.expenditure] { told.selector.flows = .all }
      let conditions = told.conditions(naming: subject.profile.classification, in: subject.package)
      return conditions.isEmpty
        ? Flow.expenditure.name : conditions.map { "\($0.field) \($0.words)" }.joined(separator: "，")
    }
  }

  /// The amount that a control speaks of, its lines, and how it is shown; nil where it is unknown or withheld.
  private func value(
    of control: Control.Subject, _ sums: ControlSums, _ subject: CheckSubject
  ) throws(AmountOverflow) -> (Amount, LineSelection?, Shown)? {
    let disclosure = subject.disclosure
    let inTexts = Shown(style: disclosure.textNumbers, isRounded: false)
    switch control {
    case .lines(let lines): return (try sums.sum(of: lines), lines, inTexts)
    case .named(let name):
      if let figure = disclosure.figures[name] {
        guard case .money(let amount) = figure.number.quantity else { return nil }
        return (amount, figure.number.lines, inTexts)
      }
      guard let address = CellAddress(name, countingAmounts: true) else {
        // A part without money is not among the parts.
        let isWithheld = disclosure.lines.withholds || disclosure.figures.withheld.contains(name)
        return isWithheld ? nil : (.zero, nil, inTexts)
      }
      guard let grid = subject.grids.table(named: address.table) else { return nil }
      let shown = Shown(style: grid.table.numbers, isRounded: grid.table.plan.rounding == .shown)
      // A code without money has no row.
      guard let place = try? grid.places(of: address).first else { return (.zero, nil, shown) }
      guard let amount = grid.amount(row: place.row, column: place.column) else { return nil }
      return (amount, grid.lines(row: place.row, column: place.column), shown)
    }
  }
}

extension Control {
  fileprivate var lines: LineSelection? { if case .lines(let lines) = subject { lines } else { nil } }
}

extension Phrase {
  /// What cannot be verified without controls, and how to state some, in words of the package.
  fileprivate static func noControls(for package: Package) -> Phrase {
    let fund = package.ledger.lines(on: .function).first { $0.flow == .expenditure }?.fund ?? .generalBudget
    let project = package.projects.first { !$0.isWithheld }?.code
    return Phrase(
      zh:
        "没有填批复的数。分类账里多一个零、数字颠倒、漏行、重行、填错资金或项目，因此可能看不出来。请在“核对”表里逐行填写财政部门批复的数：填“指标或单元格”支出合计，或“资金性质”\(fund.name)\(project.map { "，或“项目编码”\($0)" } ?? "")，再填“金额”",
      en:
        #"no approved amounts are stated, so a zero too many, exchanged digits, a line lost or doubled, and money under a wrong fund or project may stay unnoticed. State what the finance bureau approved: <controls in="元"><control of="支出合计" amount="…"/><control fund="\#(fund.name)" amount="…"/>\#(project.map { #"<control project="\#($0)" amount="…"/>"# } ?? "")</controls>"#
    )
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
