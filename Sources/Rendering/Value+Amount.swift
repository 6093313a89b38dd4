internal import Budget
internal import Mustache

extension Value {
  /// An amount in a style.
  static func amount(_ amount: Amount, _ style: NumberStyle) -> Value {
    if amount.isZero { return .text(style.zero) }
    return .number(Mustache.Number(amount.steps(in: style), decimals: UInt8(style.decimals), isGrouped: style.grouping))
  }

  static func quantity(_ quantity: Quantity, _ style: NumberStyle) -> Value {
    switch quantity {
    case .money(let amount): .amount(amount, style)
    case .count(let value): .number(Mustache.Number(value))
    case .rate: .text(quantity.number)
    }
  }

  /// A number, or no value if it is unknown.
  static func number(_ number: Budget.Number?, _ style: NumberStyle) -> Value {
    number.map { .quantity($0.quantity, style) } ?? .nothing
  }
}
