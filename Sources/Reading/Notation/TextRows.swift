internal import NearName
internal import XML

/// The rows of the sheet of texts: each is a block, or a part of one.
enum TextRowKind: String, CaseIterable {
  case paragraph = "段落"
  case heading = "小标题"
  case secondHeading = "二级小标题"
  case thirdHeading = "三级小标题"
  case item = "列表项"
  case numberedItem = "编号项"
  /// Items that begin another list right after one.
  case firstItem = "另起列表项"
  case firstNumberedItem = "另起编号项"
  case tableTitle = "表题"
  case tableHead = "表头"
  case tableRow = "表行"

  init(headingLevel level: String?) {
    self = level == "2" ? .secondHeading : level == "3" ? .thirdHeading : .heading
  }
}

/// Turns the rows of the sheet of texts into elements.
struct TextRows {
  private let table: SheetTable
  private let file: String
  private(set) var findings = Findings()
  private var text: (node: StatementNode?, name: String, position: Position)?
  private var list: (node: StatementNode, isNumbered: Bool)?
  /// The table that rows belong to; all its rows are as wide as the widest.
  private var grid: (node: StatementNode, width: Int)?

  init(_ table: SheetTable, file: String) {
    self.table = table
    self.file = file
  }

  /// Texts belong to `root`, or to the element that a first column names.
  mutating func read(into root: StatementNode, parents: [String: StatementNode]) {
    var owner = table.layout.textColumn == 0 ? root : nil
    for row in table.rows { read(row, &owner, parents) }
  }

  private mutating func read(_ row: TableRow, _ owner: inout StatementNode?, _ parents: [String: StatementNode]) {
    let titles = table.layout.textColumn
    func cell(_ column: Int) -> (text: String, position: Position)? {
      guard let index = table.columns.firstIndex(of: column), index < row.cells.count, !row.cells[index].isBlank,
        !row.cells[index].isRepeated
      else {
        return nil
      }
      return (row.cells[index].text, row.cells[index].position)
    }
    if titles > 0, let key = cell(0) {
      let typed = TypedCell.text(key.text, table.layout.columns[0].field.kind)
      guard let found = parents[typed] else {
        findings.append(
          .parentUnknown(typed, nearest: nearestName(to: typed, among: parents.keys.sorted()), sheet: "项目"),
          at: Location(file, key.position))
        return
      }
      if found !== owner { text = nil }
      owner = found
    }
    if let title = cell(titles), title.text.withJoinedLines != text?.name {
      text = (nil, title.text.withJoinedLines, title.position)
      list = nil
      grid = nil
    }
    let first = table.columns.firstIndex(of: titles + 2) ?? row.cells.count
    let content = cell(titles + 2)
    var kind = TextRowKind.paragraph
    if let typed = cell(titles + 1) {
      guard let known = TextRowKind(rawValue: TableHeads.plain(typed.text)) else {
        let names = TextRowKind.allCases.map(\.rawValue)
        findings.append(
          .textRowKindUnknown(
            typed.text, nearest: nearestName(to: typed.text, among: names), known: names.joined(separator: "、")),
          at: Location(file, typed.position))
        return
      }
      kind = known
    }
    let cells = row.cells.count > first ? Array(row.cells[first...]) : []
    for cell in cells {
      if let fault = cell.fault { findings.append(fault.message, at: Location(file, cell.position)) }
    }
    let last = cells.lastIndex { !$0.isBlank }
    // A title alone is a place that was prepared.
    if text?.node == nil, last == nil { return }
    if last == nil, cell(titles + 1) == nil { return }
    let position = content?.position ?? Position(sheet: table.sheet, line: row.line, column: first + 1)
    guard let text = self.text else {
      findings.append(.textWithoutTitle, at: Location(file, Position(sheet: table.sheet, line: row.line, column: 1)))
      return
    }
    guard let owner else {
      findings.append(
        .rowWithoutParent(table.layout.columns[0].field.head),
        at: Location(file, Position(sheet: table.sheet, line: row.line, column: 1)))
      return
    }
    let node = text.node ?? owner.append("text", at: text.position)
    if text.node == nil {
      node.set("name", to: text.name, at: text.position)
      self.text?.node = node
    }
    add(kind, content?.text ?? "", cells, width: last.map { $0 + 1 } ?? 0, to: node, at: position)
  }

  private mutating func add(
    _ kind: TextRowKind, _ words: String, _ cells: [TableRow.Cell], width: Int, to text: StatementNode,
    at position: Position
  ) {
    func append(_ name: String, to parent: StatementNode) {
      parent.append(name, at: position).set(nil, to: words, at: position)
    }
    if kind != .tableHead, kind != .tableRow { grid = nil }
    switch kind {
    case .paragraph, .heading, .secondHeading, .thirdHeading:
      list = nil
      append(kind == .paragraph ? "p" : "heading", to: text)
      let level: String? = kind == .secondHeading ? "2" : kind == .thirdHeading ? "3" : nil
      if let level { text.children.last?.set("level", to: level, at: position) }
    case .item, .numberedItem, .firstItem, .firstNumberedItem:
      let isNumbered = kind == .numberedItem || kind == .firstNumberedItem
      if kind == .firstItem || kind == .firstNumberedItem || list?.isNumbered != isNumbered { list = nil }
      let node = list?.node ?? text.append("list", at: position)
      if list == nil, isNumbered { node.set("numbered", to: "是", at: position) }
      list = (node, isNumbered)
      append("item", to: node)
    case .tableTitle:
      list = nil
      let node = text.append("table", at: position)
      node.set("title", to: words.withJoinedLines, at: position)
      grid = (node, 0)
    case .tableHead, .tableRow:
      list = nil
      guard let grid else {
        findings.append(.tableRowWithoutTitle, at: Location(file, position))
        return
      }
      let row = grid.node.append(kind == .tableHead ? "head" : "row", at: position)
      let width = max(width, grid.width, 1)
      for above in grid.node.children where above !== row {
        for _ in grid.width..<width { above.append("cell", at: above.position) }
      }
      self.grid?.width = width
      for index in 0..<width {
        let cell = index < cells.count ? cells[index] : nil
        var place = position
        place.column += index
        let node = row.append("cell", at: place)
        if let cell, !cell.isBlank { node.set(nil, to: cell.text, at: place) }
      }
    }
  }
}
