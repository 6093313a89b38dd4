/// A line and a column, both counted from 1, the column in Unicode scalars.
public struct Position: Sendable, Hashable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static let start = Position(line: 1, column: 1)
}

/// Converts ascending byte offsets to positions in one pass.
struct Locator {
  private let bytes: [UInt8]
  private var offset: Int
  private var position: Position

  init(_ bytes: [UInt8], from offset: Int = 0, at origin: Position) {
    self.bytes = bytes
    self.offset = offset
    position = origin
  }

  /// Returns the position of `target`, which must not lie before the previous one.
  mutating func position(of target: Int) -> Position {
    var line = position.line
    var column = position.column
    for byte in bytes[offset..<target] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    offset = target
    position = Position(line: line, column: column)
    return position
  }
}
