internal import Budget

/// What small businesses are awarded is part of what is bought, and what micro businesses are is part of that.
struct PurchasePartsWithinWhole: Rule {
  let codes = ["D635", "D636"]
  let law = Phrase(
    zh: "财库〔2020〕46号：小微企业包含在中小企业之中，预留份额是采购预算的一部分。",
    en:
      "Document 财库〔2020〕46号: micro businesses are among the small ones, and what is reserved is part of what is bought."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let procurement = subject.package.procurement else { return .checked([]) }
    return subject.checked { () throws(AmountOverflow) in
      var findings = procurement.contracts.flatMap(Self.findings(in:))
      for item in procurement.items where !item.isWithheld {
        guard let part = item.smallBusiness else { continue }
        let whole = try item.amount()
        guard part > whole else { continue }
        findings.append(
          Finding(
            .purchasePartAboveWhole(
              item.name, part: "面向中小企业", amount: part.exact, whole: "采购金额", of: whole.exact), at: item.location))
      }
      return findings
    }
  }

  private static func findings(in contracts: Procurement.Contracts) -> [Finding] {
    let kind = contracts.kind.name
    let small = ("授予中小企业", Optional(contracts.smallBusiness))
    let micro = ("授予小微企业", Optional(contracts.microBusiness))
    let smallOfReserved = ("预留中授予中小企业", contracts.smallOfReserved)
    let microOfReserved = ("预留中授予小微企业", contracts.microOfReserved)
    let parts = [
      (small, ("采购金额", Optional(contracts.amount))), (micro, small), (smallOfReserved, small), (microOfReserved, micro),
    ]
    let awards = [
      (smallOfReserved, ("预留中小企业", contracts.reservedSmall)), (microOfReserved, ("预留小微企业", contracts.reservedMicro)),
    ]
    return parts.compactMap { part, whole in
      guard let amount = part.1, let sum = whole.1, amount > sum else { return nil }
      return Finding(
        .purchasePartAboveWhole(kind, part: part.0, amount: amount.exact, whole: whole.0, of: sum.exact),
        at: contracts.location)
    }
      + awards.compactMap { part, whole in
        guard let amount = part.1, let sum = whole.1, amount > sum else { return nil }
        return Finding(
          .awardAboveReserve(kind, part: part.0, amount: amount.exact, whole: whole.0, of: sum.exact),
          at: contracts.location)
      }
  }
}
