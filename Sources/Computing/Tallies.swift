/// What a tally of the profile comes to.
enum Tally {
  /// With what it counts, part by part.
  case number(Number, [Figure])
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
      let entries = counted.map { Number.Entry("\($0.code) \($0.name)", at: $0.location, 1) }
      let parts = zip(counted, entries).map { unit, entry in
        Figure(
          Number("\(plan.name).\(unit.code)", .count(1), .stated(.unit, [entry])), label: unit.name,
          member: .unit(unit.code))
      }
      return .number(count(plan.name, .unit, entries), parts)
    case .projects(let measure, let filter):
      return try tally(plan.name, measure, of: projects(filter, money, scoring: scoring), money, scoring: scoring)
    case .items(let measure, let catalogue):
      return try tally(plan.name, measure, catalogue)
    case .contracts(let measure, let kinds):
      guard let procurement else { return .unstated }
      var entries: [Number.Entry] = []
      var isStated = false
      for contract in procurement.contracts {
        guard let amount = try contract.amount(measure) else { continue }
        isStated = true
        if !kinds.contains(contract.kind) { continue }
        entries.append(Number.Entry(contract.kind.name, at: procurement.location, amount.fen))
      }
      return isStated ? .number(try sum(plan.name, .contracts, entries), []) : .unstated
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
    func figure(_ position: Int, _ quantity: Quantity, _ origin: Number.Origin) -> Figure {
      let project = projects[position]
      return Figure(
        Number("\(name).\(project.code)", quantity, origin), label: project.name, member: .project(project.code))
    }
    switch measure {
    case .count:
      let entries = positions.map { entry($0, 1) }
      let parts = zip(positions, entries).map { figure($0, .count(1), .stated(.project, [$1])) }
      return .number(count(name, .project, entries), parts)
    case .money:
      let selection = { (positions: [Int]) in
        Number.Origin.lines(LineSelection(.function, Selector(flows: [.expenditure]), projects: positions))
      }
      var sum = Amount.zero
      for position in positions { try sum += money[position].budget.total }
      let parts = positions.map { figure($0, .money(money[$0].budget.total), selection([$0])) }
      return .number(Number(name, .money(sum), selection(positions)), parts)
    case .initialBudget, .revisedBudget:
      var entries: [Number.Entry] = []
      var parts: [Figure] = []
      for position in positions {
        guard projects[position].publishesEvaluation, let form = projects[position].evaluation else { continue }
        var budget = Amount.zero
        for funds in form.funds { try budget += measure == .initialBudget ? funds.initial : funds.revised }
        let entry = entry(position, budget.fen)
        entries.append(entry)
        parts.append(figure(position, .money(budget), .stated(.project, [entry])))
      }
      return entries.isEmpty ? .unstated : .number(try sum(name, .project, entries), parts)
    case .averageScore:
      var scores: [Number.Entry] = []
      var parts: [Figure] = []
      for position in positions where projects[position].publishesEvaluation {
        guard let sheet = try evaluation(of: projects[position], money[position], scoring: scoring) else { continue }
        let entry = entry(position, Int64(sheet.total.hundredths))
        scores.append(entry)
        parts.append(figure(position, .points(sheet.total), .stated(.project, [entry])))
      }
      let total = scores.reduce(Points.zero) { $0 + Points(hundredths: Int($1.value)) }
      let number = Number("总分", .points(total), .stated(.project, scores))
      return number.average(name, over: scores.count).map { .number($0, parts) } ?? .unstated
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
    return .number(measure == .count ? count(name, .item, entries) : try sum(name, .item, entries), [])
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
