import Budget

/// Explains a cell of a table.
struct CellExplainer {
  let traced: TracedPackage

  func explain(_ reference: CellReference) throws(Finding) -> Explanation {
    explain(try CellFinder(tables: traced.disclosure.tables).find(reference))
  }

  func explain(_ position: CellFinder.Position) -> Explanation {
    let table = position.table
    let evidence = evidence(at: position)
    let exact = Amount(fen: evidence.value)
    var explanation = Explanation(
      package: traced.package.id, subject: position.reference, shown: shown(position.amount, table),
      value: .money(fen: evidence.value), sides: [evidence])
    if position.amount.steps(in: table.numbers) != exact.steps(in: table.numbers) {
      explanation.roundedOnce = shown(exact, table)
    }
    return explanation
  }

  private func evidence(at position: CellFinder.Position) -> Evidence {
    let table = position.table
    let column = table.columns[position.column]
    if let figure = column.figure, let evidence = FigureExplainer(traced: traced).evidence(for: figure) {
      return evidence
    }
    let name =
      [table.name, table.label(row: position.row, column: position.column)]
      + [table.columnNames[position.column].heads.joined(separator: "/")]
    let tracer = LedgerTracer(
      package: traced.package, lines: traced.lines, classification: traced.profile.classification)
    // A cell whose row and column contradict each other shows an amount of zero, and no line is behind it.
    guard let selector = table.selector(row: position.row, column: position.column) else {
      return tracer.evidence(on: table.axis, named: name.joined(separator: "，"), value: 0) { _ in false }
    }
    let trace = Figure.Trace(axis: table.axis, selector: selector)
    var evidence = tracer.evidence(of: trace, named: name.joined(separator: "，"), value: position.amount.fen)
    // Where parts are rounded first, the cell holds what is shown; the exact number is what the lines add up to.
    if rounding(of: table) == .shown, !evidence.hidesLines, let sum = evidence.sum { evidence.value = sum }
    return evidence
  }

  private func rounding(of table: Table) -> Rounding {
    traced.profile.tables.first { $0.number == table.number }?.rounding ?? .exact
  }

  /// An amount as the table shows it, with its unit. Where zero is a blank, that is said in figures.
  private func shown(_ amount: Amount, _ table: Table) -> String {
    let text = amount.formatted(in: table.numbers)
    return "\(text.isEmpty ? "0" : text) \(table.numbers.unit.name)"
  }
}
