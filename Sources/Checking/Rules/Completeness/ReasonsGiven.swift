internal import Budget

/// A change above the profile's limits has a reason: its own, that of its whole, or that of one of its parts.
struct ReasonsGiven: Rule {
  let codes = ["D646"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开“三公”经费等增减变化的原因。",
    en: "Document 财预〔2016〕143号: the reasons for changes of the three public expenses and others are published.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let comparisons = subject.profile.checks.comparisons
    // A format that asks for no reasons has nothing to check.
    guard !comparisons.isEmpty else { return .checked([]) }
    let figures = subject.disclosure.figures
    let known = comparisons.filter { figures[$0.figure]?.bases[$0.basis] != nil }
    guard !known.isEmpty else {
      return .notChecked(Phrase(zh: "没有可比较的数", en: "there is nothing to compare with"))
    }
    return .checked(
      known.compactMap { comparison in
        guard let figure = figures[comparison.figure], let change = figure.change(against: comparison.basis),
          comparison.requiresReason(for: change), !subject.hasReason(for: comparison)
        else { return nil }
        return Finding(
          .reasonMissing(
            figure.name, basis: comparison.basis.name, amount: figure.number.quantity.number,
            baseAmount: figure.bases[comparison.basis]?.quantity.number ?? "",
            difference: change.difference.quantity.number, rate: change.rate?.quantity.number),
          at: subject.file)
      })
  }
}

extension CheckSubject {
  fileprivate func hasReason(for comparison: ComparisonPlan) -> Bool {
    let plans = profile.figures
    var names = [comparison.figure] + plans.filter { $0.whole == comparison.figure }.map(\.name)
    if let whole = plans.first(where: { $0.name == comparison.figure })?.whole { names.append(whole) }
    return names.contains { disclosure.figures[$0]?.reasons[comparison.basis] != nil }
  }
}
