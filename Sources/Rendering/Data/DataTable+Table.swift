internal import Budget

extension DataTable {
  /// The rows of a table as the page shows them.
  init(_ table: Table, _ source: DataSource, tellsExactAmounts: Bool) {
    name = source.name
    title = table.title
    line = (table.code.isEmpty ? "" : "\(table.code)　") + "单位：\(table.numbers.unit.name)"
    isLandscape = table.plan.isLandscape
    head = table.plan.head
    fields = table.columns.map { column in
      switch column.kind {
      case .serial, .lineNumber: .integer
      case .code: .code
      case .label: .text
      case .amount: .amount(table.numbers)
      }
    }
    let exactRows = tellsExactAmounts ? table.exactRows ?? table.rows : nil
    let width = fields.count
    rows = table.rows.indices.map { row in
      var values: [DataValue] = []
      values.reserveCapacity(width)
      let cells = table.rows[row].cells
      for position in cells.indices {
        let value = DataValue(cells[position].content, exact: exactRows?[row].cells[position].content)
        values.append(value)
        for _ in 1..<max(1, cells[position].columnSpan) { values.append(value.continued) }
      }
      return values
    }
    totals = Set(table.rows.indices.filter { table.rows[$0].emphasis == .total })
    addresses = table.rowKeys.map { "table-\(table.number):\($0)" }
    notes = table.notes.map(\.text)
  }
}

extension DataValue {
  fileprivate init(_ content: Table.Content, exact: Table.Content?) {
    switch content {
    case .blank: self = .none
    case .number(let number): self = .integer(number)
    case .code(let code): self = .text(code.description)
    case .label(let text, let depth): self = .text(text, depth: depth)
    case .amount(let amount):
      if case .amount(let exact)? = exact { self = .amount(amount, exact: exact) } else { self = .amount(amount, exact: nil) }
    }
  }

  /// What the cells say that this one covers.
  fileprivate var continued: DataValue { if case .text(let text, _) = self { .covered(text) } else { .covered("") } }
}
