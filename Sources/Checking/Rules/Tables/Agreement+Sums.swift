internal import Budget

extension Agreement.Sum {
  /// The sum in messages, each cell by its table, row and column: 表 5《…》“合计”“项目支出”; or 分类账.
  func name(in grids: [TableGrid]) -> String {
    switch self {
    case .cells(let cells): cells.map(grids.name).joined(separator: "＋")
    case .lines: "分类账"
    }
  }

  /// Returns the views that the sum is read from.
  func axes(_ grids: [TableGrid], _ disclosure: Disclosure) -> [Axis] {
    switch self {
    case .cells(let cells): cells.flatMap { grids.found($0, in: disclosure)?.axes ?? [] }
    case .lines(let axis, _): [axis]
    }
  }

  func amount(_ grids: [TableGrid], _ ledger: Ledger) throws(AmountOverflow) -> Amount {
    switch self {
    case .lines(let axis, let selector): return try ledger.sum(of: selector, on: axis)
    case .cells(let cells):
      var sum = Amount.zero
      for cell in cells {
        // A missing row counts as zero: a code without money, or the total of an empty table.
        guard let found = grids.found(cell) else { continue }
        for row in found.rows {
          try sum += found.grid.exactAmount(row: row, column: found.column, in: ledger) ?? .zero
        }
      }
      return sum
    }
  }
}

extension Agreement {
  /// Returns the first ledger line in only one of the two sums, or nil if they read different views.
  func stray(in other: Sum, _ grids: [TableGrid], _ disclosure: Disclosure) -> LedgerLine? {
    guard let mine = sums[0].lines(grids, disclosure), let theirs = other.lines(grids, disclosure) else { return nil }
    let axes = Set((mine + theirs).map(\.axis))
    guard let axis = axes.first, axes.count == 1 || disclosure.ledger.layout == .full else { return nil }
    return disclosure.ledger.lines(on: axis).first { line in
      let counts = (mine.count { $0.selects(line) }, theirs.count { $0.selects(line) })
      return !line.amount.isZero && (relation == .equal ? counts.0 != counts.1 : counts.0 < counts.1)
    }
  }
}

extension Agreement.Sum {
  /// Returns the lines that it adds up, or nil if it adds up figures of another package.
  func lines(_ grids: [TableGrid], _ disclosure: Disclosure) -> [LineSelection]? {
    switch self {
    case .lines(let axis, let selector): return [LineSelection(axis, selector)]
    case .cells(let cells):
      let numbers = cells.flatMap { grids.found($0, in: disclosure)?.numbers ?? [] }
      return numbers.contains { $0.basis != nil } ? nil : numbers.compactMap(\.lines)
    }
  }
}

extension [TableGrid] {
  /// Returns the name of a cell in messages; of a tree's first row, what the table calls it.
  fileprivate func name(of cell: CellAddress) -> String {
    guard let found = found(cell) else { return cell.description }
    let row =
      found.rows.first.map { found.grid.label(row: $0, side: found.grid.table.columns[found.column].side) } ?? ""
    let names = [row.isEmpty ? cell.row : row, found.grid.columnNames[found.column].path]
    return found.grid.name + names.filter { !$0.isEmpty }.map { "“\($0)”" }.joined()
  }

  /// Returns the column of a cell in an agreement, and its rows if the table has any: of a tree all that have the name,
  /// as a code may stand below several units; of fixed lines the first.
  fileprivate func found(_ cell: CellAddress) -> (grid: TableGrid, column: Int, rows: [Int])? {
    guard let grid = table(named: cell.table) else { return nil }
    let places = (try? grid.places(of: cell)) ?? []
    guard let column = places.first?.column ?? grid.columns(named: cell.column).first else { return nil }
    if case .tree = grid.table.plan.rows {
      return (grid, column, places.lazy.filter { $0.column == column }.map(\.row))
    }
    return (grid, column, places.first.map { [$0.row] } ?? [])
  }

  /// Returns the views that a cell is read from, and its numbers if the table has its rows.
  fileprivate func found(_ cell: CellAddress, in disclosure: Disclosure) -> (axes: [Axis], numbers: [Number])? {
    guard let found = found(cell) else { return nil }
    let numbers = found.rows.compactMap { found.grid.number(row: $0, column: found.column, in: disclosure) }
    let axes = numbers.isEmpty ? [found.grid.table.axis] : numbers.map { $0.lines?.axis ?? found.grid.table.axis }
    return (axes, numbers)
  }
}
