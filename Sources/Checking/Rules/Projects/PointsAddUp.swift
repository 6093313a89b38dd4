internal import Budget

/// The points of a form, with those of execution, add up to 100.
struct PointsAddUp: Rule {
  let codes = ["D615"]
  let law = Phrase(
    zh: "财预〔2020〕10号：自评指标的权重总和为100%，其中预算执行率10%。",
    en: "Document 财预〔2020〕10号: the weights of a self-evaluation add up to 100%, of which execution has 10%.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let scoring = subject.profile.scoring else { return .checked([]) }
    let expected = Points(hundredths: 100_00 - scoring.executionPoints.hundredths)
    return .checked(
      subject.package.projects.lazy.compactMap { project in
        let results = project.indicators.compactMap(\.result)
        guard !project.isWithheld, let evaluation = project.evaluation, !results.isEmpty else { return nil }
        let sum = results.reduce(Points.zero) { $0 + $1.points }
        guard sum != expected else { return nil }
        return Finding(
          .pointsDoNotAddUp(
            project.name, sum: sum.formatted, expected: expected.formatted, execution: scoring.executionPoints.formatted
          ), at: evaluation.location)
      })
  }
}
