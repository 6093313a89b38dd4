internal import Budget
internal import Mustache

/// The self-evaluation of a project.
struct EvaluationContext: Described {
  let form: Evaluation
  let evaluation: EvaluationSheet
  let numbers: NumberStyle
  let words: PlaceWords

  static let fields: Fields = [
    "实施单位": { .text($0.form.performer) },
    "总体完成率": { .text($0.form.completion.formatted) },
    "资金": { context in
      .list(context.evaluation.funds) { FundsContext(funds: $0, numbers: context.numbers, words: context.words) }
    },
    "全年预算数": { .amount($0.sum.revised, $0.numbers) },
    "全年执行数": { .amount($0.sum.executed, $0.numbers) },
    "执行率": { .text($0.sum.rate?.formatted(in: $0.numbers)) },
    "完成情况": { .text($0.form.achieved) },
    "自评综述": { .text($0.form.summary) },
    "存在问题": { .text($0.form.problems?.text ?? "") },
    "执行分值": { .text($0.evaluation.executionPoints.formatted) },
    "执行得分": { .text($0.evaluation.executionScore.formatted) },
    "总分": { .text($0.evaluation.total.formatted) },
    "等级": { .text($0.evaluation.grade) },
  ]

  private var sum: EvaluationSheet.Funds { evaluation.funds[0] }
}

/// A row of the form's budget: the sum, which has no source, or one source. Without a budget there is no rate.
private struct FundsContext: Described {
  let funds: EvaluationSheet.Funds
  let numbers: NumberStyle
  let words: PlaceWords

  static let fields: Fields = [
    "来源": { funds in .text(funds.funds.source.map { funds.words.name(of: $0) }) },
    "年初预算数": { .amount($0.funds.initial, $0.numbers) },
    "全年预算数": { .amount($0.funds.revised, $0.numbers) },
    "全年执行数": { .amount($0.funds.executed, $0.numbers) },
    "执行率": { .text($0.funds.rate?.formatted(in: $0.numbers)) },
  ]
}
