/// The computed part of a project's performance table.
public struct ProjectSheet: Sendable {
  public var budget: Redactable<Budget>
  public var indicators: [IndicatorRow]
  public var evaluation: EvaluationSheet?

  public struct Budget: Equatable, Sendable {
    public var total: Amount
    public var fiscal: Amount
    public var other: Amount
  }
}

/// A row of the table of indicators. Rows of one class are adjacent; the first has the cell of the class.
public struct IndicatorRow: Sendable {
  /// Position of the indicator among those of its project.
  public var indicator: Int
  /// How many rows the class covers, on the first of them; 0 on the others.
  public var firstSpan = 0
  public var secondSpan = 0
}
