internal import Budget
internal import Mustache

/// A figure for templates: the names below, and what it is compared with.
struct FigureContext: Context {
  let figure: Figure
  let tree: FigureTree

  func value(for key: Key) -> Value? {
    if let value = FigureParts(figure: figure, tree: tree).value(for: key) { return value }
    return tree.bases[key].map { .object(ComparisonContext(figure, $0, tree.numbers)) }
  }

  var keys: [Key] { FigureParts.fields.keys + tree.bases.keys }
}

/// What every figure has.
struct FigureParts: Described {
  let figure: Figure
  let tree: FigureTree

  // What is known of a withheld figure.
  static let label = vocabulary.key("名称")
  static let number = vocabulary.key("数")
  static let withheld = vocabulary.key("涉密")

  static let fields: Fields = [
    "数": { .quantity($0.figure.number.quantity, $0.tree.numbers) },
    "名称": { .text($0.figure.label) },
    "编码": { .text($0.figure.partCode) },
    "为零": { .flag($0.figure.number.value == 0) },
    "微小": { .flag($0.figure.number.quantity.isTiny(in: $0.tree.numbers)) },
    "最小数": { .quantity($0.figure.number.quantity.smallest(in: $0.tree.numbers), $0.tree.numbers) },
    "不适用": { .flag($0.figure.isInapplicable) },
    "涉密": { _ in .flag(false) },
    "金额单位": { .text($0.figure.unitName($0.tree.numbers)) },
    // Less than nothing is no part of anything.
    "占比": { .number($0.figure.number.value < 0 ? nil : $0.figure.share, $0.tree.numbers) },
    "用途": { .text($0.figure.use) },
    "非零明细": { whole in
      .list(whole.figure.parts.filter { $0.number.value != 0 }) { FigureContext(figure: $0, tree: whole.tree) }
    },
    "明细": { whole in .list(whole.figure.parts) { FigureContext(figure: $0, tree: whole.tree) } },
    "类": { $0.account(atLevel: 1) },
    "款": { $0.account(atLevel: 2) },
    "项": { $0.account(atLevel: 3) },
  ]

  /// The code of the part, or one above it.
  private func account(atLevel level: Int) -> Value {
    .object(figure.accounts.first { $0.code.level == level }.map(CodeContext.init))
  }
}

/// A figure compared with a basis, for templates.
private struct ComparisonContext: Described {
  private let figure: Figure
  private let basis: Basis
  private let base: Budget.Number
  private let change: Change
  private let numbers: NumberStyle

  /// Returns no value for an unknown basis, which hides a section.
  init?(_ figure: Figure, _ basis: Basis, _ numbers: NumberStyle) {
    guard let base = figure.bases[basis], let change = figure.change(against: basis, in: numbers) else { return nil }
    (self.figure, self.numbers) = (figure, numbers)
    (self.basis, self.base, self.change) = (basis, base, change)
  }

  static let fields: Fields = [
    "数": { .quantity($0.base.quantity, $0.numbers) },
    "金额单位": { .text($0.figure.unitName($0.numbers)) },
    "为零": { .flag($0.base.value == 0) },
    "微小": { .flag($0.base.quantity.isTiny(in: $0.numbers)) },
    "增加": { .flag($0.change.direction == .increase) },
    "减少": { .flag($0.change.direction == .decrease) },
    "持平": { .flag($0.change.direction == .unchanged) },
    "差额": { .number($0.change.difference, $0.numbers) },
    "幅度": { .number($0.change.rate, $0.numbers) },
    "完成率": { .number($0.completion, $0.numbers) },
    // What is printed as equal, and is not, has no reason to differ.
    "原因": { .text($0.change.isHidden ? nil : $0.figure.reasons[$0.basis]) },
  ]
}

extension ComparisonContext {
  fileprivate var completion: Budget.Number? {
    let isPrintable = !change.isHidden && figure.number.value >= 0 && !base.quantity.isShownAsZero(in: numbers)
    return isPrintable ? figure.completion(of: basis) : nil
  }
}

extension Figure {
  /// The code of a part: of the chart of accounts, or of a unit or project.
  fileprivate var partCode: String? {
    switch member {
    case .code, .unit, .project: member?.key
    case .projectKind, .fund, .purpose, nil: nil
    }
  }

  /// A count has no unit of money.
  fileprivate func unitName(_ numbers: NumberStyle) -> String {
    number.quantity.isMoney ? numbers.unit.name : ""
  }
}
