internal import Budget

/// Whether a year in a text fits the package: its own, the one before where that is compared or told of, or another one
/// that the words around it explain.
struct YearJudgement {
  enum Verdict {
    case fits
    /// It was left over from another package.
    case leftOver
    /// It is further away than last year, and nothing explains it.
    case another
    /// The package is compared with itself.
    case againstItself
  }

  let year: Int
  let kind: PackageKind

  /// Returns each year in a text that does not fit.
  func faults(in scalars: [Unicode.Scalar], role: TextPlace.Role) -> [(mention: YearMention, verdict: Verdict)] {
    let mentions = YearMention.all(in: scalars)
    // A text that tells of both years sets them against each other.
    let tellsOwn = mentions.contains { $0.year == year }
    return mentions.map { ($0, verdict(on: $0, role, tellsOwn: tellsOwn)) }.filter { $0.verdict != .fits }
  }

  private func verdict(on mention: YearMention, _ role: TextPlace.Role, tellsOwn: Bool) -> Verdict {
    if mention.isInTitle || mention.after.begins(with: "第") { return .fits }
    switch mention.year - year {
    case 0: return ofOwnYear(mention, role)
    case -1: return ofLastYear(mention, role, tellsOwn: tellsOwn)
    // The end of the year before a budget's is the last that it can tell of; what was done by an earlier one is past.
    case ..<0 where kind == .budget && role == .narrative && isYearEnd(mention): return .another
    case ..<0: return isExplained(mention) || isAside(mention) ? .fits : .another
    // Accounts are published, and corrected, in the year after.
    case 1 where kind == .finalAccounts && mention.month != nil: return .fits
    default: return isTerm(mention) ? .fits : .another
    }
  }

  /// Whether it stands alone in brackets, as the edition of a document.
  private func isAside(_ mention: YearMention) -> Bool {
    mention.isInBrackets
      || ["（", "("].contains(where: mention.before.ends) && ["）", ")"].contains(where: mention.after.begins)
  }

  // MARK: - The own year

  private func ofOwnYear(_ mention: YearMention, _ role: TextPlace.Role) -> Verdict {
    let (before, after) = (mention.before, mention.after)
    if ["上年（", "上年(", "上年度（", "去年（", "上一年（"].contains(where: before.ends) { return .againstItself }
    // A budget does not know the end of its year.
    if kind == .budget, role == .narrative, isCutOff(mention), !after.containsAny(of: ["前", "完成"]) {
      return .leftOver
    }
    // Accounts are compared with the budget of their year, and a year's end with its beginning.
    if after.containsAny(of: ["计划", "目标", "任务", "要求", "年初", "方案"]) || after.begins(with: "初")
      || (kind == .finalAccounts && after.containsAny(of: ["预算", "批复", "调整"])) || mention.month != nil
    {
      return .fits
    }
    let isCompared =
      ["比", "较", "相比于"].contains(where: before.ends) && !before.ends(with: "占比")
      || ["与", "同", "和"].contains(where: before.ends) && after.containsAny(of: Self.comparing)
    return isCompared ? .againstItself : .fits
  }

  private static let comparing = ["相比", "对比", "比较", "持平", "一致", "相同"]

  // MARK: - Last year

