internal import Budget

/// A score is at most the points of its indicator.
struct ScoresWithinPoints: Rule {
  let codes = ["D614"]
  let law = Phrase(
    zh: "项目支出绩效自评表的评分说明：各项得分最高不超过该项分值。",
    en: "The scoring notes of the self-evaluation form: no score exceeds the points of its indicator.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.package.projects.lazy.flatMap { project in
        project.indicators.compactMap { indicator -> Finding? in
          guard !project.isWithheld, !indicator.isWithheld, let result = indicator.result, result.score > result.points
          else { return nil }
          return Finding(
            .scoreAbovePoints(
              project.name, indicator: indicator.label, score: result.score.formatted, points: result.points.formatted),
            at: indicator.location)
        }
      })
  }
}
