internal import Budget

/// A value that was typed twice in a row: ≤100100% for 100%, ≤33次 for 3次.
///
/// Long values are reported on their own. Short ones, such as 33, are reported if half of it is the project's money, or
/// if another value of the project is certainly doubled.
struct DoubledDigits: Rule {
  let codes = ["D659"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标值应准确、合理可行。", en: "Document 财预〔2015〕88号: targets are correct and feasible.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      zip(subject.package.projects, subject.disclosure.projects).lazy.flatMap { project, sheet -> [Finding] in
        guard !project.isWithheld else { return [] }
        let suspects = project.indicators.compactMap { suspect(in: $0, of: sheet) }
        guard suspects.contains(where: \.isCertain) else { return [] }
        return suspects.map { suspect in
          Finding(
            .valueDoubled(project.name, indicator: suspect.indicator.label, target: suspect.value, half: suspect.half),
            at: suspect.indicator.location)
        }
      })
  }

  private struct Suspect {
    var indicator: Indicator
    var value: String
    var half: String
    var isCertain: Bool
  }

  private func suspect(in indicator: Indicator, of project: ProjectSheet) -> Suspect? {
    guard !indicator.isWithheld, case .comparison(_, let value, _) = indicator.target, let half = Self.half(of: value)
    else { return nil }
    return Suspect(
      indicator: indicator, value: value, half: half, isCertain: Self.isCertain(indicator, of: project))
  }

  /// Whether the value of an indicator is certainly doubled.
  static func isCertain(_ indicator: Indicator, of project: ProjectSheet) -> Bool {
    guard case .comparison(_, let value, let unit) = indicator.target, let half = half(of: value) else { return false }
    let length = value.utf8.count
    if length >= 6 || (length > 2 && unit.isPercentage) { return true }
    guard indicator.isCost, unit.begins(with: "万"), case .shown(let budget) = project.budget,
      let whole = DecimalNumber(value), let part = DecimalNumber(half)
    else { return false }
    let money = Int128(budget.total.fen)
    return part.fen(in: .tenThousandYuan) == money || (length > 2 && whole.fen(in: .tenThousandYuan) > money)
  }

  /// Returns 3 for 33, 100 for 100100, and nil if the halves differ.
  private static func half(of value: String) -> String? {
    let digits = Array(value.utf8)
    guard digits.count >= 2, digits.count.isMultiple(of: 2), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits[0] != 0x30
    else { return nil }
    let half = digits[..<(digits.count / 2)]
    return half.elementsEqual(digits[(digits.count / 2)...]) ? String(decoding: half, as: UTF8.self) : nil
  }
}

extension Indicator {
  /// Whether it is about money.
  var isCost: Bool { second.containsBytes(of: "成本") }
}
