internal import Budget

/// No text contains private numbers: of identity cards, telephones and bank cards.
///
/// Findings have other readers than the page, so they show only the ends of such a number.
struct PrivateNumbers: Rule {
  let codes = ["D690", "D691", "D692", "D693"]
  let law = Phrase(
    zh: "《政府信息公开条例》第十五条：涉及个人隐私的政府信息，公开会损害第三方合法权益的，不得公开。",
    en: "Regulation on open government information, article 15: what concerns private persons is not published.")

  /// The length of the shortest telephone number: 010-1234567.
  private static let fewestDigits = 10

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.publishedTexts.lazy.filter { $0.digitCount >= Self.fewestDigits }.flatMap { text in
        DigitGroup.all(in: text.scalars).compactMap { group -> Finding? in
          let message: Message? =
            if group.isIdentityCard {
              .identityCardPublished(group.masked)
            } else if group.isMobile {
              .mobilePublished(group.masked)
            } else if group.isLandline {
              .landlinePublished(group.masked)
            } else if group.isBankCard {
              .bankCardPublished(group.masked)
            } else {
              nil
            }
          return message.map { Finding($0, at: text.location) }
        }
      })
  }
}
