internal import Budget

/// Parts of an asset (其中) are at most the asset, in value and in quantity; depreciation is at most the cost of all.
struct AssetPartsWithinWhole: Rule {
  let codes = ["D683", "D684"]
  let law = Phrase(
    zh: "行政事业性国有资产管理条例第三十五条、政府会计准则第3号：资产报告真实、准确，累计折旧不超过原值。",
    en:
      "Regulation on state assets, article 35, and Government Accounting Standard 3: assets are reported as they are, and depreciated by no more than their cost."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let assets = subject.package.assets else { return .checked([]) }
    return subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      let stated = Dictionary(assets.items.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      var whole: Assets.Item?
      var (parts, area) = (Amount.zero, Int128(0))
      for line in subject.profile.assetLines {
        let item = line.asset.flatMap { stated[$0] }
        guard line.isPart else {
          (whole, parts, area) = (item, .zero, 0)
          continue
        }
        guard let whole, let item else { continue }
        try parts += item.value
        area += item.number ?? 0
        if parts > whole.value {
          findings.append(
            Finding(
              .assetPartsAboveWhole(
                item.name, amount: "\(parts.formatted(in: .wan)) 万元", whole: whole.name,
                of: "\(whole.value.formatted(in: .wan)) 万元"), at: item.location))
        } else if let all = whole.number, area > all {
          findings.append(
            Finding(
              .assetPartsAboveWhole(
                item.name, amount: item.quantity ?? "", whole: whole.name, of: whole.quantity ?? ""),
              at: item.location))
        }
      }
      // Where only parts are stated, the cost of all is not known.
      if let depreciation = assets.depreciation, let cost = subject.disclosure.assets?.total, cost > .zero,
        depreciation > cost
      {
        findings.append(
          Finding(
            .depreciationAboveCost(depreciation.formatted(in: .wan), cost: cost.formatted(in: .wan)),
            at: assets.location))
      }
      return findings
    }
  }
}

extension Assets.Item {
  /// Its quantity in millionths.
  var number: Int128? { quantity.flatMap { DecimalNumber($0) }?.scaled(toDecimals: 6) }
}
