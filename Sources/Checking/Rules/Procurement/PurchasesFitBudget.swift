internal import Budget

/// What is bought for a project is at most its budget, and all purchases at most what is not spent on personnel.
struct PurchasesFitBudget: Rule {
  let codes = ["D633", "D634"]
  let law = Phrase(
    zh: "政府采购法第六条、第三十三条：采购按批准的预算执行，采购预算列入部门预算。",
    en:
      "Government Procurement Law, articles 6 and 33: purchases keep to the approved budget, of which they are a part.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard let procurement = subject.package.procurement else { return .checked([]) }
    return subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      if subject.package.id.kind == .budget { findings += try Self.byProject(procurement, of: subject) }
      // What one project cannot pay for, all together may not be able to, either.
      if findings.isEmpty, let finding = try Self.inAll(procurement, of: subject) { findings.append(finding) }
      return findings
    }
  }

  private static func byProject(
    _ procurement: Procurement, of subject: CheckSubject
  ) throws(AmountOverflow) -> [Finding] {
    var sums: [Int: (amount: Amount, first: Location)] = [:]
    for item in procurement.items where item.isAmountPublic {
      guard let project = item.project else { continue }
      let (sum, first) = sums[project] ?? (.zero, item.location)
      sums[project] = (try sum + item.amount(), first)
    }
    return sums.sorted { $0.key < $1.key }.compactMap { position, sum in
      guard subject.package.projects.indices.contains(position),
        subject.disclosure.projects.indices.contains(position),
        case .shown(let budget) = subject.disclosure.projects[position].budget, budget.total > .zero,
        sum.amount > budget.total
      else { return nil }
      return Finding(
        .purchasesAboveProject(
          subject.package.projects[position].name, purchases: sum.amount.formatted(in: .wan),
          budget: budget.total.formatted(in: .wan)), at: sum.first)
    }
  }

  private static func inAll(
    _ procurement: Procurement, of subject: CheckSubject
  ) throws(AmountOverflow) -> Finding? {
    var sum = Amount.zero
    for item in procurement.items where item.isAmountPublic { try sum += item.amount() }
    for contracts in procurement.contracts { try sum += contracts.amount }
    let limit = try subject.spendable()
    guard let limit, sum > limit.amount else { return nil }
    return Finding(
      .purchasesAboveExpenditure(sum.formatted(in: .wan), expenditure: limit.text), at: procurement.location)
  }
}

extension Procurement.Item {
  /// What it costs: the sum of what pays for it.
  func amount() throws(AmountOverflow) -> Amount {
    var sum = Amount.zero
    for source in sources { try sum += source.amount }
    return sum
  }
}

extension CheckSubject {
  /// Returns the expenditure that is not for personnel, as that buys nothing.
  func spendable() throws(AmountOverflow) -> (amount: Amount, text: String)? {
    try expenditure { $0.category != .personnel }
  }

  /// Returns some of the expenditure, and how messages show it in 万元; nil if the ledger has none.
  func expenditure(
    where isMeant: @escaping (LedgerLine) -> Bool
  ) throws(AmountOverflow) -> (amount: Amount, text: String)? {
    // The view by function may state basic expenditure undivided.
    for axis in [Axis.economic, .function] {
      let selects = { (line: LedgerLine) in line.flow == .expenditure && isMeant(line) }
      var sum = Amount.zero
      for line in package.ledger.lines(on: axis) where selects(line) { try sum += line.amount }
      guard sum > .zero else { continue }
      return (sum, disclosure.lines.tells(on: axis, selects) ? sum.formatted(in: .wan) : "涉密")
    }
    return nil
  }
}
