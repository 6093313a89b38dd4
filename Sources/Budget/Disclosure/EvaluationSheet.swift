/// The self-evaluation of a project as its form shows it, everything computed that can be.
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

  public var performer: String
  public var completion: Percentage
  /// The sum first, then each source that has money.
  public var funds: [Funds]
  public var achieved: Narrative
  public var summary: Narrative?
  public var problems: Narrative?
  public var executionPoints: Points
  public var executionScore: Points
  public var total: Points
  public var grade: String
  /// What was stated, for checking.
  public var stated: Evaluation.Stated
  public var location: Location

  public init(
    performer: String, completion: Percentage, funds: [Funds], achieved: Narrative, summary: Narrative?,
    problems: Narrative?, executionPoints: Points, executionScore: Points, total: Points, grade: String,
    stated: Evaluation.Stated, location: Location
  ) {
    self.performer = performer
    self.completion = completion
    self.funds = funds
    self.achieved = achieved
    self.summary = summary
    self.problems = problems
    self.executionPoints = executionPoints
    self.executionScore = executionScore
    self.total = total
    self.grade = grade
    self.stated = stated
    self.location = location
  }
}
