import Budget

/// Explains a cell of a table.
struct CellExplainer {
  let traced: TracedPackage

  func explain(_ address: CellAddress) throws(Finding) -> Explanation {
    let grids = traced.disclosure.tables.map(TableGrid.init)
    do throws(CellNotFound) {
      let (grid, place) = try grids.cell(at: address)
      return explain(place, in: grid)
    } catch {
      throw Finding(error, address, among: grids)
    }
  }

  func explain(_ place: TableGrid.Place, in grid: TableGrid) -> Explanation {
    let table = grid.table
    let amount = grid.amount(row: place.row, column: place.column) ?? .zero
    let evidence = evidence(at: place, in: grid, amount)
    let exact = Amount(fen: evidence.value)
    var explanation = Explanation(
      package: traced.package.id, subject: grid.address(of: place), shown: shown(amount, table),
      value: .money(fen: evidence.value), sides: [evidence])
    if amount.steps(in: table.numbers) != exact.steps(in: table.numbers) {
      explanation.roundedOnce = shown(exact, table)
    }
    return explanation
  }

  private func evidence(at place: TableGrid.Place, in grid: TableGrid, _ amount: Amount) -> Evidence {
    let table = grid.table
    let column = table.columns[place.column]
    if let figure = column.figure, let evidence = FigureExplainer(traced: traced).evidence(for: figure) {
      return evidence
    }
    let name = [
      table.name, grid.names(row: place.row, side: column.side).last ?? "", grid.columnNames[place.column].path,
    ].joined(separator: "，")
    let tracer = LedgerTracer(
      package: traced.package, lines: traced.lines, classification: traced.profile.classification)
    // A cell whose row and column contradict each other shows an amount of zero, and no line is behind it.
    guard let selector = table.selector(row: place.row, column: place.column) else {
      return tracer.evidence(on: table.axis, named: name, value: 0) { _ in false }
    }
    let trace = Figure.Trace(axis: table.axis, selector: selector)
    var evidence = tracer.evidence(of: trace, named: name, value: amount.fen)
    // Where parts are rounded first, the cell holds what is shown; the exact number is what the lines add up to.
    if table.rounding == .shown, !evidence.hidesLines, let sum = evidence.sum { evidence.value = sum }
    return evidence
  }

  /// An amount as the table shows it, with its unit. Where zero is a blank, that is said in figures.
  private func shown(_ amount: Amount, _ table: Table) -> String {
    let text = amount.formatted(in: table.numbers)
    return "\(text.isEmpty ? "0" : text) \(table.numbers.unit.name)"
  }
}

extension Finding {
  /// Says why no cell is meant, and what could be.
  fileprivate init(_ reason: CellNotFound, _ address: CellAddress, among grids: [TableGrid]) {
    let column = address.column?.description ?? ""
    switch reason {
    case .noTable:
      let tables = grids.map(\.table)
      let names = tables.flatMap { [$0.code, $0.title, "\($0.number)"] }.filter { !$0.isEmpty }
      self.init(
        .noSuchTable(
          address.table, nearest: closestName(to: address.table, among: names),
          known: tables.map(\.name).joined(separator: "、")))
    case .noRow(let grid):
      self.init(
        .noSuchRow(address.row, nearest: closestName(to: address.row, among: grid.rowNames), table: grid.table.name))
    case .noColumn(let grid):
      let names = grid.amountColumns.map { grid.columnNames[$0] }
      self.init(
        .noSuchColumn(
          column, nearest: closestName(to: column, among: names.flatMap { [$0.heads.last ?? "", $0.path] }),
          table: grid.table.name, known: names.map { "\($0.number) \($0.path)" }.joined(separator: "、")))
    case .noAmount(let grid): self.init(.cellWithoutAmount(grid.table.name, row: address.row, column: column))
    case .several(let grid, let places):
      self.init(
        .severalMatch(
          column.isEmpty ? address.row : "\(address.row):\(column)", table: grid.table.name,
          known: places.prefix(12).map(grid.address).joined(separator: "、") + (places.count > 12 ? " …" : "")))
    }
  }
}

extension Table {
  /// `表 1 部门预算收支总表`.
  fileprivate var name: String { "\(shortName) \(title)" }
}

extension TableGrid {
  fileprivate var rowNames: [String] {
    let sides = Set(table.columns.map(\.side)).sorted()
    return table.rows.indices.flatMap { row in sides.flatMap { names(row: row, side: $0) } }
  }
}
