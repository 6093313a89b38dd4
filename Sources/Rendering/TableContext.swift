internal import Budget
internal import Mustache

/// A table for templates.
struct TableContext: Described {
  let table: Table

  static let fields: Fields = [
    "表号": { .number($0.table.number) },
    "表编号": { $0.table.code.isEmpty ? .nothing : .text($0.table.code) },
    "标题": { .text($0.table.title) },
    "金额单位": { .text($0.table.numbers.unit.name) },
    "横排": { .flag($0.table.plan.isLandscape) },
    "空表": { .flag($0.table.isEmpty) },
    "表头": { .list($0.table.plan.head.rows, HeadRowContext.init) },
    "栏次": { .object($0.table.plan.head.columnNumbers.map(HeadRowContext.init)) },
    "行": { .list(RowList($0.table)) },
    "表注": { .list($0.table.notes.map(\.text)) },
  ]
}

/// A row of a table's head.
private struct HeadRowContext: Described {
  let cells: [TableHead.Cell]

  static let fields: Fields = ["格": { .list($0.cells, HeadCellContext.init) }]
}

private struct HeadCellContext: Described {
  let cell: TableHead.Cell

  static let fields: Fields = [
    "文字": { .text($0.cell.text) }, "列数": { .number($0.cell.columnSpan) }, "行数": { .number($0.cell.rowSpan) },
  ]
}

/// The rows of a table's body.
private struct RowList: ContextList {
  private let rows: [Table.Row]
  private let numbers: NumberStyle
  /// The prefix of the rows' anchors on the page.
  private let anchor: String
  private let keys: [String]

  init(_ table: Table) {
    rows = table.rows
    numbers = table.numbers
    anchor = "table-\(table.number)-"
    keys = table.rowKeys
  }

  var count: Int { rows.count }

  static let fields: Fields = [
    "锚点": { .text($0.anchor + $0.keys[$1]) },
    "合计行": { .flag($0.rows[$1].emphasis == .total) },
    "格": { .list(CellList(cells: $0.rows[$1].cells, numbers: $0.numbers)) },
  ]
}

private struct CellList: ContextList {
  let cells: [Table.Cell]
  let numbers: NumberStyle

  var count: Int { cells.count }

  static let fields: Fields = [
    "文字": { $0.text(at: $1) },
    "类型": { .text($0.cells[$1].content.className) },
    "级次": { if case .label(_, let depth) = $0.cells[$1].content { .number(depth) } else { .number(0) } },
    "列数": { .number($0.cells[$1].columnSpan) },
    "行标题": { if case .label(let text, _) = $0.cells[$1].content { .flag(!text.isEmpty) } else { .flag(false) } },
  ]

  private func text(at position: Int) -> Value {
    switch cells[position].content {
    case .blank: .text("")
    case .number(let number): .number(number)
    case .code(let code): .text(code.description)
    case .label(let text, _): .text(text)
    case .amount(let amount): .amount(amount, numbers)
    }
  }
}
