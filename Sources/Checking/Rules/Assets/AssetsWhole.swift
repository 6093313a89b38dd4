internal import Budget

/// An asset has both a value and a quantity, or neither.
struct AssetsWhole: Rule {
  let codes = ["D687"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开国有资产占用情况，包括数量和价值。",
    en: "Document 财预〔2016〕143号: assets are published with quantity and value.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      (subject.package.assets?.items ?? []).lazy.compactMap { item in
        guard let number = item.number, (number == 0) != item.value.isZero else { return nil }
        return Finding(
          .assetHalfStated(item.name, value: item.value.formatted(in: .wan), quantity: item.quantity ?? ""),
          at: item.location)
      })
  }
}
