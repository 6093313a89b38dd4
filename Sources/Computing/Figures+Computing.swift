internal import Budget

extension Figures {
  /// Every figure that the profile names, with what it is compared with and why it changed; then every count.
  init(
    of package: Package, from ledger: Ledger, _ sums: LedgerSums, _ money: [ProjectMoney], under profile: Profile,
    earlier: [Basis: Package]
  ) throws(AmountOverflow) {
    let stated = package.counts.map(\.name)
    self.init(unstated: profile.counts.filter { !stated.contains($0) } + Self.optional)
    let bases = try Bases(package, under: profile, earlier: earlier)
    let statements = Statements(package)
    let amounts = try sums.totals(under: profile)
    var totals: [String: Int64] = [:]
    for (plan, amount) in zip(profile.figures, amounts) { totals[plan.name] = amount.fen }
    for (position, plan) in profile.figures.enumerated() {
      let value = totals[plan.name] ?? 0
      add(
        Figure(
          name: plan.name, label: plan.label, measure: .money, value: value,
          bases: bases.values(of: plan, at: position), whole: plan.whole.flatMap { totals[$0] },
          reasons: statements.reasons(of: plan.name), use: statements.use(of: plan.name),
          parts: try plan.parts(
            of: value, from: { sums.kinds(of: plan, at: position, under: profile) }, names: profile.classification,
            statements: statements),
          trace: Figure.Trace(axis: plan.axis, selector: plan.selector)))
    }
    for figure in try package.contractFigures() + package.evaluationFigures(from: ledger, money) { add(figure) }
    for figure in package.countFigures(statements: statements) { add(figure) }
  }
}

extension Figures {
  /// Figures that only some packages have: templates may ask for them all the same.
  private static let optional =
    ["绩效自评.金额", "绩效自评.项目数", "采购.合计", "采购.中小企业", "采购.小微企业"]
    + ContractKind.allCases.map { "采购.\($0.name)" }
}

extension FigurePlan {
  /// The money of a figure by codes, each a share of the whole.
  fileprivate func parts(
    of value: Int64, from kinds: () -> [LedgerSums.Kind], names: Classification, statements: Statements
  ) throws(AmountOverflow) -> [Figure] {
    guard let breakdown else { return [] }
    var parts: [Code: Amount] = [:]
    for kind in kinds() {
      guard let code = kind.code(on: breakdown.axis)?.ancestor(digitCount: breakdown.digits) else { continue }
      parts[code] = try parts[code, default: .zero] + kind.amount
    }
    return parts.sorted { $0.key < $1.key }.filter { !$0.value.isZero }.map { code, sum in
      let name = "\(self.name).\(code)"
      return Figure(
        name: name, label: names[breakdown.axis].name(of: code) ?? "", measure: .money, value: sum.fen, whole: value,
        reasons: statements.reasons(of: name), use: statements.use(of: name), code: code,
        trace: selector.narrowed(by: Selector(code, on: breakdown.axis)).map { Figure.Trace(axis: axis, selector: $0) })
    }
  }
}

extension LedgerSums {
  /// The sum of each figure of the profile.
  fileprivate func totals(under profile: Profile) throws(AmountOverflow) -> [Amount] {
    var totals = Array(repeating: Amount.zero, count: profile.figures.count)
    for axis in Axis.allCases {
      for kind in self[axis] {
        for position in kind.hits[group: profile.figureGroup].positions where profile.figures[position].axis == axis {
          try totals[position] += kind.amount
        }
      }
    }
    return totals
  }

  /// What the figure that stands at `position` in the profile is the sum of.
  fileprivate func kinds(of plan: FigurePlan, at position: Int, under profile: Profile) -> [Kind] {
    self[plan.axis].filter { $0.hits[group: profile.figureGroup].contains(position) }
  }
}

/// What figures are compared with: another package's ledger where that package is at hand, otherwise what this one states.
private struct Bases {
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

/// What a department says of its figures.
private struct Statements {
  private var reasons: [String: [Basis: Narrative]] = [:]
  private var uses: [String: Narrative] = [:]

  init(_ package: Package) {
    for reason in package.reasons { reasons[reason.figure, default: [:]][reason.basis] = reason.text }
    for use in package.uses { uses[use.figure] = use.text }
  }

  func reasons(of figure: String) -> [Basis: Narrative] { reasons[figure] ?? [:] }
  func use(of figure: String) -> Narrative? { uses[figure] }
}

extension Package {
  /// How many projects were evaluated, and how much of the project money that is.
  fileprivate func evaluationFigures(from ledger: Ledger, _ money: [ProjectMoney]) throws(AmountOverflow) -> [Figure] {
    let isShown = projects.map { $0.evaluation != nil && !$0.isWithheld }
    guard isShown.contains(true) else { return [] }
    var evaluated = Amount.zero
    for (money, isShown) in zip(money, isShown) where isShown { try evaluated += money.budget.total }
    var whole = Amount.zero
    for line in ledger.lines(on: .function) where line.flow == .expenditure && line.category == .project {
      try whole += line.amount
    }
    return [
      Figure(name: "绩效自评.金额", label: "金额", measure: .money, value: evaluated.fen, whole: whole.fen),
      Figure(
        name: "绩效自评.项目数", label: "项目数", measure: .count,
        value: Int64(isShown.count { $0 })),
    ]
  }

  /// What was procured in final accounts, by kind and in all, and the shares of small and micro businesses.
  fileprivate func contractFigures() throws(AmountOverflow) -> [Figure] {
    guard let contracts = procurement?.contracts, !contracts.isEmpty else { return [] }
    var total = Amount.zero
    var small = Amount.zero
    var micro = Amount.zero
    var kinds: [ContractKind: Amount] = [:]
    for contract in contracts {
      try total += contract.amount
      try small += contract.smallBusiness
      try micro += contract.microBusiness
      kinds[contract.kind] = try kinds[contract.kind, default: .zero] + contract.amount
    }
    let figure = { (name: String, amount: Amount) in
      Figure(name: "采购.\(name)", label: name, measure: .money, value: amount.fen, whole: total.fen)
    }
    return [figure("合计", total), figure("中小企业", small), figure("小微企业", micro)]
      + ContractKind.allCases.map { figure($0.name, kinds[$0] ?? .zero) }
  }

  /// A figure for each count, and before each group of counts (车辆 before 车辆.其他用车) one for their sum.
  fileprivate func countFigures(statements: Statements) -> [Figure] {
    var figures: [Figure] = []
    var groups: [String] = []
    for count in counts {
      let group = count.name.split(separator: ".").first.map(String.init) ?? count.name
      if group != count.name, !groups.contains(group) { groups.append(group) }
      figures.append(figure(count.name, of: [count], statements: statements))
    }
    let sums = groups.filter { group in !counts.contains { $0.name == group } }.map { group in
      figure(group, of: counts.filter { $0.name.hasPrefix(group + ".") }, statements: statements)
    }
    return sums + figures
  }

  private func figure(_ name: String, of counts: [Count], statements: Statements) -> Figure {
    let lastYear = counts.compactMap(\.lastYear)
    return Figure(
      name: name, label: name.split(separator: ".").last.map(String.init) ?? name, measure: .count,
      value: Int64(counts.reduce(0) { $0 + $1.value }),
      bases: lastYear.isEmpty ? [:] : [.lastYear: Int64(lastYear.reduce(0, +))],
      reasons: statements.reasons(of: name), use: statements.use(of: name))
  }
}
