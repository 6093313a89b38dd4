internal import XML

/// One row of a table in a text file.
struct DelimitedRow {
  /// 1-based line on which the row begins.
  var line: Int
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
