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
  /// What each tally comes to in available packages, and each part of it.
  private var tallies: [Basis: [(tally: Tally, parts: [Member: Number])]] = [:]

  /// `scorings` has the rules by which available packages were scored.
  init(
    _ package: Package, under profile: Profile, earlier: [Basis: PublicLines], scorings: [Basis: Scoring] = [:]
  ) throws(AmountOverflow) {
    known = profile.bases
    packages = Basis.ofPackages.compactMap { earlier[$0]?.package }
    for (basis, lines) in earlier {
      let own = try LedgerSums(lines.ledger, profile.index)
      sums[basis] = own
      totals[basis] = try own.totals(under: profile)
      if profile.tallies.isEmpty { continue }
      let money = try lines.package.projectMoney(from: lines.ledger)
      tallies[basis] = try profile.tallies.map { plan throws(AmountOverflow) in
        let tally = try lines.package.tally(plan, money, scoring: scorings[basis])
        guard case .number(_, let parts) = tally else { return (tally, [:]) }
        let numbers = parts.compactMap { part in part.member.map { ($0, part.number) } }
        return (tally, Dictionary(numbers, uniquingKeysWith: { first, _ in first }))
      }
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
      figure.name.hasPrefix(prefix) && figure.quantity.value != 0
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
      } else {
        bases[basis] = statedNumber(number.name, of: basis)
      }
    }
    return bases
  }

  /// Returns the numbers that a tally, or a part of it, is compared with. What the other package does not state is not
  /// known.
  func numbers(comparing name: String, ofTally position: Int, _ member: Member? = nil) -> [Basis: Number] {
    var bases: [Basis: Number] = [:]
    for basis in known {
      if let (tally, parts) = tallies[basis]?[position] {
        var number = member.flatMap { parts[$0] }
        if member == nil, case .number(let whole, _) = tally { number = whole }
        bases[basis] = number.map { Number(name, of: basis, $0.quantity, $0.origin) }
      } else {
        bases[basis] = statedNumber(name, of: basis)
      }
    }
    return bases
  }

  private func statedNumber(_ name: String, of basis: Basis) -> Number? {
    stated[basis]?[name].map { figure in
      Number(
        name, of: basis, figure.quantity,
        .stated(.figure, [.init(figure.name, at: figure.location, figure.quantity.value)]))
    }
  }
}
