/// Projects whose statement does not fit their money, their form or each other.
extension Message {
  static let projectRules: [Message] = [
    scoreAbovePoints, pointsDoNotAddUp, executionAboveBudget, projectMoneyWithoutProject, projectWithoutMoney,
    planFalls, planEndsElsewhere, indicatorLevelMissing, goalCopied, goalTwice, indicatorsCopied, targetWithoutUnit,
    valueDoubled, percentageOverWhole, costTargetAboveBudget, costTargetBelowBudget,
    resultInOtherUnit,
  ]

  /// {0} the project, {1} the indicator, {2} the score, {3} its points.
  public static let scoreAbovePoints = Message(
    "D614", .error, zh: "项目“{0}”的指标“{1}”得 {2} 分，超过它的分值 {3}。请改正 score 或 points。",
    en: "In “{0}” the indicator “{1}” scores {2}, more than its points, {3}. Correct score or points.")

  /// {0} the project, {1} the sum of its points, {2} what they should add up to, {3} the points of execution.
  public static let pointsDoNotAddUp = Message(
    "D615", .error, zh: "项目“{0}”各指标的分值相加是 {1}，应为 {2}（另有预算执行 {3} 分，满分100分）。请核对各指标的 points。",
    en:
      "The points of the indicators of “{0}” add up to {1} instead of {2} (with {3} for execution they make 100). Check points of each indicator."
  )

  /// {0} the project, {1} what was executed, {2} the revised budget, both in 元.
  public static let executionAboveBudget = Message(
    "D616", .warning, zh: "项目“{0}”执行了 {1} 元，超过全年预算数 {2} 元。请核对 <funds> 的 revised 和分类账中的支出。",
    en:
      "“{0}” executed {1} 元, more than its revised budget of {2} 元. Check revised of <funds>, and the expenditure in the ledger."
  )

  /// {0} the number of lines, {1} their sum in 元.
  public static let projectMoneyWithoutProject = Message(
    "D650", .warning, zh: "从这里起有 {0} 行项目支出没有项目编码，共 {1} 元：各项目金额之和因此小于项目支出合计。请补上项目编码，或补上这个项目。",
    en:
      "From here on {0} lines of 项目支出 carry no project, {1} 元 in all, so the projects do not add up to 项目支出. Add the project codes, or the missing project."
  )

  /// {0} the project, {1} its code.
  public static let projectWithoutMoney = Message(
    "D651", .warning, zh: "项目“{0}”（{1}）在分类账中没有金额。请补上它的支出行；已经取消的项目请删去。",
    en: "The project “{0}” ({1}) has no money in the ledger. Add its lines; remove the project if it was given up.")

  /// {0} the project, {1} a month, {2} its share, {3} a later month, {4} its smaller share.
  public static let planFalls = Message(
    "D652", .error, zh: "项目“{0}”的支出计划倒退了：{1}月底 {2}，{3}月底 {4}。计划是累计数，请改正其中一个。",
    en:
      "The spending plan of “{0}” falls: {2} by the end of month {1}, {4} by the end of month {3}. It is cumulative; correct one of them."
  )

  /// {0} the project, {1} the last month stated, {2} its share.
  public static let planEndsElsewhere = Message(
    "D653", .warning, zh: "项目“{0}”的支出计划到{1}月底是 {2}，年底应为 100.00%。请改正或补上 december。",
    en:
      "The spending plan of “{0}” reaches {2} by the end of month {1}; the year ends at 100.00%. Correct or add december."
  )

  /// {0} the project, {1} the classes missing.
  public static let indicatorLevelMissing = Message(
    "D654", .warning, zh: "项目“{0}”缺少{1}。请各补上至少一个 <indicator>。",
    en: "The project “{0}” lacks {1}. Add at least one <indicator> of each.")

  /// {0} the project, {1} the goal, {2} the other project.
  public static let goalCopied = Message(
    "D655", .warning, zh: "项目“{0}”的目标“{1}”与项目“{2}”的完全相同。请写这个项目自己的目标。",
    en: "The goal “{1}” of “{0}” is the same as that of “{2}”. State a goal of this project's own.")

  /// {0} the project, {1} the goal.
  public static let goalTwice = Message(
    "D656", .note, zh: "项目“{0}”的目标“{1}”写了两次。请删去一个。", en: "“{0}” states the goal “{1}” twice. Remove one.")

  /// {0} the project, {1} the other project.
  public static let indicatorsCopied = Message(
    "D657", .note, zh: "项目“{0}”的全部指标与项目“{1}”的相同。请核对是否照抄，并写这个项目自己的指标。",
    en:
      "All indicators of “{0}” are those of “{1}”. Check whether they were copied, and state indicators of this project's own."
  )

  /// {0} the project, {1} the indicator, {2} the value.
  public static let targetWithoutUnit = Message(
    "D658", .warning, zh: "项目“{0}”的指标“{1}”的指标值 {2} 没有单位。请补上 unit。",
    en: "In “{0}” the target of “{1}”, {2}, has no unit. Add unit.")

  /// {0} the project, {1} the indicator, {2} the value, {3} its half.
  public static let valueDoubled = Message(
    "D659", .warning, zh: "项目“{0}”的指标“{1}”的指标值 {2} 像是把 {3} 写了两遍。请核对；如果是，请改为 {3}。",
    en: "In “{0}” the target of “{1}”, {2}, looks like {3} written twice. Check it, and write {3} if so.")

  /// {0} the project, {1} the indicator, {2} the target.
  public static let percentageOverWhole = Message(
    "D660", .warning, zh: "项目“{0}”的指标“{1}”的指标值 {2} 超过 100%。请改正 value 或 unit。",
    en: "In “{0}” the target of “{1}”, {2}, is more than 100%. Correct value or unit.")

  /// {0} the project, {1} the indicator, {2} the target, {3} the project's money in 万元.
  public static let costTargetAboveBudget = Message(
    "D661", .warning, zh: "项目“{0}”的成本指标“{1}”是 {2}，超过项目的预算 {3} 万元。请核对并改正 value 或分类账。",
    en:
      "In “{0}” the cost target “{1}” is {2}, above the project's budget of {3} 万元. Check them, and correct value or the ledger."
  )

  /// {0} the project, {1} the indicator, {2} the target, {3} the project's money in 万元.
  public static let costTargetBelowBudget = Message(
    "D662", .warning, zh: "项目“{0}”的成本指标“{1}”是 {2}，而项目的预算是 {3} 万元，两者不一致。请核对并改正 value 或分类账。",
    en:
      "In “{0}” the cost target “{1}” is {2}, but the project's budget is {3} 万元. Check them, and correct value or the ledger."
  )

  /// {0} the project, {1} the indicator, {2} the result, {3} the target.
  public static let resultInOtherUnit = Message(
    "D663", .warning, zh: "项目“{0}”的指标“{1}”的实际完成值“{2}”与指标值 {3} 的单位对不上。请改正 result。",
    en: "In “{0}” the result of “{1}”, “{2}”, does not fit the unit of its target, {3}. Correct result.")
}
