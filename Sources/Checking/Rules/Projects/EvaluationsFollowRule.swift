internal import Budget

/// What a department's own self-evaluation form says must be what the published rule gives from the ledger and the scores.
struct EvaluationsFollowRule: Rule {
  let messages = [Message.executionRateDisagrees, .executionScoreDisagrees, .totalScoreDisagrees]
  let law = Phrase(
    zh: "项目支出绩效自评表的评分说明：预算执行率按档计分，总分为各项得分之和。",
    en:
      "The scoring notes of the self-evaluation form: execution is scored in steps, and the total is the sum of the scores."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.disclosure.projects.lazy.flatMap { project in
        project.evaluation.map { findings(in: $0, of: project.name) } ?? []
      })
  }

  private func findings(in evaluation: EvaluationSheet, of project: String) -> [Finding] {
    var findings: [Finding] = []
    let disagree = { (message: Message, stated: String, computed: String) in
      Finding(message, at: evaluation.location, project, stated, computed)
    }
    if let stated = evaluation.stated.executionRate {
      let rate = evaluation.funds[0].rate
      // A form shows whole percents; it is right when it is the computed rate rounded as it was.
      if rate.map({ abs(Int128($0.value) * 10 - Int128(stated.hundredths)) > 50 }) ?? (stated.hundredths != 0) {
        findings.append(
          disagree(.executionRateDisagrees, stated.formatted, rate?.number ?? ""))
      }
    }
    if let stated = evaluation.stated.executionScore, stated != evaluation.executionScore {
      findings.append(disagree(.executionScoreDisagrees, stated.formatted, evaluation.executionScore.formatted))
    }
    if let stated = evaluation.stated.total, stated != evaluation.total {
      findings.append(disagree(.totalScoreDisagrees, stated.formatted, evaluation.total.formatted))
    }
    return findings
  }
}
