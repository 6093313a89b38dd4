extension Workbook {
  /// A cell's place in its sheet, counted from 1 as people count: `F12` is row 12, column 6.
  public struct Position: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var row: Int
    public var column: Int

    public static let lastRow = 1_048_576
    public static let lastColumn = 16_384

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// Reads `F12` or `$F$12`; nil for anything else, and for what no sheet can hold.
    public init?(_ text: some StringProtocol) {
      var text = Array(text.utf8)
      let position = text.withUnsafeMutableBufferPointer { Position(bytes: UnsafeBufferPointer($0)) }
      guard let position else { return nil }
      self = position
    }

    init?(bytes: UnsafeBufferPointer<UInt8>) {
      var index = 0
      var column = 0
      var row = 0
      if index < bytes.count, bytes[index] == UInt8(ascii: "$") { index += 1 }
      while index < bytes.count, let letter = Self.letter(bytes[index]) {
        column = column * 26 + letter
        if column > Self.lastColumn { return nil }
        index += 1
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "$") { index += 1 }
      while index < bytes.count {
        guard let digit = decimalDigit(bytes[index]) else { return nil }
        row = row * 10 + digit
        if row > Self.lastRow { return nil }
        index += 1
      }
      guard row > 0, column > 0 else { return nil }
      self.init(row: row, column: column)
    }

    private static func letter(_ byte: UInt8) -> Int? {
      let upper = byte & 0xDF
      return upper >= UInt8(ascii: "A") && upper <= UInt8(ascii: "Z") ? Int(upper - UInt8(ascii: "A")) + 1 : nil
    }

    /// The letters of a column: 1 is A, 28 is AB.
    public static func letters(ofColumn column: Int) -> String {
      var letters: [UInt8] = []
      var rest = column
      while rest > 0 {
        letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
        rest = (rest - 1) / 26
      }
      return String(decoding: letters.reversed(), as: UTF8.self)
    }

    public var description: String { "\(Self.letters(ofColumn: column))\(row)" }

    public static func < (left: Position, right: Position) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
  }

  /// A rectangle of cells, both corners included.
  public struct Range: Hashable, Sendable, CustomStringConvertible {
    public var rows: ClosedRange<Int>
    public var columns: ClosedRange<Int>

    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }

    public init(_ corner: Position, _ other: Position) {
      rows = min(corner.row, other.row)...max(corner.row, other.row)
      columns = min(corner.column, other.column)...max(corner.column, other.column)
    }

    /// Reads `A1:C3`, or a single cell.
    public init?(_ text: some StringProtocol) {
      let corners = text.split(separator: ":", omittingEmptySubsequences: false)
      guard corners.count <= 2, let first = Position(corners[0]), let last = Position(corners[corners.count - 1])
      else { return nil }
      self.init(first, last)
    }

    public var first: Position { Position(row: rows.lowerBound, column: columns.lowerBound) }
    public var last: Position { Position(row: rows.upperBound, column: columns.upperBound) }

    public func contains(_ position: Position) -> Bool {
      rows.contains(position.row) && columns.contains(position.column)
    }

    public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
  }
}

func decimalDigit(_ byte: UInt8) -> Int? {
  let digit = byte &- UInt8(ascii: "0")
  return digit < 10 ? Int(digit) : nil
}
