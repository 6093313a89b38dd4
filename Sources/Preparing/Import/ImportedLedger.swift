/// The ledger that gives imported tables: two views, of the kinds of lines that the profile's tables tell apart. Each
/// imported cell is an equation, the sum of the kinds that its selector selects.
struct ImportedLedger {
  /// A line, and whether it rests on an assumption.
  struct Line {
    var line: LedgerLine
    var isAssumed: Bool
    /// The codes of the unit and project, where a source tells them.
    var unit: String?
    var project: String?
  }

  private(set) var lines: [Axis: [Line]] = [:]
  /// How many equations do not hold: the tables contradict themselves.
  private(set) var contradictions = 0

  init(_ tables: [ControlTable], dividedBy sources: [SourceTable] = [], under profile: Profile) {
    let cells = ImportedCells(tables, profile)
    // A budget whose income is what pays for its expenditure need not state it.
    var function = ViewSolution(cells, on: .function, derivesIncome: profile.kind == .budget)
    if profile.kind == .budget, function.contradictions > 0 {
      let stated = ViewSolution(cells, on: .function, derivesIncome: false)
      if stated.contradictions < function.contradictions { function = stated }
    }
    let economic = ViewSolution(cells, on: .economic, derivesIncome: false, agreeingWith: function)
    let divided = LedgerDivision(function.lines, on: .function, by: sources.filter { $0.divides(.function) })
    // Both views say alike whose money it is.
    let shares = sources.isEmpty ? [] : [divided.shares]
    let other = LedgerDivision(economic.lines, on: .economic, by: sources.filter { $0.tells(.economic) } + shares)
    lines = [.function: divided.lines, .economic: other.lines]
    contradictions = function.contradictions + economic.contradictions
  }
}

/// The cells of imported tables, by the selectors of the profile that give them.
struct ImportedCells {
  let profile: Profile
  let tables: [(table: ControlTable, plan: TablePlan, group: SelectorIndex.Group)]

  init(_ tables: [ControlTable], _ profile: Profile) {
    self.profile = profile
    self.tables = tables.compactMap { table in
      guard let position = profile.tables.firstIndex(where: { $0.number == table.number }) else { return nil }
      return (table, profile.tables[position], profile.index.groups[position])
    }
  }

  /// The selectors of a view that imported cells follow.
  func selectors(on axis: Axis) -> [Selector] {
    tables.filter { $0.plan.rows.axis == axis }.flatMap { $0.plan.sums.compactMap(\.self) }
      + figures(on: axis).map { profile.figures[$0.figure].selector }
  }

  /// The figures of this package that imported cells show.
  func figures(on axis: Axis) -> [(figure: Int, amount: Amount)] {
    tables.flatMap { table, plan, _ in
      table.rows.flatMap(\.cells).compactMap { cell in
        guard let reference = plan.columns[cell.column].figure, reference.aspect == .value,
          let figure = profile.figures.firstIndex(where: { $0.name == reference.name && $0.axis == axis })
        else { return nil }
        return (figure, cell.amount)
      }
    }
  }

  /// The finest codes that occur in a view.
  func codes(on axis: Axis) -> [Code] {
    var codes: Set<Code> = []
    for (table, plan, _) in tables where plan.rows.axis == axis {
      codes.formUnion(table.codes)
      for row in table.rows {
        guard case .lines(let line) = row.source else { continue }
        for cell in row.cells where !cell.amount.isZero && plan.columns[cell.column].statesLedger {
          codes.formUnion(plan.codes(row: line, side: plan.columns[cell.column].side, on: axis))
        }
      }
    }
    for (figure, amount) in figures(on: axis) where !amount.isZero {
      codes.formUnion(profile.figures[figure].selector.codes(on: axis))
    }
    return codes.filter { $0.digitCount == axis.finest }.sorted()
  }

  /// What the heads and labels say.
  var names: [String] {
    tables.flatMap { _, plan, _ in
      plan.head.paths.flatMap(\.self)
        + plan.fixedRows.rows.flatMap {
          $0.cells.compactMap { if case .label(let text, _) = $0.content { text } else { nil } }
        }
    }
  }
}

extension TablePlan {
  fileprivate func codes(row: Int, side: Int, on axis: Axis) -> [Code] {
    fixedRows.rows.indices.contains(row) ? fixedRows.line(row: row, side: side)?.selector?.codes(on: axis) ?? [] : []
  }
}

extension Selector {
  fileprivate func codes(on axis: Axis) -> [Code] {
    guard case .within(let codes) = axis == .function ? functions : economics else { return [] }
    return codes
  }
}
