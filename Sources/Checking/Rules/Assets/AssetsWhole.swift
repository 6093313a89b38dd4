internal import Budget

/// An asset has both a value and a quantity, or neither; land and houses may have no value in the books.
struct AssetsWhole: Rule {
  let codes = ["D687"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开国有资产占用情况，包括数量和价值。",
    en: "Document 财预〔2016〕143号: assets are published with quantity and value.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let measured = Set(
      subject.profile.assetLines.filter { $0.label.containsBytes(of: "平方米") }.compactMap(\.asset))
    return .checked(
      (subject.package.assets?.items ?? []).lazy.compactMap { item in
        guard let number = item.number, (number == 0) != item.value.isZero,
          !item.value.isZero || !measured.contains(item.name)
        else { return nil }
        return Finding(
          .assetHalfStated(item.name, value: item.value.formatted(in: .wan), quantity: item.quantity ?? ""),
          at: item.location)
      })
  }
}
