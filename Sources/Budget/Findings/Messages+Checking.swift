/// What does not add up.
extension Message {
  public static func viewsDisagree(
    _ fund: String, category: String, byFunction: String, byEconomic: String, difference: String
  ) -> Message {
    Message(
      "D601", .error, offBy: difference,
      "功能、经济两个视图的\(fund)\(category)不一致：按功能合计 \(byFunction) 元，按经济合计 \(byEconomic) 元，相差 \(difference) 元。请核对漏填或多填的行。",
      "The two views disagree on \(category) of \(fund): \(byFunction) 元 by function, \(byEconomic) 元 by economic code, a difference of \(difference) 元. Look for a missing or surplus line."
    )
  }
  public static func executionRateDisagrees(_ project: String, stated: String, computed: String) -> Message {
    Message(
      "D611", .error,
      "项目“\(project)”自评表写的预算执行率是 \(stated)，按分类账算出的是 \(computed)（没有预算就没有执行率），与它不符。请核对全年预算数和执行数，改正预算执行率（execution-rate）。",
      "The form of “\(project)” states an execution rate of \(stated); the ledger gives \(computed) (without a budget there is none). Check the revised budget and what was executed, and correct execution-rate."
    )
  }
  public static func executionScoreDisagrees(_ project: String, stated: String, computed: String) -> Message {
    Message(
      "D612", .error, "项目“\(project)”的预算执行得分写的是 \(stated)，按评分规则应为 \(computed)。请改正预算执行得分（execution-score），或核对预算数和执行数。",
      "The execution score of “\(project)” is stated as \(stated); the rule gives \(computed). Correct execution-score, or check budget and execution."
    )
  }
  public static func totalScoreDisagrees(_ project: String, stated: String, computed: String) -> Message {
    Message(
      "D613", .error, "项目“\(project)”的总分写的是 \(stated)，各项得分相加是 \(computed)。请核对各项得分，或改正总分（total）。",
      "The total of “\(project)” is stated as \(stated); its scores add up to \(computed). Check the scores, or correct total."
    )
  }
  public static func comparisonUnknown(_ basis: String, package: String) -> Message {
    Message(
      "D621", .warning,
      "未提供“\(basis)”数，有关的比较均已省略。请把 \(package) 放进 Inputs，或在“\(own: basis)数”里填写（<earlier of=\"\(basis)\">）。",
      "Nothing is known of “\(basis)”, so its comparisons were left out. Put \(package) into Inputs, or state it in the sheet \(own: basis)数 (<earlier of=\"\(basis)\">)."
    )
  }
  public static func exceptionNotNeeded(_ rule: String, at place: String?) -> Message {
    Message(
      "D699", .warning, "对 \(rule) 的例外没有用到：\(place, "在“", "”那里")没有这样的问题。请删去这条例外（<except>）。",
      "The exception from \(rule) is not needed: nothing\(place, " at “", "”") breaks that rule. Remove this <except>.")
  }
}
