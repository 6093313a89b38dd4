/// Rows with a head: columns that stand under each other for eyes, fields between tabs for programs.
public struct TextTable {
  public struct Column: Sendable {
    public var head: String
    public var isNumber: Bool

    public init(head: String, isNumber: Bool = false) {
      self.head = head
      self.isNumber = isNumber
    }
  }

  public var columns: [Column]
  public var rows: [[String]]

  public init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Without the columns in which no row says anything.
  public var withoutBlankColumns: TextTable {
    let kept = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    return TextTable(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  public func lines(aligned: Bool) -> [SafeLine] {
    let cells = ([columns.map(\.head)] + rows).map { row in row.map(\.withoutControls) }
    guard aligned else { return cells.map(SafeLine.init(fields:)) }
    let widths = columns.indices.map { index in cells.map { $0[index].displayWidth }.max() ?? 0 }
    return cells.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[index] - cell.displayWidth)
        line += (index > 0 ? "  " : "") + (columns[index].isNumber ? blanks + cell : cell + blanks)
      }
      while line.last == " " { line.removeLast() }
      return SafeLine(line)
    }
  }
}
