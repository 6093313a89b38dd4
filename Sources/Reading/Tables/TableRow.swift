internal import XML

/// One row of a table, from a text file or a sheet. In both, a cell is the text that somebody would type.
struct TableRow {
  /// The line on which the row begins, or the row of the sheet, from 1.
  var line: Int
  /// Whether a sheet hides it.
  var isHidden = false
  var cells: [Cell]

  struct Cell {
    /// The contents without quotes.
    var bytes: ArraySlice<UInt8>
    var position: Position

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var isBlank: Bool { bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
  }

  var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}

/// Why a text is not a table.
struct DelimitedFault: Error {
  enum Kind {
    case encoding(DecodingFault.Kind)
    /// The file ends inside a quoted cell.
    case unclosedQuote
    /// There is text between a closing quote and the next separator.
    case textAfterQuote
    case control(UInt8)
    case hiddenControls(HiddenControls)
    case tooManyColumns(limit: Int)
  }

  var kind: Kind
  var position: Position
}
