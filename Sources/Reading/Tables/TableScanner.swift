internal import XML

/// Tells what each row of a table is, from the top: what stands above the heads, the heads, rows, totals, and notes.
///
///     try file.readRows(of: sheet) { row in
///       switch scanner.scan(row) { case .row: … }
///       return true
///     }
struct TableScanner {
  enum Part {
    /// A title, or labels such as `单位：元`.
    case above
    case heads(TableColumns)
    case row
    /// 合计, 总计, or with `isSubtotal` 小计: to be compared, and not added.
    case total(isSubtotal: Bool)
    /// A note below, or the heads once more on another printed page.
    case note
  }

  let heads: TableHeads
  private(set) var columns: TableColumns?
  /// The labels above the heads.
  private(set) var labels: [TableLabel] = []
  /// The row that has some of the heads but too few, for the message that there are none.
  private(set) var nearest: TableColumns?
  private(set) var isEmpty = true
  private var rowsAbove = 0
  private var isInNotes = false

  /// Heads are not looked for further down.
  private static let mostRowsAbove = 200

  init(_ heads: TableHeads) {
    self.heads = heads
  }

  /// Whether to read no further, as there are no heads.
  var isLost: Bool { columns == nil && rowsAbove >= Self.mostRowsAbove }

  mutating func scan(_ row: TableRow) -> Part {
    isEmpty = false
    guard let columns else { return scanAbove(row) }
    guard let first = row.cells.first(where: { !$0.isBlank && !$0.isRepeated }) else { return .row }
    if repeatsHeads(row, columns) { return .note }
    if let total = Self.total(first) { return .total(isSubtotal: total) }
    if isNote(row, first) {
      isInNotes = true
      return .note
    }
    return .row
  }

  private mutating func scanAbove(_ row: TableRow) -> Part {
    rowsAbove += 1
    let found = TableColumns(row, heads)
    let count = found.foundCount
    if count >= min(2, heads.names.count) {
      columns = found
      return .heads(found)
    }
    if count > nearest?.foundCount ?? 0 { nearest = found }
    if labels.count < 1_000 { labels += TableLabel.labels(in: row) }
    return .above
  }

  private func repeatsHeads(_ row: TableRow, _ columns: TableColumns) -> Bool {
    for (column, cell) in zip(columns.columns, row.cells) where column.head != nil {
      if cell.bytes != column.cell.bytes { return false }
    }
    return row.cells.count >= columns.columns.count
  }

  /// Whether a row that begins so is one of totals, and of a part only.
  static func total(_ cell: TableRow.Cell) -> Bool? {
    guard cell.bytes.count <= 60, cell.bytes.lastIndex(of: 0xA1) != nil else { return nil }  // the end of 计
    var text = TypedValue.plain(cell.text)
    if let bracket = text.firstIndex(of: "(") { text = String(text[..<bracket]) }
    if text.hasSuffix(":") { text.removeLast() }
    guard text.count <= 6 else { return nil }
    if text.hasSuffix("小计") { return true }
    return ["合计", "总计", "共计", "累计"].contains(where: text.hasSuffix) ? false : nil
  }

  private static let noteWords = [
    "注", "备注", "说明", "填表", "填报", "制表", "审核", "复核", "单位负责人", "部门负责人", "负责人", "联系", "经办",
  ]

  /// `注：…`, what follows it, and the names of those who filled the table in.
  private func isNote(_ row: TableRow, _ first: TableRow.Cell) -> Bool {
    guard isInNotes || first.bytes.first.map({ $0 >= 0x80 }) ?? false else { return false }
    let others = row.cells.lazy.filter { !$0.isBlank && !$0.isRepeated }
    let isAlone = others.prefix(2).count == 1
    if isInNotes, isAlone { return true }
    guard Self.noteWords.contains(where: { first.text.hasPrefix($0) }) else { return false }
    let isLabelled = others.allSatisfy { $0.bytes.contains(UInt8(ascii: ":")) || $0.text.contains("：") }
    guard isAlone || isLabelled else { return false }
    return isLabelled || first.position.column == 1 || columns?.columns.first?.head == nil
  }
}
