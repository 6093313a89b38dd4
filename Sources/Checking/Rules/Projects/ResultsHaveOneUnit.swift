internal import Budget

/// A result is stated in the unit of its target: not 0次%, and not 0.00% of 10万元.
struct ResultsHaveOneUnit: Rule {
  let codes = ["D663"]
  let law = Phrase(
    zh: "财预〔2020〕10号：自评对照预期指标值填写实际完成值，两者口径相同。",
    en: "Document 财预〔2020〕10号: results are stated against their targets, in the same terms.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.package.projects.lazy.flatMap { project in
        project.indicators.compactMap { indicator -> Finding? in
          guard !project.isWithheld, !indicator.isWithheld, let result = indicator.result?.text,
            result.ends(with: "%") || result.ends(with: "％"),
            case .comparison(_, let value, let unit) = indicator.target,
            unit.isAny(of: ["元"]) || unit.begins(with: "万") || result.dropLast().last?.isNumber == false
          else { return nil }
          return Finding(
            .resultInOtherUnit(project.name, indicator: indicator.label, result: result, target: value + unit),
            at: indicator.location)
        }
      })
  }
}
