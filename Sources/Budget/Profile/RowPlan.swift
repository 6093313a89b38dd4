/// The rows of a table.
public enum RowPlan: Sendable {
  /// A row for each code, unit or project that has money, rolled up level by level.
  case tree(TreePlan)
  /// Fixed lines, in one block or in several side by side: statements, lists and forms.
  case lines(FixedLinesPlan)

  /// The view of the ledger that they read.
  public var axis: Axis {
    switch self {
    case .tree(let plan): plan.axis
    case .lines(let plan): plan.axis
    }
  }

  /// The trees, alone or among fixed lines.
  package var trees: [TreePlan] {
    switch self {
    case .tree(let plan): [plan]
    case .lines(let plan): plan.lines.compactMap(\.tree)
    }
  }

  /// The row that adds up all others of a tree.
  public var total: TotalRowPlan? { if case .tree(let plan) = self { plan.total } else { nil } }

  var selectors: [Selector] {
    switch self {
    case .tree(let plan): [plan.selector]
    case .lines(let plan): plan.lines.compactMap(\.selector)
    }
  }
}

/// Rows that the ledger decides: one for each value of the first level that has money, below it those of the next.
public struct TreePlan: Hashable, Sendable {
  /// The view of the ledger that is read.
  public var axis: Axis
  public var selector: Selector
  public var levels: [Dimension]
  public var total: TotalRowPlan?

  public init(axis: Axis, selector: Selector, levels: [Dimension], total: TotalRowPlan? = nil) {
    self.axis = axis
    self.selector = selector
    self.levels = levels
    self.total = total
  }

  /// How many levels are above a row; nil for the total.
  public func depth(of source: Table.Row.Source) -> Int? {
    guard case .tree(let members) = source, let last = members.last else { return nil }
    return levels.firstIndex { $0.holds(last) }
  }

  /// The digits of the codes that get rows, or nil if there are rows of anything but codes of the axis that is read.
  public var digits: [Int]? {
    let digits = levels.compactMap { level in
      if case .codes(axis, let digits) = level { digits } else { nil }
    }
    return digits.count == levels.count ? digits : nil
  }
}

/// The row of a tree that adds up all others.
public struct TotalRowPlan: Hashable, Sendable {
  public var label: String
  /// Whether the label spans the codes before it.
  public var spansCode: Bool
  /// Whether a table without amounts has the row.
  public var standsWhenEmpty: Bool
  /// Whether it follows the other rows.
  public var isLast = false
  /// Whether it is rounded once, even where the other rows are sums of what is shown.
  public var isExact = false
}

/// Fixed lines. A band is a range of rows in which all sides begin on the same row; shorter sides are padded with blank
/// lines.
public struct FixedLinesPlan: Hashable, Sendable {
  public struct Band: Hashable, Sendable {
    /// The lines of each side, from left to right.
    public var sides: [[FixedLine]]

    public var height: Int { sides.map(\.count).max() ?? 0 }
  }

  public var axis: Axis
  public var sideCount: Int
  public var bands: [Band]

  var lines: [FixedLine] { bands.flatMap(\.sides).flatMap(\.self) }
}

/// One fixed line of one side.
public struct FixedLine: Hashable, Sendable {
  public var label: String
  /// The code that is printed before the label.
  public var code: RowCode? = nil
  /// nil for a line of the official form that no money can reach.
  public var selector: Selector?
  public var emphasis: Emphasis = .line
  /// How far the label is set in, from 0.
  public var depth: Int = 0
  /// How many columns the label covers, beginning with the first of its side.
  public var labelSpan: Int = 1
  /// The number before its label, once the rows of the trees among the lines are known.
  public var numbering: LineNumbering? = nil
  /// The tree whose rows stand in its place.
  public var tree: TreePlan? = nil
  /// The first cell of its row in the `CellMap` of the table, once trees have their rows.
  public var firstCell: Int? = nil
}

/// How a line is counted (一、 二、).
public struct LineNumbering: Hashable, Sendable {
  /// The lines that are counted together.
  public var group: Int
  /// Among them, how many levels are above it.
  public var level: Int
  public var numbering: Numbering
}

/// What stands in the column of codes: a code of the chart of accounts, or that of a unit or a project.
public enum RowCode: Hashable, Sendable {
  case account(Code)
  case party(String)
}

/// The visual emphasis of a row.
public enum Emphasis: Hashable, Sendable {
  case line
  case total
}
