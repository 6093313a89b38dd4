/// The computed part of a project's self-evaluation.
public struct EvaluationSheet: Sendable {
  public struct Funds: Sendable {
    /// nil for the sum of all sources.
    public var source: FundSource?
    public var initial: Amount
    public var revised: Amount
    public var executed: Amount

    /// nil without a budget.
    public var rate: Quantity? { Quantity(rateOf: executed.fen, in: revised.fen) }
  }

  /// The sum first, then each source that has money.
  public var funds: [Funds]
  public var executionPoints: Points
  public var executionScore: Points
  public var total: Points
  public var grade: String
}
