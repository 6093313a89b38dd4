/// What does not add up.
extension Message {
  static let checking: [Message] =
    [
      viewsDisagree, executionRateDisagrees, executionScoreDisagrees, totalScoreDisagrees, comparisonUnknown,
      exceptionNotNeeded,
    ] + tableRules + comparisonRules + completenessRules + projectRules + textRules

  /// {0} the fund, {1} the category, {2} the total by function, {3} by economic code, {4} the difference, all in 元.
  public static let viewsDisagree = Message(
    "D601", .error,
    zh: "两个视图的{0}{1}不一致：按功能合计 {2} 元，按经济合计 {3} 元，相差 {4} 元。请核对漏填或多填的行。",
    en:
      "The two views disagree on {1} of {0}: {2} 元 by function, {3} 元 by economic code, a difference of {4} 元. Look for a missing or surplus line."
  )

  /// {0} the project, {1} what is stated, {2} what was computed; nothing where there is no budget.
  public static let executionRateDisagrees = Message(
    "D611", .error, zh: "项目“{0}”自评表写的预算执行率是 {1}，按分类账算出的是 {2?{}}（没有预算就没有执行率），与它不符。请核对全年预算数和执行数，改正 execution-rate。",
    en:
      "The form of “{0}” states an execution rate of {1}; the ledger gives {2?{}} (without a budget there is none). Check the revised budget and what was executed, and correct execution-rate."
  )

  /// {0} the project, {1} what is stated, {2} what the rule gives.
  public static let executionScoreDisagrees = Message(
    "D612", .error, zh: "项目“{0}”的预算执行得分写的是 {1}，按评分规则应为 {2}。请改正 execution-score，或核对预算数和执行数。",
    en:
      "The execution score of “{0}” is stated as {1}; the rule gives {2}. Correct execution-score, or check budget and execution."
  )

  /// {0} the project, {1} what is stated, {2} what the scores add up to.
  public static let totalScoreDisagrees = Message(
    "D613", .error, zh: "项目“{0}”的总分写的是 {1}，各项得分相加是 {2}。请核对各项得分，或改正 total。",
    en: "The total of “{0}” is stated as {1}; its scores add up to {2}. Check the scores, or correct total.")

  /// {0} the basis, {1} the package that would give it.
  public static let comparisonUnknown = Message(
    "D621", .warning, zh: "没有“{0}”的数，有关的比较都省略了。请把 {1} 放进 Inputs，或用 <earlier of=\"{0}\"> 写明。",
    en:
      "Nothing is known of “{0}”, so its comparisons were left out. Put {1} into Inputs, or state it in <earlier of=\"{0}\">."
  )

  /// {0} the rule.
  public static let exceptionNotNeeded = Message(
    "D699", .warning, zh: "对 {0} 的例外没有用到：没有这样的问题。请删去这个 <except>。",
    en: "The exception from {0} is not needed: nothing breaks that rule. Remove this <except>.")
}
