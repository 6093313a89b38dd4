internal import Budget

/// A count is at most that of which it is a part: receptions have guests, and vehicles kept are among all vehicles.
struct CountsWithinWhole: Rule {
  let codes = ["D697"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的数量应当真实、准确，部分不多于全部，批次不多于人次。",
    en: "Document 财预〔2016〕143号: counts are published as they are: no part is more than the whole.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let counts = subject.package.counts
    let stated = Dictionary(counts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return .checked(
      subject.profile.checks.counts.lazy.compactMap { check in
        guard let count = stated[check.name], let name = check.whole else { return nil }
        // The counts of a group, such as 车辆, add up; a group without any says nothing.
        let whole = stated[name].map { [$0] } ?? counts.filter { $0.name.begins(with: name + ".") }
        let sum = whole.reduce(0) { $0 + $1.value }
        guard !whole.isEmpty, count.value > sum else { return nil }
        return Finding(.countAboveWhole(count.name, value: count.value, whole: name, of: sum), at: count.location)
      })
  }
}
