internal import Budget

/// A count of last year is the one that last year's package states.
struct CountsMatchLastYear: Rule {
  let codes = ["D958"]
  let law = Phrase(
    zh: "财预〔2016〕143号：与上年对比的数，应与已公开的一致。",
    en: "Document 财预〔2016〕143号: what is compared with last year is what was published then.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let earlier = subject.earlier[.lastYear] else { return .checked([]) }
    let values = Dictionary(earlier.counts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    return .checked(
      subject.package.counts.lazy.compactMap { count in
        guard let stated = count.lastYear, let value = values[count.name], stated != value else { return nil }
        return Finding(
          .lastYearsCountDiffers(count.name, stated: stated, package: earlier.id.path, value: value), at: count.location
        )
      })
  }
}
