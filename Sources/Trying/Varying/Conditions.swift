import Budget

/// What varies in the packages of a format: read from its profile, and independent of each other.
struct Conditions {
  static let lines = ["无", "新增", "取消", "相同", "相近", "增加", "减少", "零头"]
  static let counts = ["无", "零", "有", "零比零", "零比有", "有比零", "相同", "增加", "减少"]
  static let missing = "没有的指标"
  static let missingBefore = "以前没有的指标"
  static let compared = "比较"
  static let allCounts = "全部数量"
  static let none = "无"
  static let some = "有"

  static func all(of profile: Profile, kinds: [LineKind], flows: [Flow: [Fund]]) -> [Condition] {
    let isFinal = profile.kind == .finalAccounts
    var all: [Condition] = []
    func add(_ name: String, _ states: [String]) { if states.count > 1 { all.append(Condition(name, states)) } }

    add("部门简称", [none, some])
    add("公开日期", ["日", "月", "时刻", none])
    add("单位", ["一个机关", "一个事业单位", "机关和事业单位", "两个机关", "三个事业单位"])
    add("规格", [some, none])
    add("更正", [none, some, "有时间"])

    for kind in kinds { add(line(kind), lines) }
    for fund in Fund.allCases where kinds.contains(where: { $0.fund == fund }) {
      add("结转·\(fund.name)", [none, "部分", "全部"])
    }
    if !isFinal { add("收入", ["由支出得出", "说明"]) }
    for flow in [Flow.openingBalance, .closingBalance, .usedSurplus, .surplusDistribution] {
      add(flow.name, [none, "各种"] + (flows[flow] ?? []).map(\.name))
    }
    add("分类账", ["完整", "两个视图"])
    // Sums are zero, or equal, only where all of their lines are.
    let figures = profile.figures.filter { figure in
      let selected = kinds.count { $0.counts(for: figure.selector) }
      return selected > 0 && selected < kinds.count
    }
    add(missing, [none] + figures.map(\.name))
    add(missingBefore, [none] + figures.map(\.name))
    add(compared, ["逐项", "相同", "相近", "增加", "减少"])

    for basis in profile.bases {
      if basis == .budget, !isFinal { continue }
      add(basis.name, basis == .lastYear ? ["说明", none, "材料", "部分", "有负数"] : ["说明", none, "部分", "有负数"])
    }
    add("原因", ["全部", "按要求", "没有变化的也写"])
    add("用途", [none, some])

    if !profile.counts.isEmpty { add(allCounts, ["逐项", "只有一个", "相同", "零比零", none]) }
    for count in profile.counts {
      let isRequired = profile.checks.requirements.counts.contains(count)
      add("数量·\(count)", isRequired ? Array(counts.dropFirst()) : counts)
    }
    for text in profile.texts {
      let isRequired = profile.checks.requirements.texts.contains(text)
      add("文字·\(text)", (isRequired ? [] : [none]) + ["一段", "小标题和列表", "表"])
    }
    add("工作任务", [none, "没有名称", "有名称"])

    add("项目", [none, "一个", "三个"])
    let kindsOfProjects = profile.projectKinds
    add("项目类别", [none] + kindsOfProjects + (kindsOfProjects.count > 1 ? ["各种"] : []))
    add("项目涉密", [none, "一个项目", "一个项目金额公开", "目标", "指标", "全部项目"])
    add("项目内容", ["全部", "没有目标", "没有指标", "没有用途和计划", none])
    for text in profile.projectTexts { add("项目文字·\(text)", [some, none]) }
    if isFinal, profile.scoring != nil {
      add("自评", ["全部", "第一个", none])
      add("执行率", ["全部", "大部分", "一半", "很少", "没有预算"])
      add("自评文字", [some, none])
    }

    let needsProcurement = profile.checks.requirements.procurement
    let itemStates = ["没有项", "一项", "三项", "一项涉密", "一项涉密金额公开", "上年结转", "各种资金"]
    let contractStates = ContractKind.allCases.map(\.name) + ["各类", "各类为零"]
    add("政府采购", (needsProcurement ? [] : [none]) + (isFinal ? ["没有项"] : itemStates) + contractStates)
    add("采购说明", [none, some])
    add("中小企业", ["全部", "部分", none])

    let needsAssets = profile.checks.requirements.assets
    if !profile.assetLines.isEmpty {
      add("国有资产", (needsAssets ? [] : [none]) + ["全部"] + profile.assetLines.compactMap(\.asset))
      add("折旧", [some, none])
      add("拟购置", [some, none, "零"])
      add("资产数量", [some, none])
    }
    return all
  }

  static func line(_ kind: LineKind) -> String { "金额·\(kind.name)" }
}

extension Profile {
  /// The kinds of projects that it tells apart.
  var projectKinds: [String] {
    var kinds: [String] = []
    func add(_ kind: String) { if !kinds.contains(kind) { kinds.append(kind) } }
    for selector in figures.map(\.selector) + tables.flatMap(\.columns).compactMap(\.selector) {
      if case .named(let names) = selector.projectKinds { names.forEach(add) }
    }
    for tally in tallies {
      if case .projects(_, let filter) = tally.subject, let kind = filter.kind { add(kind) }
    }
    return kinds
  }
}
