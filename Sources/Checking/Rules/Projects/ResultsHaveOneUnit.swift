internal import Budget

/// A result is stated in the unit of its target: not 0次%, not 5天 of 3次, and not 0.00% of 10万元.
struct ResultsHaveOneUnit: Rule {
  let codes = ["D663"]
  let law = Phrase(
    zh: "财预〔2020〕10号：自评对照预期指标值填写实际完成值，两者口径相同。",
    en: "Document 财预〔2020〕10号: results are stated against their targets, in the same terms.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    subject.eachIndicator { project, indicator in
      guard let result = indicator.result?.text, case .comparison(_, let value, let unit) = indicator.target,
        Self.isOfOtherUnit(result, than: unit, isCancelled: project.isCancelled)
      else { return nil }
      return .resultInOtherUnit(project.name, indicator: indicator.label, result: result, target: value + unit)
    }
  }

  private static func isOfOtherUnit(_ result: String, than unit: String, isCancelled: Bool) -> Bool {
    if result.ends(with: "%") || result.ends(with: "％"),
      unit.isAny(of: ["元"]) || unit.begins(with: "万") || result.dropLast().last?.isNumber == false
    {
      return true
    }
    // Of what was not done, nothing was measured, or a share of it.
    guard let reached = StatedQuantity(result), !reached.unit.isEmpty, !unit.isEmpty,
      !isCancelled || (reached.millionths > 0 && Measure(of: unit) == .share)
    else { return false }
    return reached.measure != Measure(of: unit)
  }
}
