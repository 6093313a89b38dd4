/// A table with a heading row, printed in aligned columns for people or as tab-separated fields for programs.
public struct TextTable {
  public struct Column: Sendable {
    let head: String
    let isNumber: Bool

    public init(head: String, isNumber: Bool = false) {
      self.head = head
      self.isNumber = isNumber
    }
  }

  let columns: [Column]
  let rows: [[String]]

  public init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table without columns that are blank in every row.
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
