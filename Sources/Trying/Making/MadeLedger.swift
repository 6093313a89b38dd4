import Budget

/// The money of a made package, now and as it was on each basis.
struct MadeLedger {
  let situation: Situation
  let kinds: [LineKind]
  let profile: Profile
  let seed: UInt64
  let unitCount: Int

  /// The lines of this year, or of what it is compared with: its position among the bases of the profile.
  func lines(of basis: Int?) -> [MadeLine] {
    var lines: [MadeLine] = []
    let name = situation[basis == nil ? Conditions.missing : Conditions.missingBefore]
    let missing = profile.figures.first { $0.name == name }?.selector
    for (number, kind) in kinds.enumerated() {
      let amount = amount(of: kind, basis)
      guard amount > 0, missing.map({ !kind.counts(for: $0) }) ?? true else { continue }
      let carried = situation["结转·\(kind.fund.name)"]
      lines.append(
        MadeLine(
          fund: kind.fund, isCarried: carried == "全部" || carried == "部分" && number % 2 == 1, function: kind.function,
          economic: kind.economic, category: kind.category, purpose: kind.purpose, unit: number % unitCount,
          amount: amount))
    }
    if lines.isEmpty, let kind = kinds.first {
      lines.append(
        MadeLine(
          fund: kind.fund, function: kind.function, economic: kind.economic, category: kind.category,
          purpose: kind.purpose, amount: 120_000_00))
    }
    if profile.kind == .finalAccounts || situation["收入"] == "说明" { lines = balanced(lines, basis) }
    return lines
  }

  private func amount(of kind: LineKind, _ basis: Int?) -> Int64 {
    var random = Randomness(seed, of: kind.name)
    let isRound = random.number(below: 3) == 0
    let whole =
      isRound ? Int64(1 + random.number(below: 300)) * 10_000_00 : Int64(1_000_00 + random.number(below: 3_000_000_00))
    let state = situation[Conditions.line(kind)]
    let now = state == "无" || state == "取消" ? 0 : state == "零头" ? Int64(100 + random.number(below: 40_00)) : whole
    guard let basis else { return now }
    // Sums stay the same only where all of their lines do.
    let compared = situation[Conditions.compared]
    if now == 0, !["", "逐项"].contains(compared) { return 0 }
    let change = ["", "逐项"].contains(compared) ? basis == 0 ? state : Self.other[state] ?? state : compared
    switch change {
    case "无", "新增": return 0
    case "相同": return now
    case "相近": return Swift.max(1, now + Int64(random.number(below: 2_00)) - 1_00)
    case "增加": return now * Int64(30 + random.number(below: 65)) / 100
    case "减少": return now * Int64(105 + random.number(below: 200)) / 100
    default: return whole
    }
  }

  /// How a further basis differs where the first one does: budget and last year seldom agree.
  private static let other = [
    "无": "取消", "新增": "减少", "相同": "新增", "相近": "相同", "增加": "相近", "减少": "增加", "零头": "减少",
  ]

  /// Adds income and balances, so that both sides of each fund are equal.
  private func balanced(_ lines: [MadeLine], _ basis: Int?) -> [MadeLine] {
    var all = lines
    for fund in Fund.allCases {
      let spent = lines.filter { $0.fund == fund }
      var sums: [Flow: Int64] = [:]
      for flow in [Flow.openingBalance, .closingBalance, .usedSurplus, .surplusDistribution] {
        let state = situation[flow.name]
        guard state == fund.name || state == "各种" && flows[flow]?.contains(fund) == true else { continue }
        var random = Randomness(seed &+ UInt64(basis.map { $0 + 2 } ?? 1), of: "\(flow.name)\(fund.name)")
        sums[flow] = Int64(1_00 + random.number(below: 200_000_00))
      }
      let outgoing =
        spent.reduce(0) { $0 + $1.amount } + (sums[.closingBalance] ?? 0) + (sums[.surplusDistribution] ?? 0)
      var income = outgoing - (sums[.openingBalance] ?? 0) - (sums[.usedSurplus] ?? 0)
      if income < 0 {
        sums[.closingBalance, default: 0] -= income
        income = 0
      }
      guard
        let function = spent.first?.function ?? kinds.first(where: { $0.fund == fund })?.function
          ?? kinds.first?.function
      else { continue }
      // Income by function, as the money is spent, and what is left over with the first.
      for line in spent where income > 0 {
        let amount = Swift.min(line.amount, income)
        all.append(
          MadeLine(
            flow: .income, fund: fund, isCarried: line.isCarried, function: line.function, unit: line.unit,
            amount: amount))
        income -= amount
      }
      if income > 0 { all.append(MadeLine(flow: .income, fund: fund, function: function, amount: income)) }
      for (flow, amount) in sums.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where amount > 0 {
        all.append(MadeLine(flow: flow, fund: fund, function: function, amount: amount))
      }
    }
    return all
  }

  let flows: [Flow: [Fund]]
}
