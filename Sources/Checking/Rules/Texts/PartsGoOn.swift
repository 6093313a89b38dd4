internal import Budget

/// Reasons and uses go on from words of the page: 主要用于 … A text that begins with the same words says them twice.
struct PartsGoOn: Rule {
  let codes = ["D680"]
  let law = Phrase(
    zh: "页面的固定文字：“原因是”“主要用于”由模板写出，其后接部门填写的内容。",
    en: "Fixed words of the page: templates write 原因是 and 主要用于, and the department's words follow them.")

  private static let reasons = ["主要原因是", "原因是", "主要是因为", "主要是", "原因为"]
  private static let uses = ["主要用于", "用于"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let package = subject.package
    let uses = package.uses.map(\.text) + package.projects.filter { !$0.isWithheld }.compactMap(\.use)
    return .checked(
      findings(in: package.reasons.map(\.text), beginning: Self.reasons) + findings(in: uses, beginning: Self.uses))
  }

  private func findings(in texts: [Narrative], beginning openings: [String]) -> [Finding] {
    texts.compactMap { text in
      openings.first { text.text.begins(with: $0) }.map { Finding(.openingTwice($0), at: text.location) }
    }
  }
}
