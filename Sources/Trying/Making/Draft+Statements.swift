import Budget

// What is stated beside the money.
extension Draft {
  var counts: [Markup] {
    let all = madeCounts.map { count in
      Markup(
        "count", ["name": count.name, "value": "\(count.value)", "last-year": count.lastYear.map { "\($0)" }])
    }
    return all.isEmpty ? [] : [Markup("counts", [:], "", all)]
  }

  var texts: [Markup] {
    profile.texts.compactMap { name in
      let blocks: [Markup]
      switch situation["文字·\(name)"] {
      case "", Conditions.none: return nil
      // What the name says is a date stands within a sentence.
      case _ where name.hasSuffix("时点") || name.hasSuffix("日期"):
        blocks = [Markup("p", [:], "\(id.year - 1)年12月31日")]
      case "一段": blocks = [Markup("p", [:], "本部门的\(name)按有关规定办理。")]
      case "小标题和列表":
        blocks = [
          Markup("heading", [:], "\(name)的依据"), Markup("p", [:], "本部门的\(name)依据有关规定办理。"),
          Markup("heading", ["level": "2"], "\(name)的内容"),
          Markup("list", ["numbered": "是"], "", [Markup("item", [:], "统一规划。"), Markup("item", [:], "分步实施。")]),
          Markup("heading", ["level": "3"], "\(name)的范围"),
          Markup("list", [:], "", [Markup("item", [:], "本级。"), Markup("item", [:], "所属单位。")]),
        ]
      case "表":
        blocks = [
          Markup("p", [:], "本部门的\(name)见下表。"),
          Markup(
            "table", ["title": "\(name)一览"], "",
            [
              Markup("head", [:], "", [Markup("cell", [:], "事项"), Markup("cell", [:], "说明")]),
              Markup("row", [:], "", [Markup("cell", [:], "规划"), Markup("cell", [:], "已经完成")]),
            ]),
        ]
      default: return nil
      }
      return Markup("text", ["name": name], "", blocks)
    }
  }

  var tasks: [Markup] {
    switch situation["工作任务"] {
    case "没有名称": [Markup("task", [:], "", [Markup("goal", [:], "数据按时更新。"), Markup("goal", [:], "数据依法公开。")])]
    case "有名称":
      [
        Markup("task", ["name": "数据更新"], "", [Markup("goal", ["indicator": "更新及时"], "数据按时更新。")]),
        Markup("task", ["name": "数据公开"], "", [Markup("goal", [:], "数据依法公开。")]),
      ]
    default: []
    }
  }

  var corrections: [Markup] {
    guard situation["更正"] != Conditions.none else { return [] }
    let time = situation["更正"] == "有时间" ? "T10:30" : ""
    let correction = Markup("correction", ["date": "\(id.year + 1)-04-01\(time)", "reason": "填报有误"], "表中的单位名称有误，已经更正。")
    return [Markup("corrections", [:], "", [correction])]
  }

  var procurement: [Markup] {
    let state = situation["政府采购"]
    guard state != Conditions.none, !state.isEmpty else { return [] }
    var parts: [Markup] = []
    switch state {
    case "没有项": break
    case "各类", "各类为零":
      parts = ContractKind.allCases.map { contracts(of: $0, isZero: state == "各类为零") }
    case let state where ContractKind(name: state) != nil:
      parts = ContractKind(name: state).map { [contracts(of: $0, isZero: false)] } ?? []
    default: parts = (0..<(state == "三项" ? 3 : 1)).map { item($0, state) }
    }
    if isSome("采购说明") { parts.append(Markup("remark", [:], "数量以实际采购为准。")) }
    return [Markup("procurement", ["in": "元"], "", parts)]
  }

  private func contracts(of kind: ContractKind, isZero: Bool) -> Markup {
    var random = Randomness(seed, of: kind.name)
    let amount = isZero ? 0 : Int64(10_000_00 + random.number(below: 500_000_00))
    let shares: [String: Int64] = ["全部": amount, "部分": amount / 3]
    let small = shares[situation["中小企业"]] ?? 0
    let reserved = small / 2
    let isStated = random.number(below: 3) > 0
    return Markup(
      "contracts",
      [
        "kind": kind.name, "amount": amount.yuan, "small-business": small.yuan, "micro-business": (small / 4).yuan,
        "reserved-small": isStated ? reserved.yuan : nil, "reserved-micro": isStated ? (reserved / 4).yuan : nil,
        "small-of-reserved": isStated ? reserved.yuan : nil, "micro-of-reserved": isStated ? (reserved / 4).yuan : nil,
      ])
  }

  private func item(_ number: Int, _ state: String) -> Markup {
    var random = Randomness(seed, of: "采购\(number)")
    let price = Int64(100_00 + random.number(below: 9_000_00))
    let quantity = Int64(1 + random.number(below: 20))
    let shares: [String: Int64] = ["全部": price * quantity, "部分": price * quantity / 3]
    let small = shares[situation["中小企业"]]
    let isCarried = state == "上年结转"
    let isWithheld = state.hasPrefix("一项涉密")
    return Markup(
      "item",
      [
        "name": ["存储设备", "维护服务", "机房改造"][number % 3], "catalogue": ["A02010103", "C02061900", "B05020000"][number % 3],
        "measure": ["台", "项", "次"][number % 3], "quantity": "\(quantity)", "price": price.yuan,
        "project": projectCount > 0 && number % 2 == 0 ? projectCode(0) : nil, "small-business": small?.yuan,
        "withheld": isWithheld ? "是" : nil, "amount-public": state == "一项涉密金额公开" ? "是" : nil,
      ], "",
      isCarried
        ? [Markup("from", ["fund": Fund.generalBudget.name, "carried": "是", "amount": (price * quantity).yuan])]
        : state == "各种资金" ? sources(of: price * quantity) : [])
  }

  /// A part from each fund, the rest carried over.
  private func sources(of amount: Int64) -> [Markup] {
    let part = amount / 20
    let funds = Fund.allCases.map { Markup("from", ["fund": $0.name, "amount": part.yuan]) }
    let rest = amount - part * Int64(funds.count)
    return funds + [Markup("from", ["fund": Fund.other.name, "carried": "是", "amount": rest.yuan])]
  }

  var assets: [Markup] {
    let state = situation["国有资产"]
    guard state != Conditions.none, !state.isEmpty else { return [] }
    let items = profile.assetLines.compactMap { line -> Markup? in
      guard let name = line.asset, state == "全部" || state == name || line.isPart && state == "全部" else { return nil }
      var random = Randomness(seed, of: name)
      let value = Int64(10_000_00 + random.number(below: 900_000_00)) / (line.isPart ? 1000 : 1)
      let hasQuantity = situation["资产数量"] != Conditions.none
      return Markup(
        "asset",
        [
          "name": name, "value": value.yuan,
          "quantity": hasQuantity ? "\((line.isPart ? 1 : 20) + random.number(below: 9))" : nil,
          "count": hasQuantity ? "\(1 + random.number(below: 9))" : nil,
        ])
    }
    let planned: String? = ["有": "137500.00", "零": "0"][situation["拟购置"]]
    return [
      Markup(
        "assets",
        [
          "date": "\(profile.kind == .budget ? id.year - 1 : id.year)-12-31", "in": "元",
          "depreciation": isSome("折旧") && !items.isEmpty ? "2500.00" : nil, "planned": planned,
        ], "", items)
    ]
  }
}
