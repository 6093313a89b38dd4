import Budget

/// `disclose explain`: shows how a number on a page is computed, and the ledger lines behind it.
struct ExplainCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    if arguments.names.count == 1 { throw Finding(.figureNotNamed) }
    guard let traced = try workspace.trace(arguments, on: console) else { return .findings }
    let explanation = try traced.explanation(of: arguments.names[1])
    switch arguments.format {
    case .json: console.say(explanation.json(in: console.language))
    default: explanation.print(on: console)
    }
    return explanation.sides.allSatisfy(\.isExact) ? .success : .findings
  }
}

extension TracedPackage {
  /// Explains a cell, `1:2:3`, or a figure, also as a placeholder copied from a text: `{{三公经费.合计.上年.差额}}`.
  func explanation(of words: String) throws(Finding) -> Explanation {
    if let address = CellAddress(words) { return try explanation(of: address) }
    let path = String(words.drop { $0 == "{" }.prefix { $0 != "}" })
    let (figure, asked) = try figure(at: path)
    let aspects = figure.aspects
    guard let aspect = asked.isEmpty ? .value : aspects.first(where: { [asked, "\(asked).数"].contains($0.name) }),
      let explanation = explanation(of: figure, aspect)
    else {
      let names = aspects.map(\.name)
      throw Finding(
        .noSuchAspect(
          figure.name, aspect: asked, nearest: closestName(to: asked, among: names),
          known: names.joined(separator: "、")))
    }
    return explanation
  }

  /// Returns nil if the figure has no such number.
  func explanation(of figure: Figure, _ aspect: Figure.Aspect) -> Explanation? {
    let subject = aspect == .value ? figure.name : "\(figure.name).\(aspect.name)"
    return figure.number(aspect).map { Explanation($0, called: subject, in: disclosure.textNumbers, self) }
  }

  /// Returns nil where the cell has no amount.
  func explanation(of place: TableGrid.Place, in grid: TableGrid) -> Explanation? {
    let shown = grid.amount(row: place.row, column: place.column).map(Quantity.money)
    return grid.number(row: place.row, column: place.column, in: disclosure).map {
      Explanation($0, called: grid.address(of: place), shown: shown, in: grid.table.numbers, self)
    }
  }

  /// Returns the figure whose name is the longest prefix of `path`, and the rest.
  private func figure(at path: String) throws(Finding) -> (figure: Figure, rest: String) {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    for count in stride(from: parts.count, through: 1, by: -1) {
      if let figure = disclosure.figures[parts.prefix(count).joined(separator: ".")] {
        return (figure, parts.dropFirst(count).joined(separator: "."))
      }
    }
    let names = disclosure.figures.everything.flatMap { figure in
      [figure.name] + figure.aspects.map { "\(figure.name).\($0.name)" }
    }
    throw Finding(.noSuchFigure(path, nearest: closestName(to: path, among: names)))
  }

  private func explanation(of address: CellAddress) throws(Finding) -> Explanation {
    let grids = disclosure.tables.map(TableGrid.init)
    var reason = CellLookupError.noTable
    do throws(CellLookupError) {
      let (grid, place) = try grids.cell(at: address)
      if let explanation = explanation(of: place, in: grid) { return explanation }
      reason = .noAmount(grid)
    } catch {
      reason = error
    }
    throw Finding(reason, address, among: grids)
  }
}

extension Finding {
  /// Says why the address names no cell, and suggests others.
  fileprivate init(_ reason: CellLookupError, _ address: CellAddress, among grids: [TableGrid]) {
    let column = address.column?.description ?? ""
    switch reason {
    case .noTable:
      let names = grids.map(\.table).flatMap { [$0.code, $0.title, "\($0.number)"] }.filter { !$0.isEmpty }
      self.init(
        .noSuchTable(
          address.table, nearest: closestName(to: address.table, among: names),
          known: grids.map(\.table.name).joined(separator: "、")))
    case .noRow(let grid):
      self.init(
        .noSuchRow(
          address.row, nearest: closestName(to: address.row, among: grid.rowNames), table: grid.table.name))
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

extension TableGrid {
  fileprivate var rowNames: [String] {
    let sides = Set(table.columns.map(\.side)).sorted()
    return table.rows.indices.flatMap { row in sides.flatMap { names(row: row, side: $0) } }
  }
}
