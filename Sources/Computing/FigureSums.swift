internal import Budget

extension LedgerSums {
  /// The sum of each figure of the profile.
  func totals(under profile: Profile) throws(AmountOverflow) -> [Amount] {
    let group = profile.figureGroup
    var totals = Array(repeating: Amount.zero, count: profile.figures.count)
    for axis in Axis.allCases {
      for kind in self[axis] {
        for position in kind.hits[group].positions where profile.figures[position].axis == axis {
          try totals[position] += kind.amount
        }
      }
    }
    return totals
  }

  /// The money of the figure that stands at `position` in the profile by codes, in their order; nothing where it is not broken down.
  func breakdown(
    of plan: FigurePlan, at position: Int, under profile: Profile
  ) throws(AmountOverflow) -> [(code: Code, sum: Amount)] {
    guard let breakdown = plan.breakdown else { return [] }
    let group = profile.figureGroup
    var sums: [Code: Amount] = [:]
    for kind in self[plan.axis] where kind.hits[group].contains(position) {
      guard let code = kind.code(on: breakdown.axis)?.ancestor(digitCount: breakdown.digits) else { continue }
      sums[code] = try sums[code, default: .zero] + kind.amount
    }
    return sums.filter { !$0.value.isZero }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}

/// What figures are compared with: another package's ledger where that package is at hand, otherwise what this one states.
struct Bases {
  private var totals: [Basis: [Amount]] = [:]
  private let stated: [Basis: [String: Int64]]

  init(_ package: Package, under profile: Profile, earlier: [Basis: Package]) throws(AmountOverflow) {
    for (basis, package) in earlier {
      totals[basis] = try LedgerSums(package.ledgerWithIncome, profile.index).totals(under: profile)
    }
    stated = package.earlier.mapValues { figures in
      Dictionary(figures.map { ($0.name, $0.amount.fen) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The bases of the figure that stands at `position` in the profile.
  func values(of plan: FigurePlan, at position: Int) -> [Basis: Int64] {
    var values: [Basis: Int64] = [:]
    for basis in Basis.allCases {
      values[basis] = totals[basis].map { $0[position].fen } ?? stated[basis]?[plan.name]
    }
    return values
  }
}