  private func ofLastYear(_ mention: YearMention, _ role: TextPlace.Role, tellsOwn: Bool) -> Verdict {
    let (before, after) = (mention.before, mention.after)
    // What an indicator rests on may be last year's, but not last year's plan.
    if role == .indicator { return after.containsAny(of: Self.plans) ? .leftOver : .fits }
    // Reasons tell of last year, and so do other texts that name this one beside it.
    if role == .reason || (mention.lead + mention.rest).containsAny(of: ["本年", "今年", "当年"]) { return .fits }
    if isCompared(before, after) { return .fits }
    // 2020年……比上年减少: the subject is this year.
    if ["上年", "上一年", "去年"].contains(where: { last in
      ["比", "较", "与", "同"].contains { after.containsBytes(of: $0 + last) }
    }) {
      return .leftOver
    }
    if kind == .finalAccounts, isCutOff(mention) { return .leftOver }
    if kind == .budget, after.containsAny(of: ["执行数", "决算", "实际支出", "实际完成"]) { return .fits }
    if isExplained(mention) || mention.isInBrackets { return .fits }
    let isDate =
      mention.month != nil || kind == .budget && ["末", "底", "年末", "年底"].contains(where: after.begins)
    if isDate, mention.joinedYear == nil { return .fits }
    return tellsOwn ? .fits : .leftOver
  }

  private static let plans = ["计划", "要点", "方案", "任务", "预算", "安排"]

  func isCompared(_ mention: YearMention) -> Bool { isCompared(mention.before, mention.after) }

  private func isCompared(_ before: String, _ after: String) -> Bool {
    ["比", "较", "与", "同", "和", "跟", "于", "由", "经", "及", "、", "（上年", "上年"].contains(where: before.ends)
      || before.containsAny(of: ["上年", "上一年", "去年", "以前年度", "往年", "历年", "相比", "对比", "比较", "较"])
      || after.containsAny(of: ["相比", "同期", "结转", "结余", "基数", "为对照"])
  }

  // MARK: - Other years

  /// Whether it is what a text says of the past: 自2018年起, 2018年成立, 已于2019年完成.
  func isExplained(_ mention: YearMention) -> Bool {
    let (before, after) = (mention.before, mention.after)
    return ["自", "从", "于", "早在", "始于"].contains(where: before.ends)
      || ["起", "以来", "开始", "之后", "以后", "至今", "以前", "之前"].contains(where: after.begins)
      || (before + after).containsAny(of: Self.past) || mention.rest.containsAny(of: Self.done)
      || (mention.joinedYear ?? 0) >= year
  }

  private static let past = [
    "印发", "发布", "出台", "修订", "颁布", "成立", "组建", "设立", "建成", "投用", "投入使用", "购置", "购入", "签订", "批复", "批准", "下达", "立项", "开工",
    "启用", "机构改革", "划转", "转隶", "撤并", "合并", "出版", "备案", "认定", "授予", "获评", "荣获", "尾款", "欠款", "余款", "质保金", "清算", "补发", "追加",
    "债券", "完成情况", "执行情况",
    "总结", "回顾", "已",
  ]
  private static let done = [
    "累计", "共受理", "共完成", "共办理", "同比", "圆满", "已完成", "已建成", "完成了", "实现了", "取得了", "开展了", "组织了", "已经", "获得", "荣获",
  ]

  /// Whether it is the end of a term, or what will be: 到2025年, 2021—2025年, 2025年底前.
  func isTerm(_ mention: YearMention) -> Bool {
    ["到", "至", "截至", "-", "—", "–", "～", "~"].contains(where: mention.before.ends)
      || ["前", "底前", "末前", "年底前"].contains(where: mention.after.begins)
      || (mention.lead + mention.after).containsAny(of: ["规划", "远景", "十四五", "十五五", "力争", "将", "下一步"])
      || mention.joinedYear.map { $0 != mention.year } ?? false
  }

  /// Whether it says that a state is that of a year's last day: 截至2021年12月31日.
  private func isYearEnd(_ mention: YearMention) -> Bool {
    mention.day == 31 && isCutOff(mention) && !mention.lead.containsAny(of: ["\(mention.year)年", "当时", "此前"])
  }

  /// Whether it says up to when something is told: 截至2021年12月31日, 截至2021年末.
  private func isCutOff(_ mention: YearMention) -> Bool {
    mention.before.containsAny(of: ["截至", "截止"])
      && (mention.month == 12 || ["末", "底", "年末", "年底"].contains(where: mention.after.begins))
  }
}
