internal import XML

/// Rows of a CSV or TSV file, as spreadsheets write them: UTF-8 with or without a byte order mark, GB18030, or UTF-16; cells in double
/// quotes where they contain separators, line ends or quotes.
struct DelimitedText {
  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private let maximumColumns: Int
  private var index: Int
  private var line = 1
  private var column = 1
  /// How many cells the row before had: the next one has as many.
  private var width = 0

  /// A row may have so many cells, beyond which there may only be empty ones.
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

  /// The next row that is not blank; nil at the end of the file.
  mutating func next() throws(DelimitedFault) -> DelimitedRow? {
    while index < bytes.endIndex {
      let row = try readRow()
      if !row.isBlank { return row }
    }
    return nil
  }

  private mutating func readRow() throws(DelimitedFault) -> DelimitedRow {
    var row = DelimitedRow(line: line, cells: [])
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

  private mutating func readCell() throws(DelimitedFault) -> DelimitedRow.Cell {
    let position = Position(line: line, column: column)
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
      return DelimitedRow.Cell(bytes: try readQuoted(from: position), position: position)
    }
    let start = index
    skipPlainText()
    // What stopped it is the end of the cell, or has no place in one.
    if index < bytes.endIndex, !endsCell(bytes[index]) { try refuseControl(bytes[index]) }
    return DelimitedRow.Cell(bytes: bytes[start..<index], position: position)
  }

  /// Goes on to what ends a cell, or to the next control character. Nearly all bytes of a table are passed here.
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

  /// Control characters have no place on a page; a NUL is the sign of a file that is no text at all.
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
