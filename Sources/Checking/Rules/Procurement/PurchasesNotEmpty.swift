internal import Budget

/// A purchase has a quantity and a price.
struct PurchasesNotEmpty: Rule {
  let codes = ["D637"]
  let law = Phrase(
    zh: "政府采购法第三十三条：采购预算列明采购项目及资金预算。",
    en: "Government Procurement Law, article 33: the budget lists what is bought, with its money.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      (subject.package.procurement?.items ?? []).lazy.filter { item in
        !item.isWithheld && (item.quantity == 0 || item.price.isZero)
      }.map { Finding(.purchaseOfNothing($0.name), at: $0.location) })
  }
}
