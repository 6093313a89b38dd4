internal import Budget

/// The indicators of a project, taken together, are not those of another one.
struct IndicatorsAreOwn: Rule {
  let messages = [Message.indicatorsCopied]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标是项目绩效目标的细化和量化。",
    en: "Document 财预〔2015〕88号: indicators make the goals of their own project specific.")

  /// Fewer may agree by chance.
  private static let fewest = 3

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings: [Finding] = []
    var owners: [[String]: String] = [:]
    for project in subject.package.projects where !project.isWithheld {
      let indicators = project.indicators.filter { !$0.isWithheld }
      guard indicators.count >= Self.fewest, indicators.count == project.indicators.count else { continue }
      let names = indicators.map { "\($0.second) \($0.third) \($0.description)" }
      if let owner = owners[names] {
        findings.append(Finding(.indicatorsCopied, at: indicators[0].location, project.name, owner))
      } else {
        owners[names] = project.name
      }
    }
    return .checked(findings)
  }
}
