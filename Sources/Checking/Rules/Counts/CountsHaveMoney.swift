internal import Budget

/// Where money was spent, what it was spent on is counted, and what is counted cost money.
struct CountsHaveMoney: Rule {
  let codes = ["D695", "D696"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开“三公”经费的同时，公开出国团组、公务用车和公务接待的数量。",
    en:
      "Document 财预〔2016〕143号: the three public expenses are published with the numbers of journeys, vehicles and receptions."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let stated = Dictionary(
      subject.package.counts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var figures: [(name: String, counts: [String])] = []
    for check in subject.profile.checks.counts {
      guard let money = check.money else { continue }
      if let known = figures.firstIndex(where: { $0.name == money }) {
        figures[known].counts.append(check.name)
      } else {
        figures.append((money, [check.name]))
      }
    }
    return .checked(
      figures.flatMap { figure, names -> [Finding] in
        guard case .money(let amount)? = subject.disclosure.figures[figure]?.number.quantity else { return [] }
        let counts = names.compactMap { stated[$0] }
        if amount.isZero {
          return counts.filter { $0.value > 0 }.map { count in
            Finding(.countWithoutMoney(count.name, value: count.value, figure: figure), at: count.location)
          }
        }
        let uncounted = counts.allSatisfy { $0.value == 0 } ? names : Self.halfCounted(names, stated, subject.profile)
        guard amount > .zero, !uncounted.isEmpty else { return [] }
        let told = subject.disclosure.figures[figure].flatMap { subject.disclosure.toldQuantity(of: $0.number) }
        guard case .money(let shown)? = told else { return [] }
        return [
          Finding(
            .moneyWithoutCount(figure, amount: shown.exact, counts: uncounted.joined(separator: "、")),
            at: stated[uncounted[0]]?.location ?? counts.first?.location ?? subject.file)
        ]
      })
  }

  /// Counts that are 0 beside others of the same things: guests without a reception.
  private static func halfCounted(_ names: [String], _ stated: [String: Count], _ profile: Profile) -> [String] {
    profile.checks.counts.compactMap { check in
      guard names.contains(check.name), let whole = check.whole, names.contains(whole), stated[check.name]?.value == 0,
        let others = stated[whole]?.value, others > 0
      else { return nil }
      return check.name
    }
  }
}
