internal import Budget

/// A period ends after it begins: 2025年1月1日至2024年12月31日 kept half of an older text.
struct PeriodsRunForward: Rule {
  let codes = ["D925"]
  let law = Phrase(
    zh: "《党政机关公文处理工作条例》第十九条：公文应当内容属实、表述准确。",
    en: "Regulation on official documents, article 19: a document is true and exact.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.datedTexts.filter { $0.role != .correction }.flatMap { text -> [Finding] in
        let mentions = YearMention.all(in: text.scalars)
        return zip(mentions, mentions.dropFirst()).compactMap { first, second in
          guard first.isJoined(to: second), second.isBefore(first) else { return nil }
          return Finding(.periodBackwards(first.text(to: second)), at: text.location(at: first.place.lowerBound))
        }
      })
  }
}

extension YearMention {
  /// Whether it is earlier, as far as both are stated.
  fileprivate func isBefore(_ other: YearMention) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let others = other.month, month != others else {
      return month == other.month && (day.flatMap { own in other.day.map { own < $0 } } ?? false)
    }
    return month < others
  }
}
