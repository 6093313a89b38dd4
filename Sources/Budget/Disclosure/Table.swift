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
      /// A row of a tree, by what it stands for: nothing for the total. A code stands for those above it, too.
      case tree([Member])
      /// A row of fixed lines, by its number in the plan.
      case lines(row: Int)
    }

    /// The first 序号 or 行次 in the row.
    var number: Int? {
      for cell in cells { if case .number(let number) = cell.content { return number } }
      return nil
    }

    /// The first code of the chart of accounts in the row.
    var code: Code? {
      for cell in cells { if case .code(.account(let code), _) = cell.content { return code } }
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
    case (.tree(let members), .tree(let tree)): tree.selector.narrowed(by: members)
    case (.lines(let row), .lines): plan.fixedRows.line(row: row, side: side)?.selector
    default: nil
    }
  }

  /// A fixed line of the profile, by its row there and its side.
  public struct LinePlace: Hashable, Sendable {
    public var line: Int
    public var side: Int

    public init(line: Int, side: Int) {
      self.line = line
      self.side = side
    }
  }

  /// The rows of the fixed lines of the profile, where trees among them have rows of their own; empty where none has.
  public var placesOfLines: [LinePlace: Int] {
    var places: [LinePlace: Int] = [:]
    for side in Set(columns.map(\.side)) {
      for row in rows.indices {
        guard case .lines(let line) = rows[row].source,
          let cell = plan.fixedRows.line(row: line, side: side)?.firstCell, cell % columns.count == 0
        else { continue }
        let place = LinePlace(line: cell / columns.count, side: side)
        if places[place] == nil { places[place] = row }
      }
    }
    return places
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
    /// 序号 as a format counts it, level by level: 一, 1.
    case ordinal(String)
    /// A code, or only the digits of one of its levels.
    case code(RowCode, part: Int?)
    /// A name; `depth` is its level in a tree, from 0.
    case label(String, depth: Int)
    case amount(Amount)
    /// A rate or share.
    case rate(Quantity)
    /// An amount that is not known, such as that of a year without a package.
    case unknown
    /// An amount that is not public (涉密).
    case withheld
  }
}

extension Table.Row.Source {
  /// The row of a code in a tree of codes, or its total.
  public static func tree(_ code: Code?, on axis: Axis) -> Self { .tree(code.map { [.code(axis, $0)] } ?? []) }

  /// The code that a row stands for, perhaps below a unit or project.
  public var lastCode: Code? {
    if case .tree(let members) = self, case .code(_, let code)? = members.last { code } else { nil }
  }

  /// The code that a row of a tree of codes stands for.
  public var code: Code? {
    if case .tree(let members) = self, members.count == 1, case .code(_, let code) = members[0] { code } else { nil }
  }
}

extension Selector {
  /// Returns the selector of the lines of all of these members, too.
  public func narrowed(by members: [Member]) -> Selector? {
    members.reduce(self) { (narrowed: Selector?, member) in narrowed?.narrowed(by: member.selector) }
  }
}
