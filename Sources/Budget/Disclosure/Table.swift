/// A computed table. The selector of a cell gives the ledger lines of its amount.
public struct Table: Sendable {
  public let plan: TablePlan
  public var rows: [Row]
  /// The rows with amounts before rounding; nil where they are the same.
  public let exactRows: [Row]?
  public var notes: [Narrative]
  /// Whether it shows no amount at all.
  public let isEmpty: Bool
  /// Whether some shown total differs from the sum of its parts as shown (尾差).
  public let hasRoundingDifference: Bool

  public init(
    _ plan: TablePlan, rows: [Row], exactRows: [Row]? = nil, notes: [Narrative], isEmpty: Bool,
    hasRoundingDifference: Bool
  ) {
    self.plan = plan
    self.rows = rows
    self.exactRows = exactRows
    self.notes = notes
    self.isEmpty = isEmpty
    self.hasRoundingDifference = hasRoundingDifference
  }

  public var number: Int { plan.number }
  public var code: String { plan.code }
  public var title: String { plan.title }
  public var numbers: NumberStyle { plan.numbers }
  public var columns: [ColumnPlan] { plan.columns }
  /// Which view of the ledger the table reads.
  public var axis: Axis { plan.rows.axis }

  /// `表 1`, `公开01表`.
  public var shortName: String { code.isEmpty ? "表 \(number)" : code }

  /// `表 1 部门预算收支总表`.
  public var name: String { "\(shortName) \(title)" }

  public struct Row: Sendable {
    public var emphasis: Emphasis
    public var source: Source
    public var cells: [Cell]

    /// The origin of the row, from which its selector is derived on demand.
    public enum Source: Hashable, Sendable {
      /// All lines of a tree, or those at or below a code.
      case tree(Code?)
      /// A row of fixed lines, by its number in the plan.
      case lines(row: Int)
    }

    /// The first 序号 or 行次 in the row.
    var number: Int? {
      for cell in cells { if case .number(let number) = cell.content { return number } }
      return nil
    }

    /// The first code in the row.
    var code: Code? {
      for cell in cells { if case .code(let code) = cell.content { return code } }
      return nil
    }
  }

  /// Returns the selector of a cell, or nil if it cannot have an amount.
  public func selector(row: Int, column: Int) -> Selector? {
    let column = columns[column]
    guard let base = selector(of: rows[row].source, side: column.side), let own = column.selector else { return nil }
    return base.narrowed(by: own)
  }

  private func selector(of source: Row.Source, side: Int) -> Selector? {
    switch (source, plan.rows) {
    case (.tree(nil), .tree(let tree)): tree.selector
    case (.tree(let code?), .tree(let tree)): tree.selector.narrowed(by: Selector(code, on: tree.axis))
    case (.lines(let row), .lines): plan.fixedRows.line(row: row, side: side)?.selector
    default: nil
    }
  }

  /// Stable, unique keys of the rows: the code, the number or the position, with a counter for repeated keys.
  public var rowKeys: [String] {
    // How often each key was wanted. A code may itself look like another one with a counter.
    var counts: [String: Int] = [:]
    return rows.indices.map { row in
      let wanted = rows[row].code?.description ?? String(rows[row].number ?? row + 1)
      var key = wanted
      while let count = counts[key] {
        let next = counts[wanted, default: count] + 1
        counts[wanted] = next
        key = "\(wanted)-\(next)"
      }
      counts[key] = 1
      return key
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
