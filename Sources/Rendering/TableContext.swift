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
    "并排": { .flag($0.table.plan.sides != nil) },
    "窄列数": { $0.table.plan.sides.map { .number($0.width) } ?? .nothing },
    "表头": { context in
      .list(numbering: context.table.plan.head.rows) {
        HeadRowContext(cells: HeadCellList($1, row: $0 - 1, of: context.table))
      }
    },
    "栏次": { context in
      .object(context.table.plan.head.columnNumbers.map { HeadRowContext(cells: HeadCellList($0, of: context.table)) })
    },
    "行": { .list(RowList($0.table)) },
    "表注": { .list($0.table.notes.map(\.text)) },
  ]
}

extension Table {
  /// The prefix of the anchors of its rows and heads on the page.
  fileprivate var anchor: String { "table-\(number)-" }

  fileprivate func anchor(ofHead row: Int, _ position: Int) -> String { "\(anchor)h\(row + 1)-\(position + 1)" }
}

/// A row of a table's head, or of column numbers.
private struct HeadRowContext: Described {
  let cells: HeadCellList

  static let fields: Fields = ["格": { .list($0.cells) }]
}

private struct HeadCellList: ContextList {
  private let cells: [TableHead.Cell]
  /// Where they belong and their anchors, in a table with several sides.
  private let places: [TableSides.Place]?
  private let anchors: [String]?

  init(_ cells: [TableHead.Cell], row: Int, of table: Table) {
    self.cells = cells
    places = table.plan.sides?.head[row]
    anchors = places.map { $0.indices.map { table.anchor(ofHead: row, $0) } }
  }

  /// The row of column numbers, which heads nothing.
  init(_ numbers: [TableHead.Cell], of table: Table) {
    cells = numbers
    places = table.plan.sides?.places(ofSpans: numbers.map(\.columnSpan))
    anchors = nil
  }

  var count: Int { cells.count }

  static let fields: Fields = [
    "文字": { .text($0.cells[$1].text) },
    "列数": { .number($0.cells[$1].columnSpan) },
    "行数": { .number($0.cells[$1].rowSpan) },
    "跨列": { .span($0.cells[$1].columnSpan) },
    "跨行": { .span($0.cells[$1].rowSpan) },
    "锚点": { .text($0.anchors?[$1]) },
    "边": { .side($0.places?[$1]) },
    "窄跨列": { .span($0.places?[$1].width) },
  ]
}

/// The rows of a table's body.
private struct RowList: ContextList {
  private let rows: [Table.Row]
  private let numbers: NumberStyle
  private let anchor: String
  private let keys: [String]
  private let sides: TableSides?
  /// The anchors of the heads above each column, in a table with several sides.
  private let heads: [String]

  init(_ table: Table) {
    rows = table.rows
    numbers = table.numbers
    anchor = table.anchor
    keys = table.rowKeys
    sides = table.plan.sides
    heads =
      sides == nil
      ? [] : table.plan.head.above.map { $0.map { table.anchor(ofHead: $0.row, $0.position) }.joined(separator: " ") }
  }

  var count: Int { rows.count }

  static let fields: Fields = [
    "锚点": { .text($0.anchor(of: $1)) },
    "合计行": { .flag($0.rows[$1].emphasis == .total) },
    "格": {
      .list(
        CellList(
          $0.rows[$1].cells, $0.numbers, sides: $0.sides, heads: $0.heads,
          row: $0.sides == nil ? "" : $0.anchor(of: $1)))
    },
  ]

  private func anchor(of row: Int) -> String { anchor + keys[row] }
}

private struct CellList: ContextList {
  private let cells: [Table.Cell]
  private let numbers: NumberStyle
  /// Where they belong, in a table with several sides, whose heads and labels have anchors.
  private let places: [TableSides.Place]?
  private let heads: [String]
  private let row: String

  init(_ cells: [Table.Cell], _ numbers: NumberStyle, sides: TableSides?, heads: [String], row: String) {
    self.cells = cells
    self.numbers = numbers
    places = sides?.places(of: cells)
    self.heads = heads
    self.row = row
  }

  var count: Int { cells.count }

  static let fields: Fields = [
    "文字": { $0.text(at: $1) },
    "类型": { .text($0.cells[$1].content.className) },
    "级次": { if case .label(_, let depth) = $0.cells[$1].content { .number(depth) } else { .number(0) } },
    "列数": { .number($0.cells[$1].columnSpan) },
    "跨列": { .span($0.cells[$1].columnSpan) },
    "行标题": { .flag($0.cells[$1].isLabel) },
    "锚点": { .text($0.anchor(at: $1)) },
    "表头锚点": { .text($0.headers(at: $1)) },
    "边": { .side($0.places?[$1]) },
    "窄跨列": { .span($0.places?[$1].width) },
    "空边": { .flag($0.places?[$1].isVoid ?? false) },
  ]

  /// The anchor of the label of a side. Cells of the first side need none, as only their own heads are above and before
  /// them.
  private func anchor(at position: Int) -> String? {
    guard let place = places?[position], place.side > 0 else { return nil }
    return "\(row)-s\(place.side + 1)"
  }

  /// The anchors of the heads above a cell and of the label of its side.
  private func headers(at position: Int) -> String? {
    guard let place = places?[position], let anchor = anchor(at: position) else { return nil }
    let above = heads[place.column]
    return place.label == nil ? above : "\(above) \(anchor)"
  }

  private func text(at position: Int) -> Value {
    switch cells[position].content {
    case .blank: .text("")
    case .number(let number): .number(number)
    case .ordinal(let text): .text(text)
    case .code(let code, let part): .text(code.text(part: part))
    case .label(let text, _): .text(text)
    case .amount(let amount): .amount(amount, numbers)
    case .rate(let rate): .quantity(rate, numbers)
    case .unknown: .text(numbers.unknown)
    case .withheld: .text("涉密")
    }
  }
}

extension Value {
  /// How many rows or columns a cell spans; nothing if only its own.
  static func span(_ count: Int?) -> Value {
    if let count, count > 1 { .number(count) } else { .nothing }
  }

  /// The number of a side, from 2; nothing for the first, and where there is only one.
  fileprivate static func side(_ place: TableSides.Place?) -> Value {
    if let place, place.side > 0 { .number(place.side + 1) } else { .nothing }
  }
}
