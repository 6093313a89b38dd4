/// A position in a text, as editors show it: lines and columns count from 1, and a column is one Unicode scalar. In a
/// workbook, a row and column of a sheet.
public struct Position: Sendable, Hashable, Comparable {
  public var sheet: String?
  public var line: Int
  public var column: Int

  public init(sheet: String? = nil, line: Int, column: Int) {
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// The start of any text, even an empty one.
  public static let start = Position(line: 1, column: 1)

  public static func < (a: Position, b: Position) -> Bool {
    (a.sheet ?? "", a.line, a.column) < (b.sheet ?? "", b.line, b.column)
  }
}

extension Position: CustomStringConvertible {
  /// `3:5`, or `sheet!E3`.
  public var description: String { sheet.map { "\($0)!\(columnLetters)\(line)" } ?? "\(line):\(column)" }

  /// A, B … Z, AA …
  private var columnLetters: String {
    var letters = ""
    var left = column
    while left > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((left - 1) % 26))) + letters
      left = (left - 1) / 26
    }
    return letters
  }
}
