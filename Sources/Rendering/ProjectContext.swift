internal import Budget
internal import Mustache

/// A project's performance table. Of a withheld project it tells only that it is withheld.
struct ProjectContext: Described {
  let number: Int
  let project: Project
  let unit: Unit
  let sheet: ProjectSheet
  let numbers: NumberStyle
  let words: PlaceWords

  static let fields: Fields = [
    "序号": { .number($0.number) },
    "项目编码": { .text($0.project.code) },
    "项目名称": { .text($0.project.name) },
    "单位编码": { .text($0.unit.code) },
    "单位名称": { .text($0.unit.name) },
    "单位简称": { .text($0.unit.short ?? $0.unit.name) },
    "类别": { .text($0.project.kind) },
    "是": { .object(NameContext(name: $0.project.kind ?? "")) },
    "文": { .object(Entries.texts($0.project.texts)) },
    "有文字": { .flag($0.project.statesTexts) },
    "预算": { project in .object(project.sheet.budget.value.map { BudgetContext(budget: $0, numbers: project.numbers) })
    },
    "涉密": { .flag($0.project.isWithheld) },
    "用途": { .text($0.project.use) },
    "支出计划": { .object($0.project.plan.map(PlanContext.init)) },
    "目标": { .list(numbering: $0.project.goals, GoalContext.init) },
    "指标": { context in
      .list(context.sheet.indicators) {
        IndicatorContext(
          row: $0, indicator: context.project.indicators[$0.indicator], words: context.words)
      }
    },
    "自评": { .object($0.evaluation) },
  ]

  private var evaluation: EvaluationContext? {
    guard let form = project.evaluation, let evaluation = sheet.evaluation else { return nil }
    return EvaluationContext(form: form, evaluation: evaluation, numbers: numbers, words: words)
  }
}

private struct BudgetContext: Described {
  let budget: ProjectSheet.Budget
  let numbers: NumberStyle

  static let fields: Fields = [
    "预算数": { .amount($0.budget.total, $0.numbers) },
    "财政资金": { .amount($0.budget.fiscal, $0.numbers) },
    "其他资金": { .amount($0.budget.other, $0.numbers) },
  ]
}

private struct PlanContext: Described {
  let plan: SpendingPlan

  static let fields: Fields = [
    "三月底": { .text($0.plan.march?.formatted ?? "") },
    "六月底": { .text($0.plan.june?.formatted ?? "") },
    "十月底": { .text($0.plan.october?.formatted ?? "") },
    "十二月底": { .text($0.plan.december?.formatted ?? "") },
    "三月底数": { .text($0.plan.march?.plain) },
    "六月底数": { .text($0.plan.june?.plain) },
    "十月底数": { .text($0.plan.october?.plain) },
    "十二月底数": { .text($0.plan.december?.plain) },
  ]
}

private struct GoalContext: Described {
  let number: Int
  let goal: Project.Goal

  static let fields: Fields = [
    "序号": { .number($0.number) }, "内容": { .text($0.goal.text) }, "涉密": { .flag($0.goal.isWithheld) },
  ]
}

private struct IndicatorContext: Described {
  let row: IndicatorRow
  let indicator: Indicator
  let words: PlaceWords

  static let fields: Fields = [
    "一级指标": { .text($0.words.name(of: $0.indicator.first)) },
    "二级指标": { .text($0.indicator.second) },
    // The rows that the cell spans; none if an earlier cell covers this row.
    "一级行数": { $0.row.firstSpan > 0 ? .number($0.row.firstSpan) : .nothing },
    "二级行数": { $0.row.secondSpan > 0 ? .number($0.row.secondSpan) : .nothing },
    "一级跨行": { .span($0.row.firstSpan) },
    "二级跨行": { .span($0.row.secondSpan) },
    "涉密": { .flag($0.indicator.isWithheld) },
    "三级指标": { .text($0.indicator.third) },
    "指标描述": { .text($0.indicator.description) },
    "指标值": { .text($0.indicator.target?.text ?? "") },
    "确定依据": { .text($0.indicator.basis) },
    "实际完成值": { .text($0.indicator.result?.text ?? "") },
    "分值": { .text($0.indicator.result?.points.formatted ?? "") },
    "自评得分": { .text($0.indicator.result?.score.formatted ?? "") },
  ]
}
