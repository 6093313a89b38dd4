extension Table {
  /// Computes one table from its view of the ledger. `group` has its selectors in the profile's index.
  init(
    _ plan: TablePlan, group: SelectorIndex.Group, from sums: LedgerSums, _ bases: Bases, figures: Figures,
    names: MemberNames
  ) throws(AmountOverflow) {
    var map = CellMap(plan)
    var own = CellSums()
    try own.add(sums[plan.rows.axis], group, in: &map)
    var earlier: [Basis: CellSums] = [:]
    for basis in plan.bases {
      guard let sums = bases.sums[basis] else { continue }
      var cells = CellSums()
      try cells.add(sums[plan.rows.axis], group, in: &map)
      earlier[basis] = cells
    }
    let values = try CellValues(own, earlier, of: plan, count: map.count)
    let isEmpty = own.isEmpty && earlier.values.allSatisfy(\.isEmpty)
    switch plan.rows {
    case .tree(let tree):
      self.init(plan, values, isEmpty: isEmpty) {
        plan.rows(of: tree, map.trees[0], $0, figures, names, isEmpty: isEmpty)
      }
    case .lines:
      let plan = plan.replacingTrees(in: map, names.sorted, names: names.name)
      let figureAmounts = plan.columns.compactMap(\.figure).compactMap(figures.amount)
      self.init(plan, values, isEmpty: isEmpty && figureAmounts.allSatisfy(\.isZero)) {
        plan.fixedRows.rows($0, figures, plan.columns)
      }
    }
  }

  /// Creates a table with the rows of its values, and where parts are rounded first those of the exact values.
  private init(_ plan: TablePlan, _ values: CellValues, isEmpty: Bool, rows: (CellValues) -> [Row]) {
    let notes = plan.notes.filter { note in
      switch note.condition {
      case .always: true
      case .filled: !isEmpty
      case .empty: isEmpty
      case .roundingDifference: values.hasRoundingDifference
      }
    }
    self.init(
      plan, rows: rows(values), exactRows: plan.rounding == .exact ? nil : rows(values.withoutRounding),
      notes: notes.map(\.text), isEmpty: isEmpty, hasRoundingDifference: values.hasRoundingDifference)
  }
}

extension TablePlan {
  /// Returns the rows of a tree.
  fileprivate func rows(
    of tree: TreePlan, _ cells: TreeRows, _ values: CellValues, _ figures: Figures, _ names: MemberNames, isEmpty: Bool
  ) -> [Table.Row] {
    let total = tree.total.flatMap { !isEmpty || $0.standsWhenEmpty ? $0 : nil }
    var rows: [Table.Row] = []
    var counter = LevelCounter()
    let isCounted = columns.contains { $0.numbering != nil }
    for row in names.sorted(cells) {
      guard let member = row.members.last else { continue }
      let name = names.name(of: member)
      rows.append(
        self.row(
          RowText(
            number: rows.count + (total?.isLast == false ? 2 : 1), place: isCounted ? counter.next(at: row.depth) : [],
            code: name.code, label: name.label, depth: row.depth),
          .tree(row.path), cells: row.firstCell, values, figures))
    }
    if let total {
      let text = RowText(number: total.isLast ? rows.count + 1 : 1, label: total.label)
      rows.insert(
        self.row(
          text, .tree([]), spansCode: total.spansCode, cells: cells.rows[0].firstCell, values, figures),
        at: total.isLast ? rows.count : 0)
    }
    return rows
  }

  /// Returns a row of a tree.
  fileprivate func row(
    _ text: RowText, _ source: Table.Row.Source, spansCode: Bool = false, cells first: Int, _ values: CellValues,
    _ figures: Figures
  ) -> Table.Row {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(columns.count)
    var codes = 0
    // Reads only the kind of each column, as copying a column would copy its selector.
    for index in columns.indices {
      switch columns[index].kind {
      case .code where spansCode: codes += 1
      case .label where spansCode:
        cells.append(Table.Cell(columns[index].content(in: text, amount: nil), columnSpan: codes + 1))
      case .amount:
        cells.append(Table.Cell(values.content(columns[index], cell: first + index, index, figures)))
      default: cells.append(Table.Cell(columns[index].content(in: text, amount: nil)))
      }
    }
    return Table.Row(emphasis: source == .tree([]) ? .total : .line, source: source, cells: cells)
  }
}

extension FixedRows {
  /// Returns the rows with the amounts of a package. Zeros are already in place.
  fileprivate func rows(_ values: CellValues, _ figures: Figures, _ columns: [ColumnPlan]) -> [Table.Row] {
    var rows = self.rows
    for place in places {
      let column = columns[place.column]
      switch place.source {
      case .sum(let position):
        if column.aspect == .value, values.isZero(sums[position].cell) { continue }
        rows[place.row].cells[place.cell].content = values.content(
          column, cell: sums[position].cell, place.column, figures)
      case .figure:
        rows[place.row].cells[place.cell].content = values.content(column, cell: 0, place.column, figures)
      }
    }
    return rows
  }
}
