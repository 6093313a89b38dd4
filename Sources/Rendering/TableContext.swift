internal import Budget
internal import Mustache

/// What a template can say of a table.
struct TableContext: Described {
  private let table: Table

  init(_ table: Table) {
    self.table = table
  }

  static let fields = Fields<TableContext>(
    .pages,
    [
      "表号": { .text("\($0.table.number)") },
      "表编号": { $0.table.code.isEmpty ? .nothing : .text($0.table.code) },
      "标题": { .text($0.table.title) },
      "金额单位": { .text($0.table.numbers.unit.name) },
      "横排": { .flag($0.table.isLandscape) },
      "空表": { .flag($0.table.isEmpty) },
      "表头": { .list($0.table.head.rows.map(HeadRowContext.init)) },
      "栏次": { $0.table.head.columnNumbers.map { .object(HeadRowContext(cells: $0)) } ?? .nothing },
      "行": { context in
        let numbers = context.table.numbers
        return .list(context.table.rows.map { RowContext(row: $0, numbers: numbers) })
      },
      "表注": { .list($0.table.notes) },
    ])
}

/// A row of a table's head.
private struct HeadRowContext: Described {
  let cells: [TableHead.Cell]

  static let fields = Fields<HeadRowContext>(
    .pages, ["格": { .list($0.cells.map(HeadCellContext.init)) }])
}

private struct HeadCellContext: Described {
  let cell: TableHead.Cell

  static let fields = Fields<HeadCellContext>(
    .pages,
    [
      "文字": { .text($0.cell.text) },
      "列数": { .text("\($0.cell.columnSpan)") },
      "行数": { .text("\($0.cell.rowSpan)") },
      // What the cell is the head of, for those who hear the table instead of seeing it.
      "范围": { .text($0.cell.columnSpan > 1 ? "colgroup" : "col") },
    ])
}

/// A row of a table's body.
private struct RowContext: Described {
  let row: Table.Row
  let numbers: NumberStyle

  static let fields = Fields<RowContext>(
    .pages,
    [
      "合计行": { .flag($0.row.emphasis == .total) },
      "格": { context in
        .list(context.row.cells.map { CellContext(cell: $0, numbers: context.numbers) })
      },
    ])
}

private struct CellContext: Described {
  let cell: Table.Cell
  let numbers: NumberStyle

  static let fields = Fields<CellContext>(
    .pages,
    [
      "文字": { .text($0.text) },
      "类型": { .text($0.sort) },
      "级次": { .text("\($0.depth)") },
      "列数": { .text("\($0.cell.columnSpan)") },
      "行标题": { .flag($0.isRowHead) },
    ])

  private var text: String {
    switch cell.content {
    case .blank: ""
    case .number(let number): "\(number)"
    case .code(let code): "\(code)"
    case .label(let text, _): text
    case .amount(let amount): amount.formatted(in: numbers)
    }
  }

  /// A word for style sheets.
  private var sort: String {
    switch cell.content {
    case .blank: "blank"
    case .number: "number"
    case .code: "code"
    case .label: "label"
    case .amount: "amount"
    }
  }

  private var depth: Int {
    if case .label(_, let depth) = cell.content { depth } else { 0 }
  }

  private var isRowHead: Bool {
    if case .label(let text, _) = cell.content { !text.isEmpty } else { false }
  }
}
