/// Rows with a head: columns that stand under each other for eyes, fields between tabs for programs.
struct TextTable {
  struct Column {
    var head: String
    var isNumber = false
  }

  var columns: [Column]
  var rows: [[String]]

  init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Without the columns in which no row says anything.
  var withoutBlankColumns: TextTable {
    let kept = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    return TextTable(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  func lines(aligned: Bool) -> [String] {
    let cells = ([columns.map(\.head)] + rows).map { row in row.map(\.withoutControls) }
    guard aligned else { return cells.map { $0.joined(separator: "\t") } }
    let widths = columns.indices.map { index in cells.map { $0[index].displayWidth }.max() ?? 0 }
    return cells.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[index] - cell.displayWidth)
        line += (index > 0 ? "  " : "") + (columns[index].isNumber ? blanks + cell : cell + blanks)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension String {
  /// How many columns of a terminal it takes: Chinese characters take two.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : $1.properties.isMark ? 0 : 1) }
  }

  /// Input that is quoted in a message must not be able to steer the terminal, nor to look like another message.
  var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.isUnsafeInTerminal ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// East Asian wide and full-width characters, as terminals count them.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isMark: Bool {
    generalCategory == .nonspacingMark || generalCategory == .enclosingMark
  }

  var isUnsafeInTerminal: Bool {
    generalCategory == .control || isBidiControl || generalCategory == .lineSeparator
      || generalCategory == .paragraphSeparator
  }
}
