internal import Budget
internal import Mustache

/// A project's performance table. Of a withheld project it tells only that it is withheld.
struct ProjectContext: Described {
  let number: Int
  let project: Project
  let unit: Unit
  let sheet: ProjectSheet
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case number = "序号", code = "项目编码", name = "项目名称", unitCode = "单位编码", unitName = "单位名称"
    case budget = "预算", isWithheld = "涉密", use = "用途", plan = "支出计划", goals = "目标", indicators = "指标"
    case evaluation = "自评"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .number: .number(number)
    case .code: .text(project.code)
    case .name: .text(project.name)
    case .unitCode: .text(unit.code)
    case .unitName: .text(unit.name)
    case .budget: .shown(sheet.budget) { BudgetContext(budget: $0, numbers: numbers) }
    case .isWithheld: .flag(project.isWithheld)
    case .use: project.use.map { .text($0.text) } ?? .nothing
    case .plan: project.plan.map { .object(PlanContext(plan: $0)) } ?? .nothing
    case .goals: .list(numbering: project.goals, GoalContext.init)
    case .indicators:
      .list(sheet.indicators) { [project] in IndicatorContext(row: $0, indicator: project.indicators[$0.indicator]) }
    case .evaluation:
      if let form = project.evaluation, let evaluation = sheet.evaluation {
        .object(EvaluationContext(form: form, evaluation: evaluation, numbers: numbers))
      } else {
        .nothing
      }
    }
  }
}

private struct BudgetContext: Described {
  let budget: ProjectSheet.Budget
  let numbers: NumberStyle

  enum Field: String, CaseIterable { case total = "预算数", fiscal = "财政资金", other = "其他资金" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .total: .amount(budget.total, numbers)
    case .fiscal: .amount(budget.fiscal, numbers)
    case .other: .amount(budget.other, numbers)
    }
  }
}

private struct PlanContext: Described {
  let plan: SpendingPlan

  enum Field: String, CaseIterable {
    case march = "三月底", june = "六月底", october = "十月底", december = "十二月底"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .march: .text(plan.march?.formatted ?? "")
    case .june: .text(plan.june?.formatted ?? "")
    case .october: .text(plan.october?.formatted ?? "")
    case .december: .text(plan.december?.formatted ?? "")
    }
  }
}

private struct GoalContext: Described {
  let number: Int
  let goal: Project.Goal

  enum Field: String, CaseIterable { case number = "序号", content = "内容", isWithheld = "涉密" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .number: .number(number)
    case .content: .text(goal.text.text)
    case .isWithheld: .flag(goal.isWithheld)
    }
  }
}

private struct IndicatorContext: Described {
  let row: IndicatorRow
  let indicator: Indicator

  enum Field: String, CaseIterable {
    case first = "一级指标", second = "二级指标", firstSpan = "一级行数", secondSpan = "二级行数", isWithheld = "涉密"
    case third = "三级指标", description = "指标描述", target = "指标值", basis = "确定依据", result = "实际完成值"
    case points = "分值", score = "自评得分"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .first: .text(indicator.first.name)
    case .second: .text(indicator.second)
    // The rows that the cell spans; none if an earlier cell covers this row.
    case .firstSpan: row.firstSpan > 0 ? .number(row.firstSpan) : .nothing
    case .secondSpan: row.secondSpan > 0 ? .number(row.secondSpan) : .nothing
    case .isWithheld: .flag(indicator.isWithheld)
    case .third: .text(indicator.third)
    case .description: .text(indicator.description)
    case .target: .text(indicator.target?.text ?? "")
    case .basis: .text(indicator.basis)
    case .result: .text(indicator.result?.text ?? "")
    case .points: .text(indicator.result?.points.formatted ?? "")
    case .score: .text(indicator.result?.score.formatted ?? "")
    }
  }
}

extension Value {
  /// Returns an object for a published value, and no value for a withheld one.
  static func shown<Content>(_ content: Redactable<Content>, _ context: (Content) -> some Context) -> Value {
    if case .shown(let content) = content { .object(context(content)) } else { .nothing }
  }
}
