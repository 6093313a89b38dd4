/// The rows of a table.
public enum RowPlan: Sendable {
  /// A row for each code that has money, rolled up level by level.
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

  var selectors: [Selector] {
    switch self {
    case .tree(let plan): [plan.selector]
    case .lines(let plan): plan.bands.flatMap(\.sides).flatMap(\.self).compactMap(\.selector)
    }
  }
}

/// A tree over one axis of the classification.
public struct TreePlan: Hashable, Sendable {
  public var axis: Axis
  public var selector: Selector
  /// The digit counts of the levels that get rows.
  public var levels: [Int]
  public var total: TotalRowPlan?
}

/// The first row of a tree.
public struct TotalRowPlan: Hashable, Sendable {
  public var label: String
  /// Whether the label spans the code and the name column.
  public var spansCode: Bool
  /// Whether a table without amounts has the row.
  public var standsWhenEmpty: Bool
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
}

/// One fixed line of one side.
public struct FixedLine: Hashable, Sendable {
  public var label: String
  /// The code that a form prints before the label.
  public var code: Code? = nil
  /// nil for a line of the official form that no money can reach.
  public var selector: Selector?
  public var emphasis: Emphasis = .line
  /// How far the label is set in, from 0.
  public var depth: Int = 0
  /// How many columns the label covers, beginning with the first of its side.
  public var labelSpan: Int = 1
}

/// The visual emphasis of a row.
public enum Emphasis: Hashable, Sendable {
  case line
  case total
}
