internal import XML

/// Rows of a CSV or TSV file, as spreadsheets write them: UTF-8 with or without a byte order mark, GB18030, or UTF-16;
/// cells in double quotes where they contain separators, line ends or quotes.
struct DelimitedText {
  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private let maximumColumns: Int
  private var index: Int
  private var line = 1
  private var column = 1
  /// The number of cells in the previous row, as a hint for the next.
  private var width = 0

  /// Rows may have `maximumColumns` cells; beyond these, only empty ones are allowed.
  init(_ file: [UInt8], maximumColumns: Int) throws(DelimitedFault) {
    self.maximumColumns = maximumColumns
    do throws(DecodingFault) {
      bytes = try decodePlainText(file)
    } catch {
      throw DelimitedFault(kind: .encoding(error.kind), position: error.position)
    }
    if let controls = HiddenControls(in: bytes) {
      throw DelimitedFault(kind: .hiddenControls(controls), position: controls.position)
    }
    index = bytes.startIndex
    separator = Self.separator(of: bytes)
  }

  /// A table with a tab in its first line is separated by tabs.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return head.contains(UInt8(ascii: "\t")) ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  /// Returns the next row that is not blank, or nil at the end of the file.
  mutating func next() throws(DelimitedFault) -> TableRow? {
    while index < bytes.endIndex {
      let row = try readRow()
      if !row.isBlank { return row }
    }
    return nil
  }

  private mutating func readRow() throws(DelimitedFault) -> TableRow {
    var row = TableRow(line: line, cells: [])
    row.cells.reserveCapacity(width)
    defer { width = row.cells.count }
    while true {
      let cell = try readCell()
      if row.cells.count < maximumColumns {
        row.cells.append(cell)
      } else if !cell.isBlank {
        throw DelimitedFault(kind: .tooManyColumns(limit: maximumColumns), position: cell.position)
      }
      guard index < bytes.endIndex else { return row }
      let byte = bytes[index]
      advance()
      if byte != separator {
        if byte == UInt8(ascii: "\r"), index < bytes.endIndex, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        startLine()
        return row
      }
    }
  }

  private mutating func readCell() throws(DelimitedFault) -> TableRow.Cell {
    let position = Position(line: line, column: column)
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
      return TableRow.Cell(bytes: try readQuoted(from: position), position: position)
    }
    let start = index
    skipPlainText()
    // The next byte either ends the cell or is not allowed in it.
    if index < bytes.endIndex, !endsCell(bytes[index]) { try refuseControl(bytes[index]) }
    return TableRow.Cell(bytes: bytes[start..<index], position: position)
  }

  /// Skips to the end of the cell or the next control character. Nearly all bytes of a table are skipped here.
  private mutating func skipPlainText() {
    let ahead = bytes[index...]
    let rest = ahead.span
    var count = 0
    var characters = 0
    while count < rest.count {
      let byte = rest[count]
      if endsCell(byte) || !isAllowed(byte) { break }
      if byte & 0xC0 != 0x80 { characters += 1 }
      count += 1
    }
    index += count
    column += characters
  }

  private mutating func readQuoted(from start: Position) throws(DelimitedFault) -> ArraySlice<UInt8> {
    advance()
    var content: [UInt8] = []
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        advance()
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else {
          guard index == bytes.endIndex || endsCell(bytes[index]) else {
            throw DelimitedFault(kind: .textAfterQuote, position: Position(line: line, column: column))
          }
          return content[...]
        }
      } else {
        try refuseControl(byte)
      }
      content.append(byte)
      advance()
      if byte == UInt8(ascii: "\n") { startLine() }
    }
    throw DelimitedFault(kind: .unclosedQuote, position: start)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Refuses control characters; a NUL is a sign that the file is not text.
  private func refuseControl(_ byte: UInt8) throws(DelimitedFault) {
    guard isAllowed(byte) else {
      throw DelimitedFault(kind: .control(byte), position: Position(line: line, column: column))
    }
  }

  private func isAllowed(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  private mutating func advance() {
    // Continuation bytes belong to the character before them.
    index += 1
    if index == bytes.endIndex || bytes[index] & 0xC0 != 0x80 { column += 1 }
  }

  private mutating func startLine() {
    line += 1
    column = 1
  }
}
