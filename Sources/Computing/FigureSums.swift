extension LedgerSums {
  /// Returns the sum of each figure of the profile.
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

  /// Returns the amounts by code of the figure at `position` in the profile, or nothing if it has no breakdown.
  func breakdown(
    of plan: FigurePlan, at position: Int, under profile: Profile
  ) throws(AmountOverflow) -> [Code: Amount] {
    guard let breakdown = plan.breakdown else { return [:] }
    let group = profile.figureGroup
    var sums: [Code: Amount] = [:]
    for kind in self[plan.axis] where kind.hits[group].contains(position) {
      guard let code = kind.line.code(on: breakdown.axis)?.ancestor(digitCount: breakdown.digits) else { continue }
      sums[code] = try sums[code, default: .zero] + kind.amount
    }
    return sums
  }
}

/// What figures are compared with: the ledger of another package if available, otherwise what this one states.
struct Bases {
  private(set) var sums: [Basis: LedgerSums] = [:]
  private var totals: [Basis: [Amount]] = [:]
  private let stated: [Basis: [String: StatedFigure]]
  private let known: [Basis]

  init(_ package: Package, under profile: Profile, earlier: [Basis: PublicLines]) throws(AmountOverflow) {
    known = profile.bases
    for (basis, lines) in earlier {
      let own = try LedgerSums(lines.ledger, profile.index)
      sums[basis] = own
      totals[basis] = try own.totals(under: profile)
    }
    stated = package.earlier.mapValues { figures in
      Dictionary(figures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  func breakdown(
    of plan: FigurePlan, at position: Int, under profile: Profile
  ) throws(AmountOverflow) -> [Basis: [Code: Amount]] {
    var parts: [Basis: [Code: Amount]] = [:]
    for (basis, sums) in sums { parts[basis] = try sums.breakdown(of: plan, at: position, under: profile) }
    return parts
  }

  /// Returns the numbers that a number is compared with. `amount` picks the sum from the totals of an available
  /// package.
  func numbers(comparing number: Number, _ amount: ([Amount], Basis) -> Amount) -> [Basis: Number] {
    var bases: [Basis: Number] = [:]
    for basis in known {
      if let totals = totals[basis] {
        bases[basis] = Number(number.name, of: basis, .money(amount(totals, basis)), number.origin)
      } else if let stated = stated[basis]?[number.name] {
        bases[basis] = Number(
          number.name, of: basis, .money(stated.amount),
          .stated(.figure, [.init(stated.name, at: stated.location, stated.amount.fen)]))
      }
    }
    return bases
  }
}
