internal import Budget

/// Every text and count that the profile requires is stated.
struct TextsComplete: Rule {
  let codes = ["D643", "D645"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开部门职责、机构设置和绩效情况；决算并公开出国团组、公务用车和公务接待的数量。",
    en:
      "Document 财预〔2016〕143号: duties, units and performance are published; of accounts also how many journeys, vehicles and receptions."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let required = subject.profile.checks.requirements
    let texts = required.texts.filter { subject.package.texts[$0]?.isEmpty ?? true }
    let counts = required.counts.filter { name in !subject.package.counts.contains { $0.name == name } }
    return .checked(
      texts.map { Finding(.textMissing($0), at: subject.file) }
        + counts.map { Finding(.countMissing($0), at: subject.file) })
  }
}
