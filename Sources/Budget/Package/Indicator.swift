/// A performance indicator (绩效指标). Its target is an operator, a value and a unit, or words.
public struct Indicator: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    case comparison(Comparison, value: String, unit: String)
    case words(String)
  }

  public var first: IndicatorClass
  /// 二级指标, such as 数量指标.
  public var second: String
  /// 三级指标.
  public var third: String
  public var description: String
  public var target: Target?
  /// 指标值确定依据.
  public var basis: String
  /// The result and its score, in self-evaluations.
  public var result: Result? = nil
  public var isWithheld: Bool
  public var location: Location

  public struct Result: Hashable, Sendable {
    public var text: String
    public var points: Points
    public var score: Points

    public init(text: String, points: Points, score: Points) {
      self.text = text
      self.points = points
      self.score = score
    }
  }
}

/// 一级指标.
public enum IndicatorClass: UInt8, Term {
  case output, effect, satisfaction

  public var name: String {
    switch self {
    case .output: "产出指标"
    case .effect: "效益指标"
    case .satisfaction: "满意度指标"
    }
  }
}

public enum Comparison: UInt8, Term {
  case atMost, atLeast, equal, less, greater

  public var name: String {
    switch self {
    case .atMost: "≤"
    case .atLeast: "≥"
    case .equal: "="
    case .less: "<"
    case .greater: ">"
    }
  }
}

extension Indicator.Target {
  /// The target as forms print it: ≤3次, 效果明显.
  public var text: String {
    switch self {
    case .comparison(.equal, let value, let unit): value + unit
    case .comparison(let comparison, let value, let unit): comparison.name + value + unit
    case .words(let words): words
    }
  }
}
