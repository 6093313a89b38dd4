internal import Budget

/// What a sentence says of a figure.
struct Claim: Sendable {
  enum Kind: Hashable, Sendable {
    /// Its number, or that of a basis: 基本支出120万元.
    case value
    /// How much it changed: 减少3万元, 下降2.5%.
    case difference(Change.Direction), rate(Change.Direction)
    /// That it changed at all: 有所下降, 决算数小于预算数.
    case tendency(Change.Direction)
    /// That it must not rise, or fall: 只减不增.
    case rule(Change.Direction)
    /// That it did not change: 与上年持平.
    case unchanged(roughly: Bool)
    /// That there is none of it: 没有安排.
    case absent
    /// A part of another number, or of a budget.
    case share
    /// Why the change before it happened; `change` is nil where none was told.
    case reason(change: Change.Direction?)
    /// 其中: what follows are parts of what was said before; 包括: parts of one of these.
    case parts, including
    /// The end of a part of a sentence, and of a sentence.
    case semicolon, end
  }

  var kind: Kind
  /// The figures that its words may mean; none where they name none, or something else.
  var figures: [Int]
  /// What it is compared with, as far as the sentence says.
  var basis: Basis?
  /// Whether the sentence compares with something else.
  var isOfOtherBasis = false
  /// Whether it speaks of this year and of what was spent.
  var isOfThisYear = false
  /// The number, if it has one.
  var number: ClaimedNumber?
  /// Where it stands in the text.
  var range: Range<Int>
}

/// A number in a claim: typed, or filled in by the program.
enum ClaimedNumber: Sendable {
  case typed(SaidNumber)
  case filled(FilledNumber)

  /// In 分, if it is money.
  var fen: Int128? {
    switch self {
    case .typed(let number): number.fen
    case .filled(let number): number.quantity.isMoney ? Int128(number.quantity.value) : nil
    }
  }

  /// The value of the last digit in 分; of what the program fills in, one 分.
  var step: Int128 {
    switch self {
    case .typed(let number): number.step ?? 1
    case .filled: 1
    }
  }

  /// Whether it has enough digits to tell of which figure it is: 12.30, not 20.00, which is that of many.
  var isTelling: Bool {
    guard let fen, fen != 0 else { return false }
    var digits = abs(fen)
    while digits % 10 == 0 { digits /= 10 }
    return digits >= 100
  }

  var isRate: Bool {
    switch self {
    case .typed(let number): number.isRate
    case .filled(let number): if case .rate = number.quantity { true } else { false }
    }
  }

  /// Whether it was typed so, or filled in.
  func isSaid(as quantity: Quantity, rateDecimals: Int) -> Bool {
    switch (self, quantity) {
    case (.filled(let number), _): number.quantity == quantity
    case (.typed(let number), .money(let amount)):
      number.fen.map { abs($0 - Int128(amount.fen.magnitude)) < (number.step ?? 1) } ?? false
    case (.typed(let number), .rate(let rate)):
      number.isRate && number.number.scaled(toDecimals: rateDecimals) == abs(rate.steps(decimals: rateDecimals))
    case (.typed(let number), .count(let count)):
      number.measure == .other && number.decimals == 0 && number.value.magnitude == count.magnitude
    case (.typed, .points): false
    }
  }
}

/// What the program fills in for a placeholder.
struct FilledNumber: Sendable {
  let figure: Figure
  let aspect: Figure.Aspect
  let quantity: Quantity
}

extension Figures {
  /// Returns what a placeholder is filled with; nil if that is no number.
  func filled(_ name: String) -> FilledNumber? {
    var end = name.endIndex
    while true {
      if let figure = self[String(name[..<end])] {
        let rest = name[end...].drop { $0 == "." }
        let aspect = rest.isEmpty ? .value : figure.aspects.first { $0.name == rest || $0.name == "\(rest).数" }
        return aspect.flatMap { aspect in
          figure.number(aspect).map { FilledNumber(figure: figure, aspect: aspect, quantity: $0.quantity) }
        }
      }
      guard let dot = name[..<end].lastIndex(of: ".") else { return nil }
      end = dot
    }
  }
}
