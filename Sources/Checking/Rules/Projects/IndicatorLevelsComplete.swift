internal import Budget

/// Each project of a budget has indicators of all three classes.
struct IndicatorLevelsComplete: Rule {
  let codes = ["D654"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标包括产出指标、效益指标和满意度指标。",
    en: "Document 财预〔2015〕88号: there are indicators of output, of effect and of satisfaction.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let package = subject.package
    guard package.id.kind == .budget, !package.projects.isEmpty else { return .checked([]) }
    guard package.projects.contains(where: { !$0.indicators.isEmpty }) else { return .notChecked(.noIndicators) }
    return .checked(
      package.projects.compactMap { project in
        let missing = IndicatorClass.allCases.filter { first in !project.indicators.contains { $0.first == first } }
        guard !missing.isEmpty else { return nil }
        return Finding(
          .indicatorLevelMissing(project.name, levels: missing.map(subject.profile.words.name).joined(separator: "、")),
          at: project.location
        )
      })
  }
}

extension Phrase {
  fileprivate static let noIndicators = Phrase(
    zh: "没有一个项目写了绩效指标。请在“绩效指标”里补上（<indicator>），才能检查是否齐全。",
    en: "No project states indicators. Add <indicator> elements, so that their classes can be checked.")
}
