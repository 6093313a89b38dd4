internal import Budget
internal import Mustache

/// The self-evaluation of a project.
struct EvaluationContext: Described {
  let evaluation: EvaluationSheet
  let numbers: NumberStyle

  static let fields = Fields<EvaluationContext>(
    .pages,
    [
      "实施单位": { .text($0.evaluation.performer) },
      "总体完成率": { .text($0.evaluation.completion.formatted) },
      "资金": { context in .list(context.funds) },
      "全年预算数": { $0.funds[0].value(for: Vocabulary.pages.key("全年预算数")) ?? .nothing },
      "全年执行数": { $0.funds[0].value(for: Vocabulary.pages.key("全年执行数")) ?? .nothing },
      "执行率": { $0.funds[0].value(for: Vocabulary.pages.key("执行率")) ?? .nothing },
      "完成情况": { .text($0.evaluation.achieved.text) },
      "自评综述": { $0.evaluation.summary.map { .text($0.text) } ?? .nothing },
      "存在问题": { .text($0.evaluation.problems?.text ?? "") },
      "执行分值": { .text($0.evaluation.executionPoints.formatted) },
      "执行得分": { .text($0.evaluation.executionScore.formatted) },
      "总分": { .text($0.evaluation.total.formatted) },
      "等级": { .text($0.evaluation.grade) },
    ])

  private var funds: [FundsContext] { evaluation.funds.map { FundsContext(funds: $0, numbers: numbers) } }
}

/// A row of the form's budget: the sum, which has no source, or one source.
private struct FundsContext: Described {
  let funds: EvaluationSheet.Funds
  let numbers: NumberStyle

  static let fields = Fields<FundsContext>(
    .pages,
    [
      "来源": { $0.funds.source.map { .text($0.name) } ?? .nothing },
      "年初预算数": { .text($0.funds.initial.formatted(in: $0.numbers)) },
      "全年预算数": { .text($0.funds.revised.formatted(in: $0.numbers)) },
      "全年执行数": { .text($0.funds.executed.formatted(in: $0.numbers)) },
      // Without a budget there is no rate.
      "执行率": { $0.funds.rate.map { .text(percent($0)) } ?? .nothing },
    ])
}
