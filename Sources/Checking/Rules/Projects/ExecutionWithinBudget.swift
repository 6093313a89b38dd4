internal import Budget

/// A project does not spend more than its revised budget.
struct ExecutionWithinBudget: Rule {
  let codes = ["D616"]
  let law = Phrase(
    zh: "预算法第十三条：各部门的支出必须以经批准的预算为依据，未列入预算的不得支出。",
    en: "Budget Law, article 13: expenditure rests on the approved budget; what is not in it is not spent.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      zip(subject.package.projects, subject.disclosure.projects).lazy.compactMap { project, sheet in
        guard let evaluation = project.evaluation, case .shown = sheet.budget,
          let sum = sheet.evaluation?.funds.first, sum.executed > sum.revised
        else { return nil }
        return Finding(
          .executionAboveBudget(
            project.name, executed: sum.executed.formatted(in: .exactYuan),
            revised: sum.revised.formatted(in: .exactYuan)), at: evaluation.location)
      })
  }
}
