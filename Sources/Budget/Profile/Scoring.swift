/// The published rule by which projects are scored: how execution gives points, and how the total gives a grade.
public struct Scoring: Hashable, Sendable {
  /// From so many percent on, so many points.
  public struct Step: Hashable, Sendable {
    public var from: Points
    public var score: Points
  }

  /// From so many points on, this grade: 优, 良, 中, 差.
  public struct Grade: Hashable, Sendable {
    public var from: Points
    public var name: String
  }

  /// The most that execution can give.
  public var executionPoints: Points
  public var execution: [Step]
  public var grades: [Grade]

  public init(executionPoints: Points, execution: [Step], grades: [Grade]) {
    self.executionPoints = executionPoints
    self.execution = execution.sorted { $0.from > $1.from }
    self.grades = grades.sorted { $0.from > $1.from }
  }

  /// Points for having spent `executed` of `budget`. Exact amounts are compared, not a rounded rate; without a budget nothing could
  /// be executed, and there are no points.
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
