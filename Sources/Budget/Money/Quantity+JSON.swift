public import Printing

extension Quantity {
  /// Money is given in 分, an integer that no JSON parser rounds, and in 元.
  public var json: JSON {
    switch self {
    case .money(let amount):
      .object([("fen", .integer(amount.fen)), ("yuan", .string(amount.formatted(in: .plainYuan)))])
    case .count(let value): .object([("count", .integer(value))])
    case .points(let points): .object([("points", .string(points.formatted))])
    case .rate: .object([("percent", .string(String(number.dropLast())))])
    }
  }
}
