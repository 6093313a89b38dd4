/// What a profile says of a chart: which figures it shows, named and never computed here.
public struct BarChartPlan: Hashable, Sendable {
  /// By which templates know it, and its anchor on the page.
  public var name: String
  public var title: String
  /// What it shows, for those who do not see it.
  public var description: String
  /// What its numbers count; nil for money, whose unit is that of sentences.
  public var unit: String?
  /// The bars of each row, from top to bottom.
  public var series: [Series]
  public var rows: Rows
  /// Whether rows are shown that hold zeros only.
  public var showsZeros: Bool

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

    public init(figure: String, label: String?) {
      self.figure = figure
      self.label = label
    }
  }

  public struct Series: Hashable, Sendable {
    public var kind: SeriesKind
    public var label: String

    public init(kind: SeriesKind, label: String) {
      self.kind = kind
      self.label = label
    }
  }

  public init(
    name: String, title: String, description: String, unit: String? = nil,
    series: [Series] = [Series(kind: .value, label: SeriesKind.value.name)], rows: Rows, showsZeros: Bool = true
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.unit = unit
    self.series = series
    self.rows = rows
    self.showsZeros = showsZeros
  }
}

/// Which number of a figure a bar stands for.
public enum SeriesKind: UInt8, Term {
  case value, lastYear, budget

  public var name: String {
    basis?.name ?? "本年"
  }

  /// What the figure is compared with; nil for its own value.
  public var basis: Basis? {
    switch self {
    case .value: nil
    case .lastYear: .lastYear
    case .budget: .budget
    }
  }
}
