extension Figures {
  /// Computes every figure of the profile, with its bases and reasons, then every count.
  init(
    of lines: PublicLines, _ sums: LedgerSums, _ bases: Bases, _ money: [ProjectMoney], under profile: Profile
  ) throws(AmountOverflow) {
    let package = lines.package
    let names = MemberNames(package, and: bases.packages, under: profile)
    let stated = package.counts.map(\.name)
    var tallies: [(plan: TallyPlan, tally: Tally)] = []
    for plan in profile.tallies { tallies.append((plan, try package.tally(plan, money, scoring: profile.scoring))) }
    let uncounted = tallies.compactMap { plan, tally in if case .unstated = tally { plan.name } else { nil } }
    self.init(unstated: profile.counts.filter { !stated.contains($0) } + uncounted + Self.optional)
    let totals = try sums.totals(under: profile)
    let numbers = zip(profile.figures, totals).map { plan, total in
      Number(plan.name, .money(total), .lines(LineSelection(plan.axis, plan.selector)))
    }
    reserveCapacity(profile.figures.count + package.counts.count)
    for (position, plan) in profile.figures.enumerated() {
      var figure = Figure(
        numbers[position], label: plan.label,
        bases: bases.numbers(comparing: numbers[position]) { totals, _ in totals[position] },
        whole: profile.wholes[position].map { numbers[$0] },
        parts: try plan.parts(of: numbers[position], at: position, sums, bases, names, under: profile),
        partDigits: plan.breakdown?.digits)
      if let isOrgan = plan.selector.isOrgan {
        figure.isInapplicable = !package.units.contains { $0.isOrgan == isOrgan }
      }
      add(figure)
    }
    for figure in try package.contractFigures() + package.evaluationFigures(from: lines.ledger, money) { add(figure) }
    for (position, (plan, tally)) in tallies.enumerated() {
      switch tally {
      case .number(let number, var parts):
        for index in parts.indices {
          parts[index].bases = bases.numbers(comparing: parts[index].name, ofTally: position, parts[index].member)
        }
        add(
          Figure(
            number, label: plan.name.lastNamePart, bases: bases.numbers(comparing: plan.name, ofTally: position),
            parts: parts))
      case .withheld: withhold(plan.name)
      case .unstated: break
      }
    }
    for figure in package.countFigures() { add(figure) }
    state(package.reasons, package.uses)
  }
}

extension Figures {
  /// Figures that only some packages have, but all templates may name.
  private static let optional =
    ["绩效自评.金额", "绩效自评.项目数", "采购.合计", "采购.中小企业", "采购.小微企业"]
    + ContractKind.allCases.map { "采购.\($0.name)" }
}

extension FigurePlan {
  /// Returns the parts of a figure, each a share of the whole.
  fileprivate func parts(
    of whole: Number, at position: Int, _ sums: LedgerSums, _ bases: Bases, _ names: MemberNames,
    under profile: Profile
  ) throws(AmountOverflow) -> [Figure] {
    guard breakdown != nil else { return [] }
    let earlier = try bases.breakdown(of: self, at: position, under: profile)
    var parts = try sums.breakdown(of: self, at: position, under: profile).filter { !$0.value.isZero }
    for member in bases.members(of: self, earlier) where parts[member] == nil { parts[member] = .zero }
    return parts.sorted { first, second in
      order == .amount && first.value != second.value
        ? first.value > second.value : names.precedes(first.key, second.key)
    }.map { member, sum in
      let narrowed = selector.narrowed(by: member.selector)
      let number = Number("\(name).\(member.key)", .money(sum), .lines(LineSelection(axis, narrowed ?? selector)))
      var part = Figure(
        number, label: names.name(of: member).label,
        bases: bases.numbers(comparing: number) { _, basis in earlier[basis]?[member] ?? .zero }, whole: whole,
        member: member)
      if case .code(let axis, let code) = member {
        part.accounts = code.path.compactMap { profile.classification[axis][$0] }
      }
      return part
    }.tellingNamesApart()
  }
}

extension [Figure] {
  /// Returns the parts, those of the same name with what they belong to: 资本性支出中的公务用车购置.
  fileprivate func tellingNamesApart() -> [Figure] {
    let names = reduce(into: [:]) { $0[$1.label, default: 0] += 1 }
    return map { part in
      guard names[part.label, default: 0] > 1, let above = part.accounts.dropLast().last else { return part }
      var part = part
      part.label = "\(above.name)中的\(part.label)"
      return part
    }
  }
}

extension Package {
  /// Returns the number of evaluated projects and their share of the project money.
  fileprivate func evaluationFigures(from ledger: Ledger, _ money: [ProjectMoney]) throws(AmountOverflow) -> [Figure] {
    let isShown = projects.map(\.publishesEvaluation)
    guard isShown.contains(true) else { return [] }
    let evaluated = projects.indices.filter { isShown[$0] }
    var sum = Amount.zero
    for position in evaluated { try sum += money[position].budget.total }
    let expenditure = Selector(flows: [.expenditure])
    let all = LineSelection(.function, Selector(flows: [.expenditure], categories: [.project]))
    return [
      Figure(
        Number("绩效自评.金额", .money(sum), .lines(LineSelection(.function, expenditure, projects: evaluated))),
        label: "金额",
        whole: Number(
          Category.project.name, .money(try ledger.sum(of: all.selector, on: all.axis)), .lines(all))),
      Figure(
        Number(
          "绩效自评.项目数", .count(Int64(evaluated.count)),
          .stated(
            .project,
            evaluated.map { .init("\(projects[$0].code) \(projects[$0].name)", at: projects[$0].location, 1) })),
        label: "项目数"),
    ]
  }

  /// Returns the contracts of final accounts, by kind and in total, with the shares of small and micro businesses.
  fileprivate func contractFigures() throws(AmountOverflow) -> [Figure] {
    guard let procurement, !procurement.contracts.isEmpty else { return [] }
    let parts: [(name: String, of: (Procurement.Contracts) -> Amount?)] =
      [("合计", { $0.amount }), ("中小企业", { $0.smallBusiness }), ("小微企业", { $0.microBusiness })]
      + ContractKind.allCases.map { kind in (kind.name, { $0.kind == kind ? $0.amount : nil }) }
    var figures: [Figure] = []
    for (name, amount) in parts {
      let entries = procurement.contracts.compactMap { contract in
        amount(contract).map { Number.Entry(contract.kind.name, at: procurement.location, $0.fen) }
      }
      var sum = Amount.zero
      for entry in entries { try sum += Amount(fen: entry.value) }
      var figure = Figure(Number("采购.\(name)", .money(sum), .stated(.contracts, entries)), label: name)
      figure.whole = figures.first?.number ?? figure.number
      figures.append(figure)
    }
    return figures
  }

  /// Returns a figure for each count, with one for the sum before each group (车辆 before 车辆.其他用车).
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

  /// A sum is compared only if last year's number of each part is stated: what is not stated is not nought.
  private func figure(_ name: String, of counts: [Count]) -> Figure {
    let number = { (basis: Basis?, entries: [Number.Entry]) in
      Number(name, of: basis, .count(entries.reduce(0) { $0 + $1.value }), .stated(.count, entries))
    }
    let lastYear = counts.compactMap { count in
      count.lastYear.map { Number.Entry(count.name, at: count.location, Int64($0)) }
    }
    return Figure(
      number(nil, counts.map { Number.Entry($0.name, at: $0.location, Int64($0.value)) }),
      label: name.lastNamePart,
      bases: lastYear.count < counts.count ? [:] : [.lastYear: number(.lastYear, lastYear)])
  }
}
