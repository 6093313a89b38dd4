internal import Budget
internal import Mustache

extension Value {
  /// An amount as the style shows it, written to the page digit by digit.
  static func amount(_ amount: Amount, _ style: NumberStyle) -> Value {
    if amount.isZero { return .text(style.zero) }
    return .number(Number(amount.steps(in: style), decimals: UInt8(style.decimals), isGrouped: style.grouping))
  }
}
