internal import Budget

/// Of purchases above the limits, three tenths are reserved for small businesses.
///
/// Only a note, as it is asked of purchases that suit small businesses, and only where a reserve is stated.
struct ReserveReachesShare: Rule {
  let codes = ["D638"]
  let law = Phrase(
    zh: "财库〔2020〕46号第八条：超过限额、适宜由中小企业提供的采购，预留不低于预算总额的30%。",
    en: "Document 财库〔2020〕46号, article 8: of purchases above the limits that suit small businesses, 30% are reserved.")

  /// 200万元, the limit for goods and services, in 分.
  private static let limit: Int64 = 200_000_000

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let procurement = subject.package.procurement, procurement.items.allSatisfy({ !$0.isWithheld }) else {
      return .checked([])
    }
    return subject.checked { () throws(AmountOverflow) in
      var (sum, reserved, isStated) = (Amount.zero, Amount.zero, false)
      for item in procurement.items {
        try sum += item.amount()
        guard let part = item.smallBusiness else { continue }
        try reserved += part
        isStated = true
      }
      for contracts in procurement.contracts {
        try sum += contracts.amount
        guard let part = contracts.reservedSmall else { continue }
        try reserved += part
        isStated = true
      }
      guard isStated, sum.fen > Self.limit, Int128(reserved.fen) * 10 < Int128(sum.fen) * 3 else { return [] }
      return [
        Finding(
          .reserveBelowShare(reserved.formatted(in: .wan), purchases: sum.formatted(in: .wan)),
          at: procurement.location)
      ]
    }
  }
}
