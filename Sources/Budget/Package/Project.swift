/// A project (项目) as it is stated. Its money is in the ledger.
public struct Project: Hashable, Sendable {
  public var code: String
  /// Its code in the earlier packages, where that was another one.
  public var formerCode: String? = nil
  public var name: String
  /// Position of the unit that runs it in `Package.units`.
  public var unit: Int
  /// 项目类别, where the format tells kinds apart: 专项资金.
  public var kind: String? = nil
  /// 涉密: its goals and indicators are not published, and its amount only if it is public.
  public var isWithheld: Bool = false
  public var isAmountPublic: Bool = true
  public var use: Narrative? = nil
  public var plan: SpendingPlan? = nil
  public var goals: [Goal] = []
  public var indicators: [Indicator] = []
  public var evaluation: Evaluation? = nil
  /// Texts by name.
  public var texts: [String: [Block]] = [:]
  public var location: Location

  /// Whether any of its texts says something.
  package var statesTexts: Bool { texts.values.contains { !$0.isEmpty } }

  public var publishesEvaluation: Bool { evaluation != nil && !isWithheld }

  public struct Goal: Hashable, Sendable {
    public var text: Narrative
    public var isWithheld: Bool
  }
}

/// The share of the money that will be spent by the end of a month, in hundredths of a percent.
public struct SpendingPlan: Hashable, Sendable {
  public var march: Percentage?
  public var june: Percentage?
  public var october: Percentage?
  public var december: Percentage?
}
