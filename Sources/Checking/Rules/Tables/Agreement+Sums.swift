internal import Budget

extension Agreement.Sum {
  /// 5:合计:1＋7:合计:1, or 分类账.
  var name: String {
    switch self {
    case .cells(let cells): cells.map(\.description).joined(separator: "＋")
    case .lines: "分类账"
    }
  }

  /// The views that it is read from.
  func axes(_ grids: [TableGrid], _ figures: Figures) -> [Axis] {
    switch self {
    case .cells(let cells):
      cells.compactMap { cell in
        guard let found = grids.found(cell) else { return nil }
        return found.grid.table.columns[found.column].figure.flatMap { figures[$0.name]?.trace?.axis }
          ?? found.grid.table.axis
      }
    case .lines(let axis, _): [axis]
    }
  }

  func amount(_ grids: [TableGrid], _ ledger: Ledger) throws(AmountOverflow) -> Amount {
    switch self {
    case .lines(let axis, let selector): return try ledger.sum(of: selector, on: axis)
    case .cells(let cells):
      var sum = Amount.zero
      for cell in cells {
        // Nothing where the row is not there: a code without money, the total of an empty table.
        guard let found = grids.found(cell), let row = found.row else { continue }
        try sum += found.grid.exactAmount(row: row, column: found.column, in: ledger) ?? .zero
      }
      return sum
    }
  }
}

extension Agreement {
  /// The first ledger line that makes `other` differ from the first sum; nil where they do not read the same lines.
  func stray(in other: Sum, _ grids: [TableGrid], _ disclosure: Disclosure) -> LedgerLine? {
    guard let mine = sums[0].traces(grids, disclosure.figures), let theirs = other.traces(grids, disclosure.figures)
    else { return nil }
    let axes = Set((mine + theirs).map(\.axis))
    guard let axis = axes.first, axes.count == 1 || disclosure.ledger.statement == .full else { return nil }
    return disclosure.ledger.lines(on: axis).first { line in
      let counts = (mine.count { $0.selector.selects(line) }, theirs.count { $0.selector.selects(line) })
      return !line.amount.isZero && (relation == .equal ? counts.0 != counts.1 : counts.0 < counts.1)
    }
  }
}

extension Agreement.Sum {
  /// What it adds up; nil where that is figures of another package.
  fileprivate func traces(_ grids: [TableGrid], _ figures: Figures) -> [Figure.Trace]? {
    switch self {
    case .lines(let axis, let selector): return [Figure.Trace(axis: axis, selector: selector)]
    case .cells(let cells):
      var traces: [Figure.Trace] = []
      for cell in cells {
        guard let found = grids.found(cell) else { continue }
        if let figure = found.grid.table.columns[found.column].figure {
          guard figure.basis == nil, let trace = figures[figure.name]?.trace else { return nil }
          traces.append(trace)
        } else if let row = found.row, let selector = found.grid.selector(row: row, column: found.column) {
          traces.append(Figure.Trace(axis: found.grid.table.axis, selector: selector))
        }
      }
      return traces
    }
  }
}

extension [TableGrid] {
  /// The column that a cell of an agreement stands in, and its row if the table has it.
  fileprivate func found(_ cell: CellAddress) -> (grid: TableGrid, column: Int, row: Int?)? {
    guard let grid = table(named: cell.table) else { return nil }
    let place = try? grid.places(of: cell).first
    return (place?.column ?? grid.columns(named: cell.column).first).map { (grid, $0, place?.row) }
  }
}
