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

  public init(axis: Axis, selector: Selector, levels: [Int], total: TotalRowPlan?) {
    self.axis = axis
    self.selector = selector
    self.levels = levels
    self.total = total
  }
}

/// The first row of a tree.
public struct TotalRowPlan: Hashable, Sendable {
  public var label: String
  /// Whether the label spans the code and the name column.
  public var spansCode: Bool
  /// Whether a table without amounts has the row.
  public var standsWhenEmpty: Bool

  public init(label: String, spansCode: Bool, standsWhenEmpty: Bool) {
    self.label = label
    self.spansCode = spansCode
    self.standsWhenEmpty = standsWhenEmpty
  }
}

/// Fixed lines. A band is a range of rows in which all sides begin on the same row; shorter sides are padded with blank
/// lines.
public struct FixedLinesPlan: Hashable, Sendable {
  public struct Band: Hashable, Sendable {
    /// The lines of each side, from left to right.
    public var sides: [[FixedLine]]

    public init(sides: [[FixedLine]]) {
      self.sides = sides
    }

    public var height: Int { sides.map(\.count).max() ?? 0 }
  }

  public var axis: Axis
  public var sideCount: Int
  public var bands: [Band]

  public init(axis: Axis, sideCount: Int, bands: [Band]) {
    self.axis = axis
    self.sideCount = sideCount
    self.bands = bands
  }

  /// Returns the line of a side in a row of the table, or nil where a shorter side is padded.
  public func line(row: Int, side: Int) -> FixedLine? {
    var row = row
    for band in bands {
      if row < band.height {
        return side < band.sides.count && row < band.sides[side].count ? band.sides[side][row] : nil
      }
      row -= band.height
    }
    return nil
  }
}

/// One fixed line of one side.
public struct FixedLine: Hashable, Sendable {
  public var label: String
  /// The code that a form prints before the label.
  public var code: Code?
  /// nil for a line of the official form that no money can reach.
  public var selector: Selector?
  public var emphasis: Emphasis
  /// How far the label is set in, from 0.
  public var depth: Int
  /// How many columns the label covers, beginning with the first of its side.
  public var labelSpan: Int

  public init(
    label: String, code: Code? = nil, selector: Selector?, emphasis: Emphasis = .line, depth: Int = 0,
    labelSpan: Int = 1
  ) {
    self.label = label
    self.code = code
    self.selector = selector
    self.emphasis = emphasis
    self.depth = depth
    self.labelSpan = labelSpan
  }
}

/// The visual emphasis of a row.
public enum Emphasis: Hashable, Sendable {
  case line
  case total
}
