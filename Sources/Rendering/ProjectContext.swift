internal import Budget
internal import Mustache

/// A project's performance table. What is withheld is known to be so, and has nothing else to say.
struct ProjectContext: Described {
  let project: ProjectSheet
  let numbers: NumberStyle

  static let fields = Fields<ProjectContext>(
    .pages,
    [
      "序号": { .text("\($0.project.number)") },
      "项目编码": { .text($0.project.code) },
      "项目名称": { .text($0.project.name) },
      "单位编码": { .text($0.project.unit.code) },
      "单位名称": { .text($0.project.unit.name) },
      "预算": { context in .shown(context.project.budget) { BudgetContext(budget: $0, numbers: context.numbers) } },
      "涉密": { if case .withheld = $0.project.use { .flag(true) } else { .flag(false) } },
      "用途": { context in
        if case .shown(let use?) = context.project.use { .text(use.text) } else { .nothing }
      },
      "支出计划": { $0.project.plan.map { .object(PlanContext(plan: $0)) } ?? .nothing },
      "目标": { context in
        .list(context.project.goals.enumerated().map { GoalContext(number: $0.offset + 1, goal: $0.element) })
      },
      "指标": { .list($0.project.indicators.map(IndicatorContext.init)) },
      "自评": { context in
        context.project.evaluation.map { .object(EvaluationContext(evaluation: $0, numbers: context.numbers)) }
          ?? .nothing
      },
    ])
}

private struct BudgetContext: Described {
  let budget: ProjectSheet.Budget
  let numbers: NumberStyle

  static let fields = Fields<BudgetContext>(
    .pages,
    [
      "预算数": { .text($0.budget.total.formatted(in: $0.numbers)) },
      "财政资金": { .text($0.budget.fiscal.formatted(in: $0.numbers)) },
      "其他资金": { .text($0.budget.other.formatted(in: $0.numbers)) },
    ])
}

private struct PlanContext: Described {
  let plan: SpendingPlan

  static let fields = Fields<PlanContext>(
    .pages,
    [
      "三月底": { .text($0.plan.march?.formatted ?? "") },
      "六月底": { .text($0.plan.june?.formatted ?? "") },
      "十月底": { .text($0.plan.october?.formatted ?? "") },
      "十二月底": { .text($0.plan.december?.formatted ?? "") },
    ])
}

private struct GoalContext: Described {
  let number: Int
  let goal: Shown<Narrative>

  static let fields = Fields<GoalContext>(
    .pages,
    [
      "序号": { .text("\($0.number)") },
      "内容": { if case .shown(let text) = $0.goal { .text(text.text) } else { .nothing } },
      "涉密": { if case .withheld = $0.goal { .flag(true) } else { .flag(false) } },
    ])
}

private struct IndicatorContext: Described {
  let row: IndicatorRow

  static let fields = Fields<IndicatorContext>(
    .pages,
    [
      "一级指标": { .text($0.row.first.name) },
      "二级指标": { .text($0.row.second) },
      // How many rows the cell covers; a row that an earlier cell covers has none.
      "一级行数": { $0.row.firstSpan > 0 ? .text("\($0.row.firstSpan)") : .nothing },
      "二级行数": { $0.row.secondSpan > 0 ? .text("\($0.row.secondSpan)") : .nothing },
      "涉密": { if case .withheld = $0.row.content { .flag(true) } else { .flag(false) } },
      "三级指标": { .shown($0.row.content, \.third) },
      "指标描述": { .shown($0.row.content, \.description) },
      "指标值": { .shown($0.row.content, \.target) },
      "确定依据": { .shown($0.row.content, \.basis) },
      "实际完成值": { .shown($0.row.content) { $0.result?.text ?? "" } },
      "分值": { .shown($0.row.content) { $0.result?.points.formatted ?? "" } },
      "自评得分": { .shown($0.row.content) { $0.result?.score.formatted ?? "" } },
    ])
}

extension Value {
  fileprivate static func shown<Content>(_ content: Shown<Content>, _ text: (Content) -> String) -> Value {
    if case .shown(let content) = content { .text(text(content)) } else { .nothing }
  }

  /// What may be withheld: an object when it is shown, otherwise nothing.
  static func shown<Content>(_ content: Shown<Content>, _ context: (Content) -> some Context) -> Value {
    if case .shown(let content) = content { .object(context(content)) } else { .nothing }
  }
}
