internal import Budget

/// A project does not spend more than its revised budget, nor was that raised for nothing.
struct ExecutionWithinBudget: Rule {
  let codes = ["D616"]
  let law = Phrase(
    zh: "预算法第十三条：各部门的支出必须以经批准的预算为依据，未列入预算的不得支出。",
    en: "Budget Law, article 13: expenditure rests on the approved budget; what is not in it is not spent.")

  /// Of a budget that was raised, in hundredths, more is spent than this.
  private static let leastSpent: Int128 = 85

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      zip(subject.package.projects, subject.disclosure.projects).lazy.compactMap { project, sheet in
        guard let evaluation = project.evaluation, case .shown = sheet.budget, let sum = sheet.evaluation?.funds.first,
          let relation = Self.contradiction(in: sum)
        else { return nil }
        return Finding(
          .executionDisagrees(
            project.name, executed: sum.executed.exact, relation: relation, revised: sum.revised.exact),
          at: evaluation.location)
      })
  }

  /// How what was executed disagrees with the budget. Who is granted more in the course of the year needs more than in
  /// the beginning.
  private static func contradiction(in sum: EvaluationSheet.Funds) -> Phrase? {
    if sum.executed > sum.revised { return Phrase(zh: "超过", en: "more than") }
    let isRaised = sum.revised > sum.initial && sum.executed <= sum.initial && sum.executed > .zero
    guard isRaised, Int128(sum.executed.fen) * 100 < Int128(sum.revised.fen) * leastSpent else { return nil }
    return Phrase(zh: "没有用到年中增加的钱，少于", en: "none of what was added in the year, and less than")
  }
}
