/// A project (项目) as it is stated. Its money is in the ledger.
public struct Project: Hashable, Sendable {
  public var code: String
  public var name: String
  /// Position of the unit that runs it in `Package.units`.
  public var unit: Int
  /// 涉密: its goals and indicators are not published, and its amount only if it is public.
  public var isWithheld: Bool
  public var isAmountPublic: Bool
  public var use: Narrative?
  public var plan: SpendingPlan?
  public var goals: [Goal]
  public var indicators: [Indicator]
  public var evaluation: Evaluation?
  public var location: Location

  public init(
    code: String, name: String, unit: Int, isWithheld: Bool = false, isAmountPublic: Bool = true, use: Narrative? = nil,
    plan: SpendingPlan? = nil, goals: [Goal] = [], indicators: [Indicator] = [], evaluation: Evaluation? = nil,
    location: Location
  ) {
    self.code = code
    self.name = name
    self.unit = unit
    self.isWithheld = isWithheld
    self.isAmountPublic = isAmountPublic
    self.use = use
    self.plan = plan
    self.goals = goals
    self.indicators = indicators
    self.evaluation = evaluation
    self.location = location
  }

  public var publishesEvaluation: Bool { evaluation != nil && !isWithheld }

  public struct Goal: Hashable, Sendable {
    public var text: Narrative
    public var isWithheld: Bool

    public init(text: Narrative, isWithheld: Bool) {
      self.text = text
      self.isWithheld = isWithheld
    }
  }
}

/// The share of the money that will be spent by the end of a month, in hundredths of a percent.
public struct SpendingPlan: Hashable, Sendable {
  public var march: Percentage?
  public var june: Percentage?
  public var october: Percentage?
  public var december: Percentage?

  public init(march: Percentage?, june: Percentage?, october: Percentage?, december: Percentage?) {
    self.march = march
    self.june = june
    self.october = october
    self.december = december
  }
}
