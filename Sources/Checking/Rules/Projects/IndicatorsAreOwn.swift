internal import Budget

/// No project has all indicators of another but one.
struct IndicatorsAreOwn: Rule {
  let codes = ["D952"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标是项目绩效目标的细化和量化，与该项目的任务相对应。",
    en: "Document 财预〔2015〕88号: indicators make the goals of their own project specific, and match its task.")

  /// Fewer indicators may agree by chance.
  private static let fewest = 5

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings: [Finding] = []
    // By the indicators that are left when one is taken away, as a sum of hashes: the project, and what was taken.
    var owners: [Int: (project: String, taken: Int)] = [:]
    for project in subject.package.projects where !project.isWithheld {
      guard project.indicators.count >= Self.fewest, !project.indicators.contains(where: \.isWithheld) else { continue }
      let hashes = project.indicators.map { [$0.second, $0.third, $0.description].hashValue }
      let sum = hashes.reduce(0, &+)
      for (indicator, hash) in zip(project.indicators, hashes) {
        guard let owner = owners[sum &- hash], owner.taken != hash else { continue }
        findings.append(
          Finding(
            .indicatorsNearlyCopied(project.name, owner: owner.project, indicator: indicator.label),
            at: indicator.location))
        break
      }
      for hash in hashes where owners[sum &- hash] == nil { owners[sum &- hash] = (project.name, hash) }
    }
    return .checked(findings)
  }
}
