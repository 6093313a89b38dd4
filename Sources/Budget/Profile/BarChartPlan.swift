/// A chart as a profile declares it, with the names of the figures it shows.
public struct BarChartPlan: Hashable, Sendable {
  /// The name that templates use, and the anchor on the page.
  public var name: String
  public var title: String
  /// The text alternative for readers who cannot see the chart.
  public var description: String
  /// The unit of its numbers; nil for money, which has the unit of texts.
  public var unit: String? = nil
  /// The bars of each row, from top to bottom.
  public var series: [Series] = [Series(kind: .value, label: SeriesKind.value.name)]
  public var rows: Rows
  /// Whether rows of zeros are shown.
  public var showsZeros: Bool = true
  /// Whether each row is a small drawing of its own, with all its series.
  public var hasPanels: Bool = false

  public enum Rows: Hashable, Sendable {
    case figures([Item])
    /// The parts of a figure, in the order of their codes.
    case parts(figure: String)
    /// The largest parts of a figure, the largest first, and the sum of the others under a label.
    case largestParts(figure: String, count: Int, rest: String)
  }

  public struct Item: Hashable, Sendable {
    public var figure: String
    public var label: String?
  }

  public struct Series: Hashable, Sendable {
    public var kind: SeriesKind
    public var label: String
  }
}

/// The number of a figure that a bar shows: its own, or what it is compared with.
public enum SeriesKind: Hashable, Sendable {
  case value, lastYear, budget
  /// A basis that the profile names, and whether it is the first of these in its chart.
  case other(Basis, isFirst: Bool)

  public static let ownName = "本年"

  public var name: String { basis?.name ?? Self.ownName }

  /// What the figure is compared with; nil for its own value.
  public var basis: Basis? {
    switch self {
    case .value: nil
    case .lastYear: .lastYear
    case .budget: .budget
    case .other(let basis, _): basis
    }
  }
}
