/// The computed part of a project's self-evaluation.
public struct EvaluationSheet: Sendable {
  public struct Funds: Sendable {
    /// nil for the sum of all sources.
    public var source: FundSource?
    public var initial: Amount
    public var revised: Amount
    public var executed: Amount

    public init(source: FundSource?, initial: Amount, revised: Amount, executed: Amount) {
      self.source = source
      self.initial = initial
      self.revised = revised
      self.executed = executed
    }

    /// nil without a budget.
    public var rate: Quantity? { Quantity(rateOf: executed.fen, in: revised.fen) }
  }

  /// The sum first, then each source that has money.
  public var funds: [Funds]
  public var executionPoints: Points
  public var executionScore: Points
  public var total: Points
  public var grade: String

  public init(funds: [Funds], executionPoints: Points, executionScore: Points, total: Points, grade: String) {
    self.funds = funds
    self.executionPoints = executionPoints
    self.executionScore = executionScore
    self.total = total
    self.grade = grade
  }
}
