/// A place in a text, as an editor shows it: lines and columns count from 1, and a column is one Unicode scalar.
public struct Position: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first place of any text, empty ones too.
  public static let start = Position(line: 1, column: 1)

  public static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

extension Position: CustomStringConvertible {
  public var description: String { "\(line):\(column)" }
}
