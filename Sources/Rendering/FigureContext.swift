internal import Budget
internal import Mustache

/// What a sentence can say of a figure.
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
    case .value: figure.shown(figure.value, numbers)
    case .name: .text(figure.label)
    case .code: figure.code.map { .text("\($0)") } ?? .nothing
    case .isZero: .flag(figure.value == 0)
    case .unit: .text(figure.unitName(numbers))
    case .share: figure.share.map { .text(percent($0)) } ?? .nothing
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

/// What a sentence can say of a figure against last year or the budget.
private struct ComparisonContext: Described {
  let figure: Figure
  let basis: Basis
  let base: Int64
  let change: Change
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case value = "数", unit = "金额单位", isZero = "为零", increased = "增加", decreased = "减少", level = "持平"
    case difference = "差额", rate = "幅度", completion = "完成率", reason = "原因"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .value: figure.shown(base, numbers)
    case .unit: .text(figure.unitName(numbers))
    case .isZero: .flag(base == 0)
    case .increased: .flag(change.direction == .increase)
    case .decreased: .flag(change.direction == .decrease)
    case .level: .flag(change.direction == .level)
    case .difference: figure.shown(change.difference, numbers)
    // A base of zero has no rate.
    case .rate: change.rate.map { .text(percent($0)) } ?? .nothing
    case .completion: figure.completion(of: basis).map { .text(percent($0)) } ?? .nothing
    case .reason: figure.reasons[basis].map { .text($0.text) } ?? .nothing
    }
  }
}

extension Value {
  /// What is not known has nothing to say: a section over it is left out.
  fileprivate static func comparison(_ context: FigureContext, _ basis: Basis) -> Value {
    guard let base = context.figure.bases[basis], let change = context.figure.change(against: basis) else {
      return .nothing
    }
    return .object(
      ComparisonContext(figure: context.figure, basis: basis, base: base, change: change, numbers: context.numbers))
  }
}

extension Figure {
  /// A value of the figure's own measure, as it is printed.
  func shown(_ value: Int64, _ numbers: NumberStyle) -> Value {
    switch measure {
    case .money: .amount(Amount(fen: value), numbers)
    case .count: .number(Number(value))
    }
  }
}

extension Figure {
  /// A count has no unit of money.
  fileprivate func unitName(_ numbers: NumberStyle) -> String {
    measure == .money ? numbers.unit.name : ""
  }
}

/// Tenths of a percent as `86.3%`.
func percent(_ tenths: Int64) -> String {
  let magnitude = tenths.magnitude
  return "\(tenths < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)%"
}
