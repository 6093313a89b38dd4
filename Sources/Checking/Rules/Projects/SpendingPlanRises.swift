internal import Budget

/// A spending plan is cumulative: it never falls, and ends at 100%.
struct SpendingPlanRises: Rule {
  let codes = ["D652", "D653"]
  let law = Phrase(
    zh: "项目绩效目标表的资金支出计划：各列为截至该月底的累计支出比例。",
    en:
      "The spending plan of the performance table: each column is the cumulative share spent by the end of that month.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(subject.package.projects.lazy.filter { !$0.isWithheld }.flatMap(findings(in:)))
  }

  private func findings(in project: Project) -> [Finding] {
    guard let plan = project.plan else { return [] }
    var findings: [Finding] = []
    let shares = [("3", plan.march), ("6", plan.june), ("10", plan.october), ("12", plan.december)]
    var before: (month: String, share: Percentage)?
    for case (let month, let share?) in shares {
      if let before, share < before.share {
        findings.append(
          Finding(
            .planFalls(
              project.name, month: before.month, share: before.share.formatted, laterMonth: month,
              laterShare: share.formatted), at: project.location))
      }
      before = (month, share)
    }
    // If the plan falls, a wrong end is only a consequence.
    if findings.isEmpty, let last = before, last.month != "12" || last.share != .whole {
      findings.append(
        Finding(.planEndsElsewhere(project.name, month: last.month, share: last.share.formatted), at: project.location))
    }
    return findings
  }
}

extension Percentage {
  fileprivate static let whole = Percentage(hundredths: 100_00)
}
