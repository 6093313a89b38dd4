internal import Budget
internal import Mustache

/// A table for templates.
struct TableContext: Described {
  private let table: Table

  init(_ table: Table) {
    self.table = table
  }

  enum Field: String, CaseIterable {
    case number = "表号", code = "表编号", title = "标题", unit = "金额单位", isLandscape = "横排", isEmpty = "空表"
    case head = "表头", columnNumbers = "栏次", rows = "行", notes = "表注"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .number: .number(table.number)
    case .code: table.code.isEmpty ? .nothing : .text(table.code)
    case .title: .text(table.title)
    case .unit: .text(table.numbers.unit.name)
    case .isLandscape: .flag(table.plan.isLandscape)
    case .isEmpty: .flag(table.isEmpty)
    case .head: .list(table.plan.head.rows, HeadRowContext.init)
    case .columnNumbers: table.plan.head.columnNumbers.map { .object(HeadRowContext(cells: $0)) } ?? .nothing
    case .rows: .list(RowList(table))
    case .notes: .list(table.notes.map(\.text))
    }
  }
}

/// A row of a table's head.
private struct HeadRowContext: Described {
  let cells: [TableHead.Cell]

  enum Field: String, CaseIterable { case cells = "格" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .cells: .list(cells, HeadCellContext.init)
    }
  }
}

private struct HeadCellContext: Described {
  let cell: TableHead.Cell

  enum Field: String, CaseIterable {
    case text = "文字", columnSpan = "列数", rowSpan = "行数"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .text: .text(cell.text)
    case .columnSpan: .number(cell.columnSpan)
    case .rowSpan: .number(cell.rowSpan)
    }
  }
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

  enum Field: String, CaseIterable { case anchor = "锚点", isTotal = "合计行", cells = "格" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field, at position: Int) -> Value {
    switch field {
    case .anchor: .text(anchor + keys[position])
    case .isTotal: .flag(rows[position].emphasis == .total)
    case .cells: .list(CellList(cells: rows[position].cells, numbers: numbers))
    }
  }
}

private struct CellList: ContextList {
  let cells: [Table.Cell]
  let numbers: NumberStyle

  var count: Int { cells.count }

  enum Field: String, CaseIterable {
    case text = "文字", kind = "类型", depth = "级次", columnSpan = "列数", isRowHead = "行标题"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field, at position: Int) -> Value {
    switch field {
    case .text: text(at: position)
    case .kind: .text(cells[position].content.className)
    case .depth: .number(depth(at: position))
    case .columnSpan: .number(cells[position].columnSpan)
    case .isRowHead: .flag(isRowHead(at: position))
    }
  }

  private func text(at position: Int) -> Value {
    switch cells[position].content {
    case .blank: .text("")
    case .number(let number): .number(number)
    case .code(let code): .text(code.description)
    case .label(let text, _): .text(text)
    case .amount(let amount): .amount(amount, numbers)
    }
  }

  private func depth(at position: Int) -> Int {
    if case .label(_, let depth) = cells[position].content { depth } else { 0 }
  }

  private func isRowHead(at position: Int) -> Bool {
    if case .label(let text, _) = cells[position].content { !text.isEmpty } else { false }
  }
}
