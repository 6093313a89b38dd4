internal import Budget
internal import Mustache

/// A figure for templates.
struct FigureContext: Described {
  let figure: Figure
  let numbers: NumberStyle
  var isFirst = true
  var isLast = true

  static let fields: Fields = [
    "数": { .quantity($0.figure.number.quantity, $0.numbers) },
    "名称": { .text($0.figure.label) },
    "编码": { .text($0.figure.code.map { "\($0)" }) },
    "为零": { .flag($0.figure.number.value == 0) },
    "金额单位": { .text($0.figure.unitName($0.numbers)) },
    "占比": { .number($0.figure.share, $0.numbers) },
    "用途": { .text($0.figure.use) },
    "上年": { .object(ComparisonContext($0, .lastYear)) },
    "预算": { .object(ComparisonContext($0, .budget)) },
    "明细": { .list(numbering: $0.figure.parts, $0.part) },
    "首项": { .flag($0.isFirst) },
    "末项": { .flag($0.isLast) },
  ]

  private func part(_ number: Int, _ part: Figure) -> FigureContext {
    FigureContext(figure: part, numbers: numbers, isFirst: number == 1, isLast: number == figure.parts.count)
  }
}

/// A figure compared with last year or the budget, for templates.
private struct ComparisonContext: Described {
  private let figure: Figure
  private let basis: Basis
  private let base: Budget.Number
  private let change: Change
  private let numbers: NumberStyle

  /// Returns no value for an unknown basis, which hides a section.
  init?(_ context: FigureContext, _ basis: Basis) {
    guard let base = context.figure.bases[basis], let change = context.figure.change(against: basis) else { return nil }
    (figure, numbers) = (context.figure, context.numbers)
    (self.basis, self.base, self.change) = (basis, base, change)
  }

  static let fields: Fields = [
    "数": { .quantity($0.base.quantity, $0.numbers) },
    "金额单位": { .text($0.figure.unitName($0.numbers)) },
    "为零": { .flag($0.base.value == 0) },
    "增加": { .flag($0.change.direction == .increase) },
    "减少": { .flag($0.change.direction == .decrease) },
    "持平": { .flag($0.change.direction == .unchanged) },
    "差额": { .number($0.change.difference, $0.numbers) },
    // A base of zero has no rate.
    "幅度": { .number($0.change.rate, $0.numbers) },
    "完成率": { .number($0.figure.completion(of: $0.basis), $0.numbers) },
    "原因": { .text($0.figure.reasons[$0.basis]) },
  ]
}

extension Figure {
  /// A count has no unit of money.
  fileprivate func unitName(_ numbers: NumberStyle) -> String {
    number.quantity.isMoney ? numbers.unit.name : ""
  }
}
