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
    /// Where it is one of a merged range, but not the first, whose value it repeats.
    var repetition = Repetition.none
    /// Why it has no value, for a reader that needs one.
    var fault: CellFault?

    var isRepeated: Bool { repetition != .none }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var isBlank: Bool { bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
  }

  enum Repetition { case none, fromAbove, fromLeft }

  var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}

/// Why a cell of a sheet has no value.
indirect enum CellFault {
  /// A formula that no program has calculated, and that is not calculated here; with what it says, and why.
  case formula(String, reason: Phrase)
  /// `#REF!` and its like.
  case error(String)
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
