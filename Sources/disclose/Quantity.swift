import Budget
import Printing

/// An exact number with its kind.
enum Quantity: Hashable {
  case money(fen: Int64)
  case count(Int64)
  /// Tenths of a percent.
  case rate(Int64)

  init(_ value: Int64, _ measure: Figure.Measure) {
    self = measure == .money ? .money(fen: value) : .count(value)
  }

  /// `1,234.00 元`, `12`, `3.4%`.
  var text: String {
    switch self {
    case .money: "\(number) \(MoneyUnit.yuan.name)"
    case .count, .rate: number
    }
  }

  /// The number without its unit.
  var number: String {
    switch self {
    case .money(let fen): Amount(fen: fen).formatted(in: .exactYuan)
    case .count(let value): "\(value)"
    case .rate(let tenths): "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)%"
    }
  }

  /// Money is given in 分, an integer that no JSON parser rounds, and in 元.
  var json: JSON {
    switch self {
    case .money(let fen):
      .object([("fen", .integer(fen)), ("yuan", .string(Amount(fen: fen).formatted(in: .plainYuan)))])
    case .count(let value): .object([("count", .integer(value))])
    case .rate: .object([("percent", .string(String(number.dropLast())))])
    }
  }
}
