internal import Budget

extension TableBody {
  /// Rows of fixed lines, side by side: each amount is what the line and its column select together.
  init(_ plan: LinesPlan, _ table: TablePlan, lines: [LedgerLine], figures: Figures) throws(AmountOverflow) {
    let grid = LineGrid(plan, table, figures: figures)
    var sums = CellSums()
    for line in lines where !line.amount.isZero {
      try sums.add(line.amount, to: grid.cells(of: line))
    }
    let amounts = try sums.amounts(count: grid.cellCount, rounding: table.rounding, style: table.numbers)
    self.init(
      rows: grid.rows(amounts: amounts), isEmpty: sums.touched.isEmpty && !grid.showsFigures,
      hasRoundingDifference: try table.hasRoundingDifference(in: sums, cellCount: grid.cellCount))
  }
}

/// The rows of a table of fixed lines, and the cells that a ledger line falls into.
private struct LineGrid {
  private let columns: [ColumnPlan]
  /// For each row, the line of each side; nil where a shorter side is filled up.
  private let sidesOfRow: [[LinePlan?]]
  private let columnsOfSide: [[(column: Int, selector: Selector)]]
  /// Every line that selects something, in the order of its cells: asked for each ledger line, so laid out flat.
  private let probes: [(firstCell: Int, side: Int, selector: Selector)]
  /// What columns that name a figure show.
  private let figureOfColumn: [Amount?]

  init(_ plan: LinesPlan, _ table: TablePlan, figures: Figures) {
    columns = table.columns
    figureOfColumn = columns.map { $0.figure.flatMap(figures.amount) }
    columnsOfSide = (0..<plan.sideCount).map(table.amountColumns)
    sidesOfRow = plan.bands.flatMap { band in
      (0..<band.height).map { row in
        (0..<plan.sideCount).map { side in
          let lines = side < band.sides.count ? band.sides[side] : []
          return row < lines.count ? lines[row] : nil
        }
      }
    }
    probes = sidesOfRow.enumerated().flatMap { [columns] row, sides in
      sides.enumerated().compactMap { side, line in
        line?.selector.map { (firstCell: row * columns.count, side: side, selector: $0) }
      }
    }
  }

  var showsFigures: Bool { figureOfColumn.contains { $0.map { !$0.isZero } ?? false } }

  var cellCount: Int { sidesOfRow.count * columns.count }

  func cells(of line: LedgerLine) -> [Int] {
    var cells: [Int] = []
    for probe in probes.indices where probes[probe].selector.selects(line) {
      let side = probes[probe].side
      for index in columnsOfSide[side].indices where columnsOfSide[side][index].selector.selects(line) {
        cells.append(probes[probe].firstCell + columnsOfSide[side][index].column)
      }
    }
    return cells
  }

  func rows(amounts: [Amount]) -> [Table.Row] {
    sidesOfRow.enumerated().map { row, sides in
      let present = sides.compactMap(\.self)
      let isTotal = !present.isEmpty && present.allSatisfy { $0.emphasis == .total }
      return Table.Row(
        emphasis: isTotal ? .total : .line, source: .lines(row: row),
        cells: cells(row: row, sides: sides, amounts: amounts))
    }
  }

  private func cells(row: Int, sides: [LinePlan?], amounts: [Amount]) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    var index = 0
    while index < columns.count {
      let column = columns[index]
      let line = sides[column.side]
      var span = 1
      if let line, line.labelSpan > 1, column.kind == .code || column.kind == .label {
        span = line.labelSpan
        cells.append(Table.Cell(.label(line.label, depth: 0), columnSpan: span))
      } else {
        let amount = amounts[row * columns.count + index]
        cells.append(Table.Cell(content(at: index, line: line, row: row, amount: amount)))
      }
      index += span
    }
    return cells
  }

  private func content(at index: Int, line: LinePlan?, row: Int, amount: Amount) -> Table.Content {
    let column = columns[index]
    return switch column.kind {
    case .serial: .number(row + 1)
    case .lineNumber: .number(column.side * sidesOfRow.count + row + 1)
    case .code: line?.code.map(Table.Content.code) ?? .blank
    case .label: line.map { .label($0.label, depth: $0.depth) } ?? .blank
    case .amount where column.figure != nil: figureOfColumn[index].map(Table.Content.amount) ?? .blank
    case .amount: line?.selector == nil ? .blank : .amount(amount)
    }
  }
}

extension Figures {
  /// The amount of a figure, or of what it is compared with; nil when that is not known.
  fileprivate func amount(_ reference: FigureReference) -> Amount? {
    guard let figure = self[reference.name] else { return nil }
    guard let basis = reference.basis else { return Amount(fen: figure.value) }
    return figure.bases[basis].map(Amount.init(fen:))
  }
}
