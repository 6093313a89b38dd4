extension Package {
  /// Returns the self-evaluation of a project, with the executed amounts from the ledger, and scores and grade from the
  /// published rule.
  func evaluation(
    of project: Project, _ money: ProjectMoney, scoring: Scoring?
  ) throws(AmountOverflow) -> EvaluationSheet? {
    guard let scoring, let evaluation = project.evaluation else { return nil }
    var sum = EvaluationSheet.Funds(source: nil, initial: .zero, revised: .zero, executed: .zero)
    var bySource: [EvaluationSheet.Funds] = []
    for source in FundSource.allCases {
      var funds = EvaluationSheet.Funds(
        source: source, initial: .zero, revised: .zero, executed: money.executed(source))
      for stated in evaluation.funds where stated.source == source {
        try funds.initial += stated.initial
        try funds.revised += stated.revised
      }
      bySource.append(funds)
      try sum.initial += funds.initial
      try sum.revised += funds.revised
      try sum.executed += funds.executed
    }
    let execution = scoring.points(forExecuting: sum.executed, of: sum.revised)
    let total = project.indicators.compactMap(\.result).reduce(execution) { $0 + $1.score }
    return EvaluationSheet(
      funds: [sum] + bySource, executionPoints: scoring.executionPoints, executionScore: execution, total: total,
      grade: scoring.grade(for: total))
  }
}
