/// Sums of ledger lines with equal keys, with the matching selectors of the profile. Tables and figures are sums of
/// these.
struct LedgerSums {
  struct Kind {
    var amount: Amount
    /// The first of the lines.
    let line: LedgerLine
    let hits: SelectorHits
  }

  private let byFunction: [Kind]
  private let byEconomic: [Kind]

  init(_ ledger: Ledger, _ index: SelectorIndex) throws(AmountOverflow) {
    byFunction = try Self.kinds(of: ledger.lines(on: .function), index)
    byEconomic =
      switch ledger.layout {
      case .full: byFunction
      case .views: try Self.kinds(of: ledger.lines(on: .economic), index)
      }
  }

  /// Returns the kinds of a view in the order of their first lines, without those that have no money or that no
  /// selector matches.
  subscript(axis: Axis) -> [Kind] {
    switch axis {
    case .function: byFunction
    case .economic: byEconomic
    }
  }

  private static func kinds(of lines: [LedgerLine], _ index: SelectorIndex) throws(AmountOverflow) -> [Kind] {
    var kinds: [Kind] = []
    // nil for a kind that no selector matches.
    var positions: [LedgerLineKey: Int?] = [:]
    positions.reserveCapacity(lines.count)
    for line in lines where !line.amount.isZero {
      let kind = LedgerLineKey(line, telling: index.parties)
      if let known = positions[kind] {
        if let position = known { try kinds[position].amount += line.amount }
        continue
      }
      let hits = index.hits(of: line)
      positions[kind] = .some(hits.isEmpty ? nil : kinds.count)
      if hits.isEmpty { continue }
      kinds.append(Kind(amount: line.amount, line: line, hits: hits))
    }
    return kinds
  }
}
