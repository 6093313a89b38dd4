internal import Budget

/// The numbers of all figures, by their values: which figures a typed number may be of, without asking each.
struct NumberIndex: Sendable {
  struct Entry: Sendable {
    var figure: Int
    var aspect: Figure.Aspect
    var quantity: Quantity
  }

  /// Sorted by their absolute amounts.
  private let amounts: [(fen: Int128, entry: Entry)]
  /// By units of the last decimal that the page prints.
  private let rates: [Int128: [Entry]]
  private let style: NumberStyle

  init(_ figures: [Figure], _ style: NumberStyle) {
    var amounts: [(fen: Int128, entry: Entry)] = []
    var rates: [Int128: [Entry]] = [:]
    for (position, figure) in figures.enumerated() {
      for aspect in figure.aspects {
        guard let quantity = figure.number(aspect)?.quantity else { continue }
        let entry = Entry(figure: position, aspect: aspect, quantity: quantity)
        switch quantity {
        case .money(let amount): amounts.append((Int128(amount.fen.magnitude), entry))
        case .rate(let rate): rates[abs(rate.steps(decimals: style.rateDecimals)), default: []].append(entry)
        case .count, .points: break
        }
      }
    }
    self.amounts = amounts.sorted { ($0.fen, $0.entry.figure) < ($1.fen, $1.entry.figure) }
    self.rates = rates
    self.style = style
  }

  /// What a number may be, at most so much of it: a number of very many figures tells of none.
  func entries(of number: ClaimedNumber) -> [Entry] {
    if let fen = number.fen {
      let first = amounts.firstPosition { $0.fen > abs(fen) - number.step }
      return amounts[first...].lazy.prefix { $0.fen < abs(fen) + number.step }.prefix(Self.most).map(\.entry)
    }
    guard case .typed(let typed) = number, typed.isRate else { return [] }
    return Array(rates[typed.number.scaled(toDecimals: style.rateDecimals), default: []].prefix(Self.most))
  }

  private static let most = 256
}
