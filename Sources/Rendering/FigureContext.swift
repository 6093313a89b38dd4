internal import Budget
internal import Mustache

/// A figure for templates.
struct FigureContext: Described {
  let figure: Figure
  let numbers: NumberStyle
  var isFirst = true
  var isLast = true

  enum Field: String, CaseIterable {
    case value = "数", name = "名称", code = "编码", isZero = "为零", unit = "金额单位", share = "占比", use = "用途"
    case lastYear = "上年", budget = "预算", parts = "明细", isFirst = "首项", isLast = "末项"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .value: .quantity(figure.number.quantity, numbers)
    case .name: .text(figure.label)
    case .code: figure.code.map { .text("\($0)") } ?? .nothing
    case .isZero: .flag(figure.number.value == 0)
    case .unit: .text(figure.unitName(numbers))
    case .share: .number(figure.share, numbers)
    case .use: figure.use.map { .text($0.text) } ?? .nothing
    case .lastYear: .comparison(self, .lastYear)
    case .budget: .comparison(self, .budget)
    case .parts: parts
    case .isFirst: .flag(isFirst)
    case .isLast: .flag(isLast)
    }
  }

  private var parts: Value {
    let count = figure.parts.count
    return .list(numbering: figure.parts) { number, part in
      FigureContext(figure: part, numbers: numbers, isFirst: number == 1, isLast: number == count)
    }
  }
}

/// A figure compared with last year or the budget, for templates.
private struct ComparisonContext: Described {
  let figure: Figure
  let basis: Basis
  let base: Budget.Number
  let change: Change
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case value = "数", unit = "金额单位", isZero = "为零", increased = "增加", decreased = "减少", level = "持平"
    case difference = "差额", rate = "幅度", completion = "完成率", reason = "原因"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .value: .quantity(base.quantity, numbers)
    case .unit: .text(figure.unitName(numbers))
    case .isZero: .flag(base.value == 0)
    case .increased: .flag(change.direction == .increase)
    case .decreased: .flag(change.direction == .decrease)
    case .level: .flag(change.direction == .unchanged)
    case .difference: .number(change.difference, numbers)
    // A base of zero has no rate.
    case .rate: .number(change.rate, numbers)
    case .completion: .number(figure.completion(of: basis), numbers)
    case .reason: figure.reasons[basis].map { .text($0.text) } ?? .nothing
    }
  }
}

extension Value {
  /// Returns no value for an unknown basis, which hides a section.
  fileprivate static func comparison(_ context: FigureContext, _ basis: Basis) -> Value {
    guard let base = context.figure.bases[basis], let change = context.figure.change(against: basis) else {
      return .nothing
    }
    return .object(
      ComparisonContext(figure: context.figure, basis: basis, base: base, change: change, numbers: context.numbers))
  }
}

extension Figure {
  /// A count has no unit of money.
  fileprivate func unitName(_ numbers: NumberStyle) -> String {
    number.quantity.isMoney ? numbers.unit.name : ""
  }
}
