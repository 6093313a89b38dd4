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

  /// Returns the amounts of the parts of the figure at `position` in the profile, or nothing if it has no breakdown.
  func breakdown(
    of plan: FigurePlan, at position: Int, under profile: Profile
  ) throws(AmountOverflow) -> [Member: Amount] {
    guard let breakdown = plan.breakdown else { return [:] }
    let group = profile.figureGroup
    var sums: [Member: Amount] = [:]
    for kind in self[plan.axis] where kind.hits[group].contains(position) {
      guard let member = breakdown.member(of: kind.line) else { continue }
      sums[member] = try sums[member, default: .zero] + kind.amount
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
  let packages: [Package]

  init(_ package: Package, under profile: Profile, earlier: [Basis: PublicLines]) throws(AmountOverflow) {
    known = profile.bases
    packages = Basis.ofPackages.compactMap { earlier[$0]?.package }
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
  ) throws(AmountOverflow) -> [Basis: [Member: Amount]] {
    var parts: [Basis: [Member: Amount]] = [:]
    for (basis, sums) in sums { parts[basis] = try sums.breakdown(of: plan, at: position, under: profile) }
    return parts
  }

  /// What the basis of a figure's parts has: in its package, or as stated.
  func members(of plan: FigurePlan, _ breakdowns: [Basis: [Member: Amount]]) -> [Member] {
    guard let basis = plan.partBasis, let dimension = plan.breakdown else { return [] }
    if let sums = breakdowns[basis] { return sums.filter { !$0.value.isZero }.map(\.key) }
    let prefix = plan.name + "."
    return (stated[basis] ?? [:]).values.compactMap { figure in
      figure.name.hasPrefix(prefix) && !figure.amount.isZero
        ? dimension.member(named: String(figure.name.dropFirst(prefix.count))) : nil
    }
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
