/// A department's self-evaluation of a project (绩效自评). The executed amount is in the ledger.
public struct Evaluation: Hashable, Sendable {
  public struct Funds: Hashable, Sendable {
    public var source: FundSource
    /// 年初预算数.
    public var initial: Amount
    /// 全年预算数.
    public var revised: Amount
  }

  /// 实施单位, as the form calls it.
  public var performer: String
  /// 总体完成率.
  public var completion: Percentage
  public var funds: [Funds]
  /// 具体完成情况.
  public var achieved: Narrative
  public var summary: Narrative?
  /// 存在问题、原因及下一步整改措施.
  public var problems: Narrative?
  public var stated: Stated
  public var location: Location

  /// What the department's own form states. It is checked against the computed values, and never printed.
  public struct Stated: Hashable, Sendable {
    public var executionRate: Percentage? = nil
    public var executionScore: Points? = nil
    public var total: Points? = nil
  }
}

public enum FundSource: UInt8, Term {
  case fiscal, carriedOver, other

  public var name: String {
    switch self {
    case .fiscal: "当年财政拨款"
    case .carriedOver: "上年结转资金"
    case .other: "其他资金"
    }
  }
}
