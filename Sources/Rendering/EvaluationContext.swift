internal import Budget
internal import Mustache

/// The self-evaluation of a project.
struct EvaluationContext: Described {
  let form: Evaluation
  let evaluation: EvaluationSheet
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case performer = "实施单位", completion = "总体完成率", funds = "资金", revised = "全年预算数"
    case executed = "全年执行数", rate = "执行率", achieved = "完成情况", summary = "自评综述", problems = "存在问题"
    case executionPoints = "执行分值", executionScore = "执行得分", total = "总分", grade = "等级"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .performer: .text(form.performer)
    case .completion: .text(form.completion.formatted)
    case .funds: .list(evaluation.funds) { FundsContext(funds: $0, numbers: numbers) }
    case .revised: sum.value(of: .revised)
    case .executed: sum.value(of: .executed)
    case .rate: sum.value(of: .rate)
    case .achieved: .text(form.achieved.text)
    case .summary: form.summary.map { .text($0.text) } ?? .nothing
    case .problems: .text(form.problems?.text ?? "")
    case .executionPoints: .text(evaluation.executionPoints.formatted)
    case .executionScore: .text(evaluation.executionScore.formatted)
    case .total: .text(evaluation.total.formatted)
    case .grade: .text(evaluation.grade)
    }
  }

  private var sum: FundsContext { FundsContext(funds: evaluation.funds[0], numbers: numbers) }
}

/// A row of the form's budget: the sum, which has no source, or one source.
private struct FundsContext: Described {
  let funds: EvaluationSheet.Funds
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case source = "来源", initial = "年初预算数", revised = "全年预算数", executed = "全年执行数", rate = "执行率"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .source: funds.source.map { .text($0.name) } ?? .nothing
    case .initial: .amount(funds.initial, numbers)
    case .revised: .amount(funds.revised, numbers)
    case .executed: .amount(funds.executed, numbers)
    // Without a budget there is no rate.
    case .rate: funds.rate.map { .text($0.number) } ?? .nothing
    }
  }
}
