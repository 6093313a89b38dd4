internal import Budget

/// A number in a target has a unit: ≤12 of what?
struct TargetsHaveUnits: Rule {
  let codes = ["D658"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标值应当量化，可衡量。",
    en: "Document 财预〔2015〕88号: targets are quantified and can be measured.")

  /// Names of things that have no unit.
  private static let unitless = ["系数", "指数", "倍数", "评分", "得分", "等级", "级别", "名次"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.package.projects.lazy.flatMap { project in
        project.indicators.compactMap { indicator -> Finding? in
          guard !project.isWithheld, !indicator.isWithheld,
            case .comparison(_, let value, let unit) = indicator.target, !unit.unicodeScalars.contains(where: \.isWord),
            !unit.isPercentage,
            !indicator.label.containsAny(of: Self.unitless)
          else { return nil }
          return Finding(
            .targetWithoutUnit(project.name, indicator: indicator.label, target: value), at: indicator.location)
        }
      })
  }
}

extension Indicator {
  /// The name of the indicator, with its description if that adds anything.
  var label: String {
    third.isEmpty || third == description ? description : description.isEmpty ? third : "\(third)（\(description)）"
  }
}

extension String {
  /// Whether this unit is a percentage.
  var isPercentage: Bool { isAny(of: ["%", "％", "百分比", "百分数", "百分之"]) }
}
