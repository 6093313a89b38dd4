extension ColumnPlan {
  /// All that a kind of column is: its element in profiles, and what its cells show.
  public enum Kind: String, CaseIterable, Sendable {
    /// 序号: counts the rows of the table.
    case serial
    /// 行次: counts the lines of a side, and runs on from side to side.
    case lineNumber = "line-number"
    case code
    case label
    case amount

    /// Whether its cells count rows.
    var isNumber: Bool { self == .serial || self == .lineNumber }
  }

  /// What a cell of the column shows in a row.
  public func content(in row: RowText, amount: Amount?) -> Table.Content {
    switch kind {
    case .serial: numbering.map { $0.text(of: row.place).map(Table.Content.ordinal) ?? .blank } ?? .number(row.number)
    case .lineNumber: .number(row.lineNumber)
    case .code: row.code.map { .code($0, part: part) } ?? .blank
    case .label: row.label.map { .label($0, depth: row.depth) } ?? .blank
    case .amount: amount.map(Table.Content.amount) ?? .blank
    }
  }
}

extension RowCode: CustomStringConvertible {
  public var description: String { text() }

  /// The text in a column of codes, or in one that shows only the digits of a level: nothing for a code above it.
  public func text(part: Int? = nil) -> String {
    switch self {
    case .party(let code): return part == nil || part == 1 ? code : ""
    case .account(let code):
      let digits = "\(code)"
      guard let part else { return digits }
      if part > code.level { return "" }
      return part == 1 ? String(digits.prefix(3)) : String(digits.dropFirst(part * 2 - 1).prefix(2))
    }
  }
}

/// What a row, or one of its sides, says besides its amounts.
public struct RowText: Sendable {
  public var number: Int
  public var lineNumber: Int
  /// Its number among the rows of its level, after those of the levels above; empty where it is not counted.
  public var place: [Int]
  public var code: RowCode?
  public var label: String?
  public var depth: Int

  public init(
    number: Int, lineNumber: Int? = nil, place: [Int] = [], code: RowCode? = nil, label: String?, depth: Int = 0
  ) {
    self.number = number
    self.lineNumber = lineNumber ?? number
    self.place = place
    self.code = code
    self.label = label
    self.depth = depth
  }
}

extension Table.Content {
  /// A word for style sheets: that of the kind of column, but for what is empty and for what counts.
  public var className: String {
    switch self {
    case .blank: "blank"
    case .number, .ordinal: "number"
    case .code: ColumnPlan.Kind.code.rawValue
    case .label: ColumnPlan.Kind.label.rawValue
    case .amount, .rate, .unknown, .withheld: ColumnPlan.Kind.amount.rawValue
    }
  }
}
