internal import Budget
internal import Mustache

extension Named {
  static var vocabulary: Vocabulary { .pages }
}

extension Context where Self == Entries {
  static func pages(_ entries: some Sequence<(String, Value)>) -> Entries { Entries(entries, vocabulary: .pages) }
}

// A number, or no value if it is unknown.
extension Value {
  /// An amount in a style.
  static func amount(_ amount: Amount?, _ style: NumberStyle) -> Value {
    guard let amount else { return .nothing }
    if amount.isZero { return .text(style.zero) }
    let (steps, decimals) = amount.digits(in: style)
    return .number(Mustache.Number(steps, decimals: UInt8(decimals), isGrouped: style.grouping))
  }

  static func quantity(_ quantity: Quantity, _ style: NumberStyle) -> Value {
    switch quantity {
    case .money(let amount): .amount(amount, style)
    case .count(let value): .number(Mustache.Number(value))
    case .rate, .points: .text(quantity.formatted(in: style))
    }
  }

  static func number(_ number: Budget.Number?, _ style: NumberStyle) -> Value {
    number.map { .quantity($0.quantity, style) } ?? .nothing
  }

  static func text(_ narrative: Narrative?) -> Value { .text(narrative?.text) }
}

extension Redactable {
  var value: Value? { if case .shown(let value) = self { value } else { nil } }
}
