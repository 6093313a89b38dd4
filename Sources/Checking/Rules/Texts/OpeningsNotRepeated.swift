internal import Budget

/// Reasons and uses follow words of the page, such as 主要用于, and must not repeat them.
struct OpeningsNotRepeated: Rule {
  let codes = ["D680"]
  let law = Phrase(
    zh: "页面的固定文字：“原因是”“主要用于”由模板写出，其后接部门填写的内容。",
    en: "Fixed words of the page: templates write 原因是 and 主要用于, and the department's words follow them.")

  private static let reasons = ["主要原因是", "原因是", "主要是因为", "主要是", "原因为"]
  private static let uses = ["主要用于", "用于"]

  /// Templates that write nothing before a reason leave that to the department; those that do may use other words.
  private static func openings(_ usual: [String], of templates: Set<String>?) -> [String] {
    guard let templates else { return usual }
    let own = templates.filter { !$0.isEmpty }
    return own.isEmpty ? [] : usual + own.subtracting(usual).sorted()
  }

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let reasons = Self.openings(Self.reasons, of: subject.openings?.reasons)
    let uses = Self.openings(Self.uses, of: subject.openings?.uses)
    return .checked(
      subject.publishedTexts.lazy.compactMap { text in
        let openings =
          switch text.role {
          case .reason: reasons
          case .use, .plannedUse: uses
          default: [String]()
          }
        return openings.first(where: text.text.begins).map { Finding(.openingTwice($0), at: text.location) }
      })
  }
}
