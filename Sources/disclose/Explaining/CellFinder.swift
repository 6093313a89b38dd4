import Budget

/// A cell as users name it: `1:2:3`, `公开01表:本年收入合计:金额`.
struct CellReference {
  var table: String
  var row: String
  /// Not needed where only one amount stands in the row.
  var column: String?

  /// nil for what is no reference to a cell. A label may itself hold a colon.
  init?(_ text: String) {
    let separator: Character = text.contains(":") ? ":" : "："
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return nil }
    table = parts[0]
    row = parts.count == 2 ? parts[1] : parts[1..<parts.count - 1].joined(separator: String(separator))
    column = parts.count == 2 ? nil : parts[parts.count - 1]
  }
}

/// Finds the table, row and column that someone means.
struct CellFinder {
  let tables: [Table]

  struct Position {
    var table: Table
    var row: Int
    var column: Int
    var amount: Amount

    /// `表 1 部门预算收支总表，第 3 行“…”，栏次 5“预算数”`.
    var reference: String {
      "\(table.number):\(CellFinder.name(ofRow: row, column: column, in: table)):\(table.columnNames[column].number)"
    }
  }

  /// A row, and in rows with several lines side by side, which of them.
  private struct Hit: Hashable {
    var row: Int
    var side: Int?
  }

  func find(_ reference: CellReference) throws(Finding) -> Position {
    let table = try table(named: reference.table)
    let hits = try hits(of: reference.row, in: table)
    let columns = try columns(of: reference.column, in: table)
    var found: [Position] = []
    for hit in hits {
      for column in columns where hit.side == nil || hit.side == table.columns[column].side {
        guard let amount = table.amount(row: hit.row, column: column),
          !found.contains(where: { $0.row == hit.row && $0.column == column })
        else { continue }
        found.append(Position(table: table, row: hit.row, column: column, amount: amount))
      }
    }
    if found.isEmpty {
      throw Finding(.cellWithoutAmount, at: nil, table.name, reference.row, reference.column ?? "")
    }
    if found.count > 1 {
      throw Finding(
        .severalMatch, at: nil, [reference.row, reference.column].compactMap(\.self).joined(separator: ":"), table.name,
        found.prefix(12).map(\.reference).joined(separator: "、") + (found.count > 12 ? " …" : ""))
    }
    return found[0]
  }

  private func table(named name: String) throws(Finding) -> Table {
    let wanted = name.normalizedName
    let matches = { (table: Table) in
      ["\(table.number)", table.code.normalizedName, table.title.normalizedName].contains(wanted)
        || wanted.tableNumber == table.number
    }
    if let table = tables.first(where: matches) { return table }
    let names = tables.flatMap { [$0.code, $0.title, "\($0.number)"] }.filter { !$0.isEmpty }
    throw Finding(
      .noSuchTable, at: nil, name, closestName(to: name, among: names) ?? "",
      tables.map(\.name).joined(separator: "、"))
  }

  /// By code, then by number, then by label.
  private func hits(of name: String, in table: Table) throws(Finding) -> [Hit] {
    let wanted = name.normalizedName
    let cells = table.rows.indices.flatMap { row in
      table.positionedCells(ofRow: row).map { (row: row, column: $0.column, content: $0.cell.content) }
    }
    let side = { (column: Int) in table.columns[column].kind == .serial ? nil : table.columns[column].side }
    let select = { (matches: (Table.Content) -> Bool) in
      cells.filter { matches($0.content) }.map { Hit(row: $0.row, side: side($0.column)) }
    }
    let byCode = select { if case .code(let code) = $0 { "\(code)" == wanted } else { false } }
    if !byCode.isEmpty { return byCode }
    if let number = Int(wanted) {
      let hits =
        table.isNumbered
        ? select { if case .number(number) = $0 { true } else { false } }
        : number > 0 && number <= table.rows.count ? [Hit(row: number - 1, side: nil)] : []
      if !hits.isEmpty { return hits }
    }
    let byLabel = select { if case .label(let label, _) = $0 { label.normalizedName == wanted } else { false } }
    if !byLabel.isEmpty { return byLabel }
    let plain = select { if case .label(let label, _) = $0 { label.withoutEnumeration == wanted } else { false } }
    if !plain.isEmpty { return plain }
    let names = cells.compactMap { cell -> String? in
      switch cell.content {
      case .code(let code): "\(code)"
      case .label(let label, _): label.isEmpty ? nil : label
      default: nil
      }
    }
    throw Finding(.noSuchRow, at: nil, name, closestName(to: name, among: names) ?? "", table.name)
  }

