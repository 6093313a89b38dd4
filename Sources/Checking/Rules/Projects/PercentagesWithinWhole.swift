internal import Budget

/// A percentage is at most 100%, unless it measures growth.
struct PercentagesWithinWhole: Rule {
  let codes = ["D660"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标应合理可行；完成率、满意度等不超过100%。",
    en: "Document 财预〔2015〕88号: targets are feasible; rates and satisfaction are at most 100%.")

  private static let growing = ["增长", "增速", "增幅", "同比", "环比", "提高", "提升幅度", "超额", "倍"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      zip(subject.package.projects, subject.disclosure.projects).lazy.flatMap { project, sheet in
        project.indicators.compactMap { indicator -> Finding? in
          guard !project.isWithheld, !indicator.isWithheld,
            case .comparison(let comparison, let value, let unit) = indicator.target, unit.isPercentage,
            let number = DecimalNumber(value), number.exceeds(100), !DoubledDigits.isCertain(indicator, of: sheet),
            !indicator.label.containsAny(of: Self.growing)
          else { return nil }
          return Finding(
            .percentageOverWhole(project.name, indicator: indicator.label, target: comparison.name + value + "%"),
            at: indicator.location)
        }
      })
  }
}
