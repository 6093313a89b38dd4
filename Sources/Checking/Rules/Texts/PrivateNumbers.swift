internal import Budget

/// No text contains private numbers: of identity cards, telephones and bank cards.
///
/// Findings have other readers than the page, so they show only the ends of such a number.
struct PrivateNumbers: Rule {
  let codes = ["D690", "D691", "D692", "D693", "D926", "D930", "D931"]
  let law = Phrase(
    zh: "《政府信息公开条例》第十五条：涉及个人隐私的政府信息，公开会损害第三方合法权益的，不得公开。",
    en: "Regulation on open government information, article 15: what concerns private persons is not published.")

  /// The length of the shortest telephone number.
  private static let fewestDigits = 7

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.publishedTexts.lazy.filter { $0.digitCount >= Self.fewestDigits }.flatMap { text in
        DigitGroup.all(in: text.scalars).compactMap { group -> Finding? in
          guard group.count >= Self.fewestDigits else { return nil }
          let label = NumberLabel(before: group.start, in: text.scalars)
          return Self.message(group, label).map { Finding($0, at: text.location(at: group.start)) }
        }
      })
  }

  private static func message(_ group: DigitGroup, _ label: NumberLabel) -> Message? {
    if group.isIdentityCard { return .identityCardPublished(group.masked) }
    if group.isMobile { return .mobilePublished(group.masked) }
    if group.isLandline { return label.isPublicLine ? nil : .landlinePublished(group.masked) }
    if group.isBankCard { return .bankCardPublished(group.masked) }
    if label.isIdentity ? (14...19).contains(group.count) : group.isMistypedIdentityCard && !label.isCode {
      return .identityCardMistyped(group.masked)
    }
    if label.isAccount, (9...30).contains(group.count) { return .accountPublished(group.masked) }
    if label.isTelephone, !label.isPublicLine, group.isLocalNumber { return .localNumberPublished(group.masked) }
    return nil
  }
}

/// What the words right before a number call it.
private struct NumberLabel {
  private let words: String

  init(before start: Int, in scalars: [Unicode.Scalar]) {
    let before = scalars[..<start].suffix(16).reversed()
      .prefix { !"。；;，,、".unicodeScalars.contains($0) }
    words = String(before.reversed().filter { !$0.isBlank && !$0.isDigit })
  }

  var isIdentity: Bool { words.containsAny(of: ["身份证", "证件号", "公民身份"]) }

  /// A number of something else that may look like a card's.
  var isCode: Bool {
    words.containsAny(of: ["编号", "编码", "代码", "单号", "序号", "文号", "流水", "合同", "批号", "条码", "资产", "档案", "证书"])
  }

  var isAccount: Bool {
    words.containsAny(of: ["账号", "帐号", "账户", "帐户", "卡号", "开户"]) && !words.containsAny(of: ["登录", "系统", "公众号", "代码"])
  }

  var isTelephone: Bool {
    ["电话", "座机", "传真", "致电", "拨打", "Tel", "TEL", "tel"].contains { words.suffix(8).contains($0) }
  }

  /// A line that is there for the public: 监督电话, 服务热线.
  var isPublicLine: Bool { words.containsAny(of: ["监督", "举报", "投诉", "热线"]) }
}
