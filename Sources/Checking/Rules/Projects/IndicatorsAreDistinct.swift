internal import Budget

/// No two projects have the same indicators.
struct IndicatorsAreDistinct: Rule {
  let codes = ["D657"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标是项目绩效目标的细化和量化。",
    en: "Document 财预〔2015〕88号: indicators make the goals of their own project specific.")

  /// Fewer indicators may agree by chance.
  private static let fewest = 3

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings: [Finding] = []
    var owners: [Labels: String] = [:]
    owners.reserveCapacity(subject.package.projects.count)
    for project in subject.package.projects where !project.isWithheld {
      let indicators = project.indicators.filter { !$0.isWithheld }
      guard indicators.count >= Self.fewest, indicators.count == project.indicators.count else { continue }
      let labels = Labels(of: indicators)
      if let owner = owners[labels] {
        findings.append(Finding(.indicatorsCopied(project.name, owner: owner), at: indicators[0].location))
      } else {
        owners[labels] = project.name
      }
    }
    return .checked(findings)
  }
}

/// The labels of indicators as bytes, which compare and hash much faster than strings.
private struct Labels: Hashable {
  private var bytes: [UInt8] = []

  init(of indicators: [Indicator]) {
    for indicator in indicators {
      for label in [indicator.second, indicator.third, indicator.description] {
        bytes.append(contentsOf: label.utf8)
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
