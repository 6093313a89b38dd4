/// What a tally of the profile comes to.
enum Tally {
  case number(Number)
  /// It would tell what is withheld.
  case withheld
  /// The package does not state what it counts.
  case unstated
}

extension Package {
  /// Returns what a tally comes to. Of withheld projects and purchases only what the page shows of them counts.
  func tally(_ plan: TallyPlan, _ money: [ProjectMoney], scoring: Scoring?) throws(AmountOverflow) -> Tally {
    switch plan.subject {
    case .units(let natures, let isOrgan):
      let counted = units.filter { unit in
        natures.map { $0.contains(unit.nature) } ?? true && isOrgan.map { $0 == unit.isOrgan } ?? true
      }
      return .number(
        count(plan.name, .unit, counted.map { Number.Entry("\($0.code) \($0.name)", at: $0.location, 1) }))
    case .projects(let measure, let filter):
      return try tally(plan.name, measure, of: projects(filter, money, scoring: scoring), money, scoring: scoring)
    case .items(let measure, let catalogue):
      return try tally(plan.name, measure, catalogue)
    case .contracts(let measure, let kinds):
      guard let procurement else { return .unstated }
      let entries = procurement.contracts.filter { kinds.contains($0.kind) }.compactMap { contract in
        contract.amount(measure).map { Number.Entry(contract.kind.name, at: procurement.location, $0.fen) }
      }
      return entries.isEmpty ? .unstated : .number(try sum(plan.name, .contracts, entries))
    }
  }

  /// The positions of projects that count. What a withheld project states is not known.
  private func projects(
    _ filter: TallyPlan.ProjectFilter, _ money: [ProjectMoney], scoring: Scoring?
  ) throws(AmountOverflow) -> [Int] {
    var positions: [Int] = []
    for (position, project) in projects.enumerated() {
      if filter.asksContent, project.isWithheld { continue }
      if let kind = filter.kind, project.kind != kind { continue }
      if filter.hasGoals, project.goals.isEmpty, project.indicators.isEmpty { continue }
      if filter.isEvaluated, !project.publishesEvaluation { continue }
      if let grade = filter.grade,
        try evaluation(of: project, money[position], scoring: scoring)?.grade != grade
      {
        continue
      }
      positions.append(position)
    }
    return positions
  }

  private func tally(
    _ name: String, _ measure: TallyPlan.ProjectMeasure, of positions: [Int], _ money: [ProjectMoney],
    scoring: Scoring?
  ) throws(AmountOverflow) -> Tally {
    func entry(_ position: Int, _ value: Int64) -> Number.Entry {
      let project = projects[position]
      return Number.Entry("\(project.code) \(project.name)", at: project.location, value)
    }
    switch measure {
    case .count: return .number(count(name, .project, positions.map { entry($0, 1) }))
    case .money:
      var sum = Amount.zero
      for position in positions { try sum += money[position].budget.total }
      let selection = LineSelection(.function, Selector(flows: [.expenditure]), projects: positions)
      return .number(Number(name, .money(sum), .lines(selection)))
    case .averageScore:
      var scores: [Number.Entry] = []
      for position in positions where projects[position].publishesEvaluation {
        guard let sheet = try evaluation(of: projects[position], money[position], scoring: scoring) else { continue }
        scores.append(entry(position, Int64(sheet.total.hundredths)))
      }
      let total = scores.reduce(Points.zero) { $0 + Points(hundredths: Int($1.value)) }
      let number = Number("总分", .points(total), .stated(.project, scores))
      return number.average(name, over: scores.count).map(Tally.number) ?? .unstated
    }
  }

  /// A withheld purchase does not tell of what kind it is.
  private func tally(
    _ name: String, _ measure: TallyPlan.ItemMeasure, _ catalogue: [String]?
  ) throws(AmountOverflow) -> Tally {
    guard let procurement else { return .unstated }
    if catalogue != nil, procurement.items.contains(where: \.isWithheld) { return .withheld }
    let items = procurement.items.filter { item in
      catalogue.map { $0.contains(where: item.catalogue.hasPrefix) } ?? true
    }
    if measure != .count, !items.allSatisfy(\.isAmountPublic) { return .withheld }
    var entries: [Number.Entry] = []
    for item in items {
      let label = item.isWithheld ? "涉密" : item.name
      switch measure {
      case .count: entries.append(Number.Entry(label, at: item.location, 1))
      case .money:
        var amount = Amount.zero
        for source in item.sources { try amount += source.amount }
        entries.append(Number.Entry(label, at: item.location, amount.fen))
      case .smallBusiness:
        if let amount = item.smallBusiness { entries.append(Number.Entry(label, at: item.location, amount.fen)) }
      }
    }
    return .number(
      measure == .count ? count(name, .item, entries) : try sum(name, .item, entries))
  }

  private func count(_ name: String, _ statement: Number.Statement, _ entries: [Number.Entry]) -> Number {
    Number(name, .count(Int64(entries.count)), .stated(statement, entries))
  }

  private func sum(
    _ name: String, _ statement: Number.Statement, _ entries: [Number.Entry]
  ) throws(AmountOverflow) -> Number {
    var sum = Amount.zero
    for entry in entries { try sum += Amount(fen: entry.value) }
    return Number(name, .money(sum), .stated(statement, entries))
  }
}
