/// A computed table. Each amount can be traced: its cell's selector gives the ledger lines that it is the sum of.
public struct Table: Sendable {
  public var number: Int
  /// As official forms number it: 公开01表.
  public var code: String
  public var title: String
  /// Whether it is printed across the sheet.
  public var isLandscape: Bool
  public var numbers: NumberStyle
  /// Which view of the ledger the table reads.
  public var axis: Axis
  public var head: TableHead
  public var columns: [ColumnPlan]
  public var plan: RowPlan
  public var rows: [Row]
  public var notes: [String]
  /// Whether it shows no amount at all.
  public var isEmpty: Bool
  /// Whether some shown total differs from the sum of its parts as shown (尾差).
  public var hasRoundingDifference: Bool

  public init(
    number: Int, code: String, title: String, isLandscape: Bool, numbers: NumberStyle, axis: Axis, head: TableHead,
    columns: [ColumnPlan], plan: RowPlan,
    rows: [Row],
    notes: [String], isEmpty: Bool, hasRoundingDifference: Bool
  ) {
    self.number = number
    self.code = code
    self.title = title
    self.isLandscape = isLandscape
    self.numbers = numbers
    self.axis = axis
    self.head = head
    self.columns = columns
    self.plan = plan
    self.rows = rows
    self.notes = notes
    self.isEmpty = isEmpty
    self.hasRoundingDifference = hasRoundingDifference
  }

  public struct Row: Sendable {
    public var emphasis: Emphasis
    public var source: Source
    public var cells: [Cell]

    /// What the row is made of, from which its selector follows when somebody asks.
    public enum Source: Sendable {
      /// All that a tree selects, or what of it is at or below a code.
      case tree(Code?)
      /// A row of fixed lines, by its number in the plan.
      case lines(row: Int)
    }

    public init(emphasis: Emphasis, source: Source, cells: [Cell]) {
      self.emphasis = emphasis
      self.source = source
      self.cells = cells
    }
  }

  /// The selector of the amount where `row` and `column` cross; nil where no amount can stand.
  public func selector(row: Int, column: Int) -> Selector? {
    let column = columns[column]
    guard let base = selector(of: rows[row].source, side: column.side), let own = column.selector else { return nil }
    return base.narrowed(by: own)
  }

  private func selector(of source: Row.Source, side: Int) -> Selector? {
    switch (source, plan) {
    case (.tree(nil), .tree(let tree)): tree.selector
    case (.tree(let code?), .tree(let tree)): tree.selector.narrowed(by: Selector(code, on: tree.axis))
    case (.lines(let row), .lines(let lines)): lines.line(row: row, side: side)?.selector
    default: nil
    }
  }

  public struct Cell: Sendable {
    public var content: Content
    public var columnSpan: Int

    public init(_ content: Content, columnSpan: Int = 1) {
      self.content = content
      self.columnSpan = columnSpan
    }
  }

  public enum Content: Sendable {
    case blank
    /// 序号 or 行次.
    case number(Int)
    case code(Code)
    /// A name; `depth` is its level in a tree, from 0.
    case label(String, depth: Int)
    case amount(Amount)
  }
}
