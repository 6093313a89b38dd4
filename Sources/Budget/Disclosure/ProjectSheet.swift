/// A project as its performance table shows it.
public struct ProjectSheet: Sendable {
  /// Its number in the list, from 1.
  public var number: Int
  public var code: String
  public var name: String
  public var unit: Unit
  public var budget: Shown<Budget>
  public var use: Shown<Narrative?>
  public var plan: SpendingPlan?
  public var goals: [Shown<Narrative>]
  public var indicators: [IndicatorRow]
  public var evaluation: EvaluationSheet?

  public struct Budget: Equatable, Sendable {
    public var total: Amount
    public var fiscal: Amount
    public var other: Amount

    public init(total: Amount, fiscal: Amount, other: Amount) {
      self.total = total
      self.fiscal = fiscal
      self.other = other
    }
  }

  public init(
    number: Int, code: String, name: String, unit: Unit, budget: Shown<Budget>, use: Shown<Narrative?>,
    plan: SpendingPlan?, goals: [Shown<Narrative>], indicators: [IndicatorRow],
    evaluation: EvaluationSheet?
  ) {
    self.number = number
    self.code = code
    self.name = name
    self.unit = unit
    self.budget = budget
    self.use = use
    self.plan = plan
    self.goals = goals
    self.indicators = indicators
    self.evaluation = evaluation
  }
}

/// A row of the table of indicators. Rows of one class stand together; the first of them carries the class.
public struct IndicatorRow: Sendable {
  public var first: IndicatorClass
  public var second: String
  /// How many rows the class covers, on the first of them; 0 on the others.
  public var firstSpan: Int
  public var secondSpan: Int
  public var content: Shown<Content>

  public struct Content: Equatable, Sendable {
    public var third: String
    public var description: String
    public var target: String
    public var basis: String
    public var result: Indicator.Result?

    public init(third: String, description: String, target: String, basis: String, result: Indicator.Result?) {
      self.third = third
      self.description = description
      self.target = target
      self.basis = basis
      self.result = result
    }
  }

  public init(first: IndicatorClass, second: String, firstSpan: Int, secondSpan: Int, content: Shown<Content>) {
    self.first = first
    self.second = second
    self.firstSpan = firstSpan
    self.secondSpan = secondSpan
    self.content = content
  }
}
