/// The published rule for scoring projects: points for execution, and grades for totals.
public struct Scoring: Hashable, Sendable {
  /// Points from a percentage upwards.
  public struct Step: Hashable, Sendable {
    public var from: Points
    public var score: Points
  }

  /// The grade from a total upwards: 优, 良, 中, 差.
  public struct Grade: Hashable, Sendable {
    public var from: Points
    public var name: String
  }

  /// The most points that execution can score.
  public var executionPoints: Points
  public var execution: [Step]
  public var grades: [Grade]

  public init(executionPoints: Points, execution: [Step], grades: [Grade]) {
    self.executionPoints = executionPoints
    self.execution = execution.sorted { $0.from > $1.from }
    self.grades = grades.sorted { $0.from > $1.from }
  }

  /// Returns the points for spending `executed` of `budget`, from exact amounts and not from a rounded rate. Without a
  /// budget there are no points.
  public func points(forExecuting executed: Amount, of budget: Amount) -> Points {
    guard budget > .zero else { return .zero }
    let reached = execution.first { step in
      Int128(executed.fen) * 10_000 >= Int128(budget.fen) * Int128(step.from.hundredths)
    }
    return reached?.score ?? .zero
  }

  public func grade(for total: Points) -> String {
    grades.first { total >= $0.from }?.name ?? ""
  }
}
