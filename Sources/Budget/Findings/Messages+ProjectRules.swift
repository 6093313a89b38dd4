/// Projects whose statement does not fit their money, their form or each other.
extension Message {
  public static func scoreAbovePoints(_ project: String, indicator: String, score: String, points: String) -> Message {
    Message(
      "D614", .error, "项目“\(project)”的指标“\(indicator)”得 \(score) 分，超过它的分值 \(points)。请改正自评得分（score）或分值（points）。",
      "In “\(project)” the indicator “\(indicator)” scores \(score), more than its points, \(points). Correct score or points."
    )
  }
  public static func pointsDoNotAddUp(_ project: String, sum: String, expected: String, execution: String) -> Message {
    Message(
      "D615", .error, "项目“\(project)”各指标的分值相加是 \(sum)，应为 \(expected)（另有预算执行 \(execution) 分，满分100分）。请核对各指标的分值（points）。",
      "The points of the indicators of “\(project)” add up to \(sum) instead of \(expected) (with \(execution) for execution they make 100). Check points of each indicator."
    )
  }
  public static func executionDisagrees(_ project: String, executed: String, relation: Phrase, revised: String)
    -> Message
  {
    Message(
      "D616", .warning,
      "项目“\(project)”执行了 \(executed) 元，\(own: relation.chinese)全年预算数 \(revised) 元。请核对“自评”里的全年预算数（<funds> 的 revised）和分类账中的支出。",
      "“\(project)” executed \(executed) 元, \(own: relation.english) its revised budget of \(revised) 元. Check revised of <funds>, and the expenditure in the ledger."
    )
  }
  public static func projectMoneyWithoutProject(_ lines: Int, sum: String) -> Message {
    Message(
      "D650", .warning, "从这里起有 \(lines) 行项目支出没有项目编码，共 \(sum) 元：各项目金额之和因此小于项目支出合计。请补上项目编码，或补上这个项目。",
      "From here on \(lines) lines of 项目支出 carry no project, \(sum) 元 in all, so the projects do not add up to 项目支出. Add the project codes, or the missing project."
    )
  }
  public static func projectWithoutMoney(_ project: String, code: String) -> Message {
    Message(
      "D651", .warning, "项目“\(project)”（\(code)）在分类账中没有金额。请补上它的支出行；已经取消的项目请删去。",
      "The project “\(project)” (\(code)) has no money in the ledger. Add its lines; remove the project if it was given up."
    )
  }
  public static func planFalls(_ project: String, month: String, share: String, laterMonth: String, laterShare: String)
    -> Message
  {
    Message(
      "D652", .error, "项目“\(project)”的支出计划倒退了：\(month)月底 \(share)，\(laterMonth)月底 \(laterShare)。计划是累计数，请改正其中一个。",
      "The spending plan of “\(project)” falls: \(share) by the end of month \(month), \(laterShare) by the end of month \(laterMonth). It is cumulative; correct one of them."
    )
  }
  public static func planEndsElsewhere(_ project: String, month: String, share: String) -> Message {
    Message(
      "D653", .warning, "项目“\(project)”的支出计划到\(month)月底是 \(share)，年底应为 100.00%。请改正或补上十二月底（december）。",
      "The spending plan of “\(project)” reaches \(share) by the end of month \(month); the year ends at 100.00%. Correct or add december."
    )
  }
  public static func indicatorLevelMissing(_ project: String, levels: String) -> Message {
    Message(
      "D654", .warning, "项目“\(project)”缺少\(levels)。请在“绩效指标”里各补上至少一个（<indicator>）。",
      "The project “\(project)” lacks \(levels). Add at least one <indicator> of each.")
  }
  public static func goalCopied(_ project: String, goal: String, owner: String) -> Message {
    Message(
      "D655", .warning, "项目“\(project)”的目标“\(goal)”与项目“\(owner)”的完全相同。请写这个项目自己的目标。",
      "The goal “\(goal)” of “\(project)” is the same as that of “\(owner)”. State a goal of this project's own.")
  }
  public static func goalTwice(_ project: String, goal: String) -> Message {
    Message(
      "D656", .note, "项目“\(project)”的目标“\(goal)”写了两次。请删去一个。",
      "“\(project)” states the goal “\(goal)” twice. Remove one.")
  }
  public static func indicatorsCopied(_ project: String, owner: String) -> Message {
    Message(
      "D657", .note, "项目“\(project)”的全部指标与项目“\(owner)”的相同。请核对是否照抄，并写这个项目自己的指标。",
      "All indicators of “\(project)” are those of “\(owner)”. Check whether they were copied, and state indicators of this project's own."
    )
  }
  public static func targetWithoutUnit(_ project: String, indicator: String, target: String) -> Message {
    Message(
      "D658", .warning, "项目“\(project)”的指标“\(indicator)”的指标值 \(target) 没有单位。请补上计量单位（unit）。",
      "In “\(project)” the target of “\(indicator)”, \(target), has no unit. Add unit.")
  }
  public static func valueDoubled(_ project: String, indicator: String, target: String, half: String) -> Message {
    Message(
      "D659", .warning, "项目“\(project)”的指标“\(indicator)”的指标值 \(target) 像是把 \(half) 写了两遍。请核对；如果是，请改为 \(half)。",
      "In “\(project)” the target of “\(indicator)”, \(target), looks like \(half) written twice. Check it, and write \(half) if so."
    )
  }
  public static func percentageOverWhole(_ project: String, indicator: String, target: String) -> Message {
    Message(
      "D660", .warning, "项目“\(project)”的指标“\(indicator)”的指标值 \(target) 超过 100%。请改正指标值（value）或计量单位（unit）。",
      "In “\(project)” the target of “\(indicator)”, \(target), is more than 100%. Correct value or unit.")
  }
  public static func costTargetAboveBudget(_ project: String, indicator: String, target: String, budget: String)
    -> Message
  {
    Message(
      "D661", .warning, "项目“\(project)”的成本指标“\(indicator)”是 \(target)，超过项目的预算 \(budget) 万元。请核对并改正指标值（value）或分类账。",
      "In “\(project)” the cost target “\(indicator)” is \(target), above the project's budget of \(budget) 万元. Check them, and correct value or the ledger."
    )
  }
  public static func costTargetBelowBudget(_ project: String, indicator: String, target: String, budget: String)
    -> Message
  {
    Message(
      "D662", .warning, "项目“\(project)”的成本指标“\(indicator)”是 \(target)，而项目的预算是 \(budget) 万元，两者不一致。请核对并改正指标值（value）或分类账。",
      "In “\(project)” the cost target “\(indicator)” is \(target), but the project's budget is \(budget) 万元. Check them, and correct value or the ledger."
    )
  }
  public static func resultInOtherUnit(_ project: String, indicator: String, result: String, target: String) -> Message
  {
    Message(
      "D663", .warning, "项目“\(project)”的指标“\(indicator)”的实际完成值“\(result)”与指标值 \(target) 的单位对不上。请改正实际完成值（result）。",
      "In “\(project)” the result of “\(indicator)”, “\(result)”, does not fit the unit of its target, \(target). Correct result."
    )
  }
}
