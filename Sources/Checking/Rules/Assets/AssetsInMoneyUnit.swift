internal import Budget

/// Values of assets are of the size of last year's, of what vehicles and floors cost, and of what the department spends.
///
/// 元 for 万元 is a factor of ten thousand, which nothing else explains.
struct AssetsInMoneyUnit: Rule {
  let codes = ["D686"]
  let law = Phrase(
    zh: "行政事业性国有资产管理条例第三十五条：资产报告应当真实、准确。",
    en: "Regulation on state assets, article 35: assets are reported as they are.")

  /// From last year to this, more or less than so many times as much is another unit.
  private static let growth: Int128 = 1000
  /// How many times what is spent on all but personnel assets may come to, and what part of 公用经费 at least.
  private static let (most, least): (Int128, Int128) = (300, 100)
  /// What a department at work spends on its office at least, in 分: 10万元.
  private static let office: Int64 = 10_000_000

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let assets = subject.package.assets else { return .checked([]) }
    let last = Dictionary(
      (subject.earlier[.lastYear]?.assets?.items ?? []).map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
    let labels = Dictionary(
      subject.profile.assetLines.compactMap { line in line.asset.map { ($0, line.label) } },
      uniquingKeysWith: { first, _ in first })
    var findings: [Finding] = []
    for item in assets.items where item.value > .zero {
      let reference: String
      if let before = last[item.name], Self.isFar(item.value, from: before) {
        reference = "上年 \(before.formatted(in: .wan)) 万元"
      } else if let label = labels[item.name], let price = UnitPrice(of: item, labelled: label), price.isAbsurd {
        reference = price.usual
      } else {
        continue
      }
      findings.append(
        Finding(
          .assetOfOtherMoneyUnit(item.name, value: item.value.formatted(in: .wan), than: reference), at: item.location))
    }
    guard findings.isEmpty else { return .checked(findings) }
    return subject.checked { () throws(AmountOverflow) in
      guard let sum = subject.disclosure.assets?.total, sum > .zero else { return [] }
      let reference: String
      if let limit = try subject.spendable(), Int128(sum.fen) > Int128(limit.amount.fen) * Self.most {
        reference = "公用经费、项目支出 \(limit.text) 万元"
      } else if let office = try subject.expenditure(where: { $0.category == .publicUse }),
        office.amount.fen >= Self.office, Int128(sum.fen) * Self.least < Int128(office.amount.fen)
      {
        reference = "公用经费 \(office.text) 万元"
      } else {
        return []
      }
      return [
        Finding(
          .assetOfOtherMoneyUnit("合计", value: sum.formatted(in: .wan), than: reference), at: assets.location)
      ]
    }
  }

  private static func isFar(_ value: Amount, from other: Amount) -> Bool {
    guard value > .zero, other > .zero else { return false }
    return Int128(max(value, other).fen) > Int128(min(value, other).fen) * growth
  }

  /// What one vehicle or one square metre comes to.
  private struct UnitPrice {
    let fen: Int128
    /// What it may cost at all, in 分.
    let range: ClosedRange<Int128>
    /// The same as messages tell it.
    let usual: String

    init?(of item: Assets.Item, labelled label: String) {
      guard let number = item.number, number > 0 else { return nil }
      fen = Int128(item.value.fen) * 1_000_000 / number
      if label.containsBytes(of: "辆") {
        (usual, range) = ("100 元/辆至 1000 万元/辆", 10_000...1_000_000_000)
      } else if label.containsBytes(of: "平方米") {
        (usual, range) = ("1 元/平方米至 50 万元/平方米", 100...50_000_000)
      } else {
        return nil
      }
    }

    var isAbsurd: Bool { !range.contains(fen) }
  }
}
