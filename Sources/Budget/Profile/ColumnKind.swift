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

    /// What a cell of the column shows in a row.
    public func content(in row: RowText, amount: Amount?) -> Table.Content {
      switch self {
      case .serial: .number(row.number)
      case .lineNumber: .number(row.lineNumber)
      case .code: row.code.map(Table.Content.code) ?? .blank
      case .label: row.label.map { .label($0, depth: row.depth) } ?? .blank
      case .amount: amount.map(Table.Content.amount) ?? .blank
      }
    }
  }
}

/// What a row, or one of its sides, says besides its amounts.
public struct RowText: Sendable {
  public var number: Int
  public var lineNumber: Int
  public var code: Code?
  public var label: String?
  public var depth: Int

  public init(number: Int, lineNumber: Int? = nil, code: Code? = nil, label: String?, depth: Int = 0) {
    self.number = number
    self.lineNumber = lineNumber ?? number
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
    case .number: "number"
    case .code: ColumnPlan.Kind.code.rawValue
    case .label: ColumnPlan.Kind.label.rawValue
    case .amount: ColumnPlan.Kind.amount.rawValue
    }
  }
}