  /// Columns of amounts: by number as in the row of column numbers, or by head.
  private func columns(of name: String?, in table: Table) throws(Finding) -> [Int] {
    let amounts = table.columns.indices.filter { table.columns[$0].kind == .amount }
    guard let name else { return amounts }
    let names = table.columnNames
    let wanted = name.normalizedName
    let byNumber = amounts.filter { names[$0].number == wanted }
    if !byNumber.isEmpty { return byNumber }
    let byHead = amounts.filter { names[$0].isNamed(wanted) }
    if !byHead.isEmpty { return byHead }
    let all = amounts.flatMap { [names[$0].heads.last ?? "", names[$0].heads.joined(separator: "/")] }
    throw Finding(
      .noSuchColumn, at: nil, name, closestName(to: name, among: all) ?? "", table.name,
      amounts.map { "\(names[$0].number) \(names[$0].heads.joined(separator: "/"))" }.joined(separator: "、"))
  }

  /// What tells the row from all others: its number, its code or its label.
  fileprivate static func name(ofRow row: Int, column: Int, in table: Table) -> String {
    let side = table.columns[column].side
    for (position, cell) in table.positionedCells(ofRow: row) {
      guard case .number(let number) = cell.content else { continue }
      if table.columns[position].kind == .serial || table.columns[position].side == side { return "\(number)" }
    }
    return "\(row + 1)"
  }
}

/// How a column is called: its number, and the heads over it from the top.
struct ColumnName {
  var number: String
  var heads: [String]

  /// Whether `wanted` is its head, or its head with those above it: `本年收入/小计`.
  func isNamed(_ wanted: String) -> Bool {
    heads.indices.contains { heads[$0...].map(\.normalizedName).joined(separator: "/") == wanted }
  }
}

extension Table {
  /// `表 1 部门预算收支总表`.
  var name: String { "\(code.isEmpty ? "表 \(number)" : code) \(title)" }

  fileprivate var isNumbered: Bool { columns.contains { $0.kind == .serial || $0.kind == .lineNumber } }

  func positionedCells(ofRow row: Int) -> [(column: Int, cell: Cell)] {
    var column = 0
    return rows[row].cells.map { cell in
      defer { column += cell.columnSpan }
      return (column, cell)
    }
  }

  func amount(row: Int, column: Int) -> Amount? {
    guard let cell = positionedCells(ofRow: row).first(where: { $0.column == column })?.cell,
      case .amount(let amount) = cell.content
    else { return nil }
    return amount
  }

  /// The label that stands in a row, on the side of a column.
  func label(row: Int, column: Int) -> String {
    let side = columns[column].side
    for (position, cell) in positionedCells(ofRow: row) where columns[position].side == side {
      if case .label(let label, _) = cell.content { return label }
    }
    return ""
  }

  var columnNames: [ColumnName] {
    let heads = headsOfColumns
    var numbers: [String] = []
    for cell in head.columnNumbers ?? [] {
      numbers += [cell.text] + Array(repeating: "", count: cell.columnSpan - 1)
    }
    return columns.indices.map { index in
      let number = head.columnNumbers == nil ? "\(index + 1)" : index < numbers.count ? numbers[index] : ""
      return ColumnName(number: number, heads: heads[index])
    }
  }

  /// For each column the heads above it, from the top; a head that spans rows stands once.
  private var headsOfColumns: [[String]] {
    var heads = Array(repeating: [String](), count: columns.count)
    var taken = Array(repeating: 0, count: columns.count)
    for (level, row) in head.rows.enumerated() {
      var column = 0
      for cell in row {
        while column < columns.count, taken[column] > level { column += 1 }
        for position in column..<min(column + cell.columnSpan, columns.count) {
          heads[position].append(cell.text)
          taken[position] = level + cell.rowSpan
        }
        column += cell.columnSpan
      }
    }
    return heads
  }
}

extension String {
  /// Without blanks, which forms use to stretch words.
  fileprivate var normalizedName: String { filter { !$0.isWhitespace } }

  /// A label without what counts it: 一、, （二）, 3., 其中：.
  fileprivate var withoutEnumeration: String {
    var rest = normalizedName[...]
    if rest.hasPrefix("其中：") || rest.hasPrefix("其中:") { rest = rest.dropFirst(3) }
    let counted = rest.drop { "（(一二三四五六七八九十0123456789".contains($0) }
    if counted.startIndex != rest.startIndex, let mark = counted.first, "、）).．".contains(mark) {
      rest = counted.dropFirst()
    }
    return String(rest)
  }

  /// The number in 公开01表, 表1, 第1表, table-1.
  fileprivate var tableNumber: Int? {
    var rest = self[...]
    for prefix in ["table-", "公开", "第", "表"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    if rest.hasSuffix("表") { rest = rest.dropLast() }
    return Int(rest)
  }
}
