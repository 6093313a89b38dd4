internal import Budget

extension DataTable {
  /// The rows of a table as the page shows them.
  init(_ table: Table, _ source: DataSource, tellsExactly: (_ row: Int, _ column: Int) -> Bool) {
    name = source.name
    title = table.title
    line = (table.code.isEmpty ? "" : "\(table.code)　") + "单位：\(table.numbers.unit.name)"
    isLandscape = table.plan.isLandscape
    head = table.plan.head
    fields = table.columns.map { column in
      switch column.kind {
      case .serial where column.numbering != nil: .text
      case .serial, .lineNumber: .integer
      case .code: .code
      case .label: .text
      case .amount:
        column.aspect.isRate ? .decimal(places: table.numbers.rateDecimals, unit: "%") : .amount(table.numbers)
      }
    }
    let exactRows = table.exactRows ?? table.rows
    let width = fields.count
    rows = table.rows.indices.map { row in
      var values: [DataValue] = []
      values.reserveCapacity(width)
      let cells = table.rows[row].cells
      for position in cells.indices {
        let value: DataValue =
          switch cells[position].content {
          case .blank: .none
          case .number(let number): .integer(number)
          case .ordinal(let text): .text(text)
          case .code(let code, let part): .code(code.text(part: part))
          case .rate(let rate): .rate(rate, in: table.numbers)
          case .unknown: .mark(table.numbers.unknown)
          case .withheld: .withheld
          case .label(let text, let depth): .text(text, depth: depth)
          case .amount(let shown):
            .amount(
              shown, exact: tellsExactly(row, values.count) ? exactRows[row].cells[position].content.amount : nil)
          }
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

extension Table.Content {
  fileprivate var amount: Amount? { if case .amount(let amount) = self { amount } else { nil } }
}

extension DataValue {
  /// Nothing where a code has no digits of the column's level.
  fileprivate static func code(_ text: String) -> DataValue { text.isEmpty ? .none : .text(text) }

  fileprivate static func rate(_ quantity: Quantity, in style: NumberStyle) -> DataValue {
    guard case .rate(let rate) = quantity else { return .none }
    return Int64(exactly: rate.steps(decimals: style.rateDecimals)).map { .decimal($0) } ?? .none
  }

  /// What the cells say that this one covers.
  fileprivate var continued: DataValue { if case .text(let text, _) = self { .covered(text) } else { .covered("") } }
}
