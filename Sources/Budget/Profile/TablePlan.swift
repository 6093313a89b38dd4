/// A table as a profile declares it.
public struct TablePlan: Sendable {
  public let number: Int
  /// The number on official forms: 公开01表.
  public let code: String
  public let title: String
  /// Whether it is printed in landscape.
  public let isLandscape: Bool
  public let numbers: NumberStyle
  public let rounding: Rounding
  public let columns: [ColumnPlan]
  public let head: TableHead
  public let rows: RowPlan
  public let notes: [NotePlan]
  /// The rows of a table of fixed lines; a tree has none.
  public let fixedRows: FixedRows
  /// The blocks that stand next to each other; nil if there is only one.
  public let sides: TableSides?

  public init(
    number: Int, code: String = "", title: String, isLandscape: Bool = false, numbers: NumberStyle, rounding: Rounding,
    columns: [ColumnPlan], head: TableHead,
    rows: RowPlan, notes: [NotePlan]
  ) {
    self.number = number
    self.code = code
    self.title = title
    self.isLandscape = isLandscape
    self.numbers = numbers
    self.rounding = rounding
    self.columns = columns
    self.head = head
    self.rows = rows
    self.notes = notes
    fixedRows = FixedRows(rows, columns)
    sides = TableSides(columns, under: head)
  }

  /// The selectors of its sums: one for each amount of fixed lines, or one for each column of a tree. nil if no money
  /// can match.
  var sums: [Selector?] {
    switch rows {
    case .tree(let tree):
      columns.map { column in column.figure == nil ? column.selector.flatMap(tree.selector.narrowed) : nil }
    case .lines: fixedRows.sums.map(\.selector)
    }
  }

  /// Whether its rows and columns tell units or projects apart.
  public var parties: Parties {
    let levels = rows.trees.flatMap(\.levels).map { Parties($0) }
    return (levels + selectors.map { Parties($0) }).reduce(into: []) { $0.formUnion($1) }
  }

  /// Whether what it publishes is decided cell by cell: units and projects tell more than codes, and rows of trees among
  /// fixed lines are known only with the ledger.
  public var isJudgedByCell: Bool {
    if !parties.isEmpty || selectors.contains(where: \.dividesParties) { return true }
    return switch rows {
    case .tree(let tree): tree.digits == nil
    case .lines: !rows.trees.isEmpty
    }
  }

  /// What its amounts are compared with, where columns show that.
  public var bases: [Basis] {
    var bases: [Basis] = []
    for basis in columns.compactMap({ $0.figureName == nil ? $0.aspect.basis : nil }) where !bases.contains(basis) {
      bases.append(basis)
    }
    return bases
  }

  /// Every selector that the plan names.
  var selectors: [Selector] {
    columns.compactMap(\.selector) + rows.selectors
  }
}

/// One leaf column.
public struct ColumnPlan: Hashable, Sendable {
  public var kind: Kind
  /// The block, of those side by side, that it belongs to; columns such as 序号 belong to the first.
  public var side: Int = 0
  /// What an amount column adds to the selector of each row.
  public var selector: Selector? = nil
  /// The level of codes whose digits a column of codes shows, from 1; nil for whole codes.
  public var part: Int? = nil
  /// How a column of numbers counts its rows; nil to count all of them.
  public var numbering: Numbering? = nil
  /// The figure that an amount column shows instead, in every row.
  public var figureName: String? = nil
  /// What an amount column shows of its amount: itself, what it is compared with, a change, a rate.
  public var aspect: Figure.Aspect = .value
  /// The figure that its amounts are shares of; nil for the total of a tree.
  public var whole: String? = nil

  /// Whether its amounts are sums of this package's lines, which nothing but codes, funds and the like select: those that
  /// tables of a platform give.
  package var statesLedger: Bool { aspect == .value && selector?.tellsParties != true && selector?.isOrgan == nil }

  /// Whether its amounts are those of a package that this one is compared with.
  public var isOfOtherPackage: Bool { if case .base = aspect { true } else { false } }

  public var figure: FigureReference? { figureName.map { FigureReference(name: $0, aspect: aspect) } }
}

/// A figure, and what is shown of it.
public struct FigureReference: Hashable, Sendable {
  public var name: String
  public var aspect: Figure.Aspect

  /// The package that it is compared with, if what is shown is of that one.
  public var basis: Basis? { if case .base(let basis) = aspect { basis } else { nil } }
}

/// A note under a table, and when it is shown.
public struct NotePlan: Hashable, Sendable {
  public enum Condition: Hashable, Sendable {
    case always
    /// The table shows at least one amount.
    case filled
    /// The table shows no amount at all.
    case empty
    /// Shown parts differ from a shown total (尾差).
    case roundingDifference
  }

  /// It may name figures.
  public var text: Narrative
  public var condition: Condition
}
