internal import Budget

/// Every text and count that the profile requires is stated. A package that states some counts of a group states all.
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
    let stated = Set(subject.package.counts.map(\.name))
    let groups = Dictionary(grouping: subject.profile.counts.filter { $0.utf8.contains(UInt8(ascii: ".")) }) { name in
      name.prefix { $0 != "." }
    }
    let counts = subject.profile.counts.filter { name in
      guard !stated.contains(name) else { return false }
      if required.counts.contains(name) { return true }
      return groups[name.prefix { $0 != "." }].map { Self.isForgotten(in: $0, stated) } ?? false
    }
    return .checked(
      texts.map { Finding(.textMissing($0), at: subject.file) }
        + counts.map { Finding(.countMissing($0), at: subject.file) })
  }

  /// Whether what is missing in a group was left out, rather than never filled in: one, or fewer than half.
  private static func isForgotten(in group: [String], _ stated: Set<String>) -> Bool {
    let missing = group.count { !stated.contains($0) }
    return missing < group.count && (missing == 1 || missing * 2 < group.count)
  }
}
