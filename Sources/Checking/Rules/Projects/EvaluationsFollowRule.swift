internal import Budget

/// The scores on a department's self-evaluation form agree with those that the published rule computes.
struct EvaluationsFollowRule: Rule {
  let codes = ["D611", "D612", "D613"]
  let law = Phrase(
    zh: "项目支出绩效自评表的评分说明：预算执行率按档计分，总分为各项得分之和。",
    en:
      "The scoring notes of the self-evaluation form: execution is scored in steps, and the total is the sum of the scores."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      zip(subject.package.projects, subject.disclosure.projects).lazy.flatMap { project, sheet -> [Finding] in
        guard let stated = project.evaluation, let computed = sheet.evaluation else { return [] }
        return findings(in: stated, of: project.name, computed)
      })
  }

  private func findings(in form: Evaluation, of project: String, _ evaluation: EvaluationSheet) -> [Finding] {
    var messages: [Message] = []
    if let stated = form.stated.executionRate {
      let rate = evaluation.funds[0].rate
      // The stated rate may be rounded, so the computed one is compared at its precision.
      if rate.map({ abs(Int128($0.value) * 10 - Int128(stated.hundredths)) > 50 }) ?? (stated.hundredths != 0) {
        messages.append(
          .executionRateDisagrees(project, stated: stated.formatted, computed: rate?.number ?? ""))
      }
    }
    if let stated = form.stated.executionScore, stated != evaluation.executionScore {
      messages.append(
        .executionScoreDisagrees(project, stated: stated.formatted, computed: evaluation.executionScore.formatted))
    }
    if let stated = form.stated.total, stated != evaluation.total {
      messages.append(
        .totalScoreDisagrees(project, stated: stated.formatted, computed: evaluation.total.formatted))
    }
    return messages.map { Finding($0, at: form.location) }
  }
}
