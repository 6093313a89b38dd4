internal import Budget
internal import Mustache

/// A name under which a figure is, or figures are: 三公经费 holds 合计, 公务接待费 ….
final class FigureNode: Context {
  private let figure: Figure?
  private let numbers: NumberStyle
  private let children: [Key: FigureNode]
  private let order: [Key]
  /// Whether there is a figure here or below.
  private let hasFigures: Bool
  /// Whether a comparison with what is not known is an unknown name. A template leaves the sentence out; a department's own sentence
  /// would have a gap.
  private let refusesGaps: Bool

  private init(
    _ figure: Figure?, numbers: NumberStyle, children: [Key: FigureNode], order: [Key], refusesGaps: Bool
  ) {
    self.refusesGaps = refusesGaps
    hasFigures = figure != nil || children.values.contains { $0.hasFigures }
    self.figure = figure
    self.numbers = numbers
    self.children = children
    self.order = order
  }

  /// The tree of all figures, by the parts of their names.
  static func tree(of figures: Figures, numbers: NumberStyle, refusesGaps: Bool = false) -> FigureNode {
    let builder = FigureNodeBuilder()
    for name in figures.unstated { builder.add(nil, named: name[...]) }
    for figure in figures.all { builder.add(figure, named: figure.name[...]) }
    return builder.build(numbers: numbers, refusesGaps: refusesGaps)
  }

  func value(for key: Key) -> Value? {
    if let child = children[key] { return refusesGaps && !child.hasFigures ? nil : child.value }
    if refusesGaps, let figure, let basis = Self.basis(named: key), figure.bases[basis] == nil { return nil }
    return figure.flatMap { FigureContext(figure: $0, numbers: numbers).value(for: key) }
  }

  private static func basis(named key: Key) -> Basis? { Basis(name: Vocabulary.pages.name(of: key)) }

  var keys: [Key] { order + (figure == nil ? [] : FigureContext.fields.keys) }

  /// A figure is printed as its number. A name without a figure has parts only, or stands for something not stated.
  private var value: Value {
    if let figure { return .spoken(figure.text(figure.value, numbers), self) }
    return hasFigures ? .object(self) : .nothing
  }

  private final class FigureNodeBuilder {
    private var figure: Figure?
    private var children: [Key: FigureNodeBuilder] = [:]
    private var order: [Key] = []

    func add(_ figure: Figure?, named name: Substring) {
      guard !name.isEmpty else {
        self.figure = figure
        return
      }
      let dot = name.firstIndex(of: ".") ?? name.endIndex
      let key = Vocabulary.pages.key(String(name[..<dot]))
      child(key).add(figure, named: name[dot...].dropFirst())
    }

    private func child(_ key: Key) -> FigureNodeBuilder {
      if let child = children[key] { return child }
      let child = FigureNodeBuilder()
      children[key] = child
      order.append(key)
      return child
    }

    func build(numbers: NumberStyle, refusesGaps: Bool) -> FigureNode {
      FigureNode(
        figure, numbers: numbers,
        children: children.mapValues { $0.build(numbers: numbers, refusesGaps: refusesGaps) }, order: order,
        refusesGaps: refusesGaps)
    }
  }
}

/// What a sentence can say of a figure.
struct FigureContext: Described {
  let figure: Figure
  let numbers: NumberStyle
  var isFirst = true
  var isLast = true

  static let fields = Fields<FigureContext>(
    .pages,
    [
      "数": { .text($0.figure.text($0.figure.value, $0.numbers)) },
      "名称": { .text($0.figure.label) },
      "编码": { $0.figure.code.map { .text("\($0)") } ?? .nothing },
      "为零": { .flag($0.figure.value == 0) },
      "金额单位": { .text($0.figure.unitName($0.numbers)) },
      "占比": { $0.figure.share.map { .text(percent($0)) } ?? .nothing },
      "用途": { $0.figure.use.map { .text($0.text) } ?? .nothing },
      "上年": { .comparison($0, .lastYear) },
      "预算": { .comparison($0, .budget) },
      "明细": { context in
        let parts = context.figure.parts
        return .list(
          parts.indices.map { position in
            FigureContext(
              figure: parts[position], numbers: context.numbers, isFirst: position == 0,
              isLast: position == parts.count - 1)
          })
      },
      "首项": { .flag($0.isFirst) },
      "末项": { .flag($0.isLast) },
    ])
}

/// What a sentence can say of a figure against last year or the budget.
private struct ComparisonContext: Described {
  let figure: Figure
  let basis: Basis
  let base: Int64
  let change: Change
  let numbers: NumberStyle

  static let fields = Fields<ComparisonContext>(
    .pages,
    [
      "数": { .text($0.figure.text($0.base, $0.numbers)) },
      "金额单位": { .text($0.figure.unitName($0.numbers)) },
      "为零": { .flag($0.base == 0) },
      "增加": { .flag($0.change.direction == .increase) },
      "减少": { .flag($0.change.direction == .decrease) },
      "持平": { .flag($0.change.direction == .level) },
      "差额": { .text($0.figure.text($0.change.difference, $0.numbers)) },
      // A base of zero has no rate.
      "幅度": { $0.change.rate.map { .text(percent($0)) } ?? .nothing },
      "完成率": { context in
        context.figure.completion(of: context.basis).map { .text(percent($0)) } ?? .nothing
      },
      "原因": { context in context.figure.reasons[context.basis].map { .text($0.text) } ?? .nothing },
    ])
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
  fileprivate func text(_ value: Int64, _ numbers: NumberStyle) -> String {
    switch measure {
    case .money: Amount(fen: value).formatted(in: numbers)
    case .count: "\(value)"
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
