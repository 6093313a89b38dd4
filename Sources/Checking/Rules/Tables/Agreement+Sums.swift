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
        grids.first { $0.table.number == cell.table }?.axis(ofColumn: cell.column, figures)
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
        guard let grid = grids.first(where: { $0.table.number == cell.table }) else { continue }
        try sum += grid.amount(at: cell, in: ledger)
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
        guard let grid = grids.first(where: { $0.table.number == cell.table }),
          grid.amountColumns.indices.contains(cell.column - 1)
        else { continue }
        let column = grid.amountColumns[cell.column - 1]
        if let figure = grid.table.columns[column].figure {
          guard figure.basis == nil, let trace = figures[figure.name]?.trace else { return nil }
          traces.append(trace)
        } else if let row = grid.row(named: cell.row, side: grid.table.columns[column].side),
          let selector = grid.selector(row: row, column: column)
        {
          traces.append(Figure.Trace(axis: grid.table.axis, selector: selector))
        }
      }
      return traces
    }
  }
}

extension TableGrid {
  /// Nothing where the row is not there: a code without money, the total of an empty table.
  fileprivate func amount(at cell: CellReference, in ledger: Ledger) throws(AmountOverflow) -> Amount {
    guard amountColumns.indices.contains(cell.column - 1) else { return .zero }
    let column = amountColumns[cell.column - 1]
    guard let row = row(named: cell.row, side: table.columns[column].side) else { return .zero }
    return try exactAmount(row: row, column: column, in: ledger) ?? .zero
  }

  fileprivate func axis(ofColumn number: Int, _ figures: Figures) -> Axis {
    guard amountColumns.indices.contains(number - 1),
      let figure = table.columns[amountColumns[number - 1]].figure.flatMap({ figures[$0.name] })
    else { return table.axis }
    return figure.trace?.axis ?? table.axis
  }
}
