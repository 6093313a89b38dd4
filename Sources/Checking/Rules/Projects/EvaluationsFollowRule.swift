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
      zip(subject.package.projects, subject.disclosure.projects).lazy.flatMap { project, sheet -> [Finding] in
        guard let stated = project.evaluation, let computed = sheet.evaluation else { return [] }
        return findings(in: stated, of: project.name, computed)
      })
  }

  private func findings(in form: Evaluation, of project: String, _ evaluation: EvaluationSheet) -> [Finding] {
    var findings: [Finding] = []
    let disagree = { (message: Message, stated: String, computed: String) in
      Finding(message, at: form.location, project, stated, computed)
    }
    if let stated = form.stated.executionRate {
      let rate = evaluation.funds[0].rate
      // A form shows whole percents; it is right when it is the computed rate rounded as it was.
      if rate.map({ abs(Int128($0) * 10 - Int128(stated.hundredths)) > 50 }) ?? (stated.hundredths != 0) {
        findings.append(
          disagree(.executionRateDisagrees, stated.formatted, rate.map { "\($0 / 10).\($0 % 10)%" } ?? ""))
      }
    }
    if let stated = form.stated.executionScore, stated != evaluation.executionScore {
      findings.append(disagree(.executionScoreDisagrees, stated.formatted, evaluation.executionScore.formatted))
    }
    if let stated = form.stated.total, stated != evaluation.total {
      findings.append(disagree(.totalScoreDisagrees, stated.formatted, evaluation.total.formatted))
    }
    return findings
  }
}
