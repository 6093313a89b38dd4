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
    let totals = try sums.totals(under: profile)
    reserveCapacity(profile.figures.count + package.counts.count)
    for (position, plan) in profile.figures.enumerated() {
      let value = totals[position].fen
      let codes = try sums.breakdown(of: plan, at: position, under: profile)
      add(
        Figure(
          name: plan.name, label: plan.label, measure: .money, value: value,
          bases: bases.values(of: plan, at: position), whole: profile.wholes[position].map { totals[$0].fen },
          parts: codes.map { plan.part($0, $1, of: value, names: profile.classification) },
          trace: Figure.Trace(axis: plan.axis, selector: plan.selector)))
    }
    for figure in try package.contractFigures() + package.evaluationFigures(from: ledger, money) { add(figure) }
    for figure in package.countFigures() { add(figure) }
    state(package.reasons, package.uses)
  }
}

extension Figures {
  /// Figures that only some packages have: templates may ask for them all the same.
  private static let optional =
    ["绩效自评.金额", "绩效自评.项目数", "采购.合计", "采购.中小企业", "采购.小微企业"]
    + ContractKind.allCases.map { "采购.\($0.name)" }
}

extension FigurePlan {
  /// The money of a figure under one code, a share of the whole.
  fileprivate func part(
    _ code: Code, _ sum: Amount, of whole: Int64, names: Classification
  ) -> Figure {
    let name = "\(self.name).\(code)"
    let axis = breakdown?.axis ?? self.axis
    return Figure(
      name: name, label: names[axis].name(of: code) ?? "", measure: .money, value: sum.fen, whole: whole,
      code: code,
      trace: selector.narrowed(by: Selector(code, on: axis)).map { Figure.Trace(axis: self.axis, selector: $0) })
  }
}

extension Package {
  /// How many projects were evaluated, and how much of the project money that is.
  fileprivate func evaluationFigures(from ledger: Ledger, _ money: [ProjectMoney]) throws(AmountOverflow) -> [Figure] {
    let isShown = projects.map(\.publishesEvaluation)
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
  fileprivate func countFigures() -> [Figure] {
    var figures: [Figure] = []
    var groups: [String] = []
    for count in counts {
      let group = count.name.split(separator: ".").first.map(String.init) ?? count.name
      if group != count.name, !groups.contains(group) { groups.append(group) }
      figures.append(figure(count.name, of: [count]))
    }
    let sums = groups.filter { group in !counts.contains { $0.name == group } }.map { group in
      figure(group, of: counts.filter { $0.name.hasPrefix(group + ".") })
    }
    return sums + figures
  }

  private func figure(_ name: String, of counts: [Count]) -> Figure {
    let lastYear = counts.compactMap(\.lastYear)
    return Figure(
      name: name, label: name.split(separator: ".").last.map(String.init) ?? name, measure: .count,
      value: Int64(counts.reduce(0) { $0 + $1.value }),
      bases: lastYear.isEmpty ? [:] : [.lastYear: Int64(lastYear.reduce(0, +))])
  }
}
