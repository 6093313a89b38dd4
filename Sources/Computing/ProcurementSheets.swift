extension Package {
  /// Returns the procurement table: a total, then for each unit a subtotal and its items.
  func procurementSheet(_ money: [ProjectMoney]) throws(AmountOverflow) -> ProcurementSheet? {
    guard let procurement else { return nil }
    var rows: [ProcurementSheet.Row] = []
    let itemsByUnit = Dictionary(grouping: procurement.items.indices) { procurement.items[$0].unit }
    for unit in units.indices {
      guard let items = itemsByUnit[unit] else { continue }
      let amounts = try sum(of: items.map { procurement.items[$0] })
      rows.append(ProcurementSheet.Row(kind: .unit(unit), projectBudget: .shown(nil), amounts: amounts))
      for item in items { rows.append(try row(of: procurement.items[item], at: item, money)) }
    }
    let sum = try sum(of: procurement.items)
    let total = ProcurementSheet.Row(kind: .total, projectBudget: .shown(nil), amounts: sum)
    return ProcurementSheet(rows: rows.isEmpty ? [] : [total] + rows, total: sum.map(\.total))
  }

  /// A sum that includes a withheld amount is withheld, too.
  private func sum(of items: [Procurement.Item]) throws(AmountOverflow) -> Redactable<ProcurementSheet.Amounts> {
    guard items.allSatisfy(\.showsAmount) else { return .withheld }
    var amounts = ProcurementSheet.Amounts()
    for item in items { try amounts.add(item) }
    return .shown(amounts)
  }

  private func row(
    of item: Procurement.Item, at position: Int, _ money: [ProjectMoney]
  ) throws(AmountOverflow) -> ProcurementSheet.Row {
    var amounts = try sum(of: [item])
    if case .shown(var shown) = amounts, !item.isWithheld {
      shown.price = item.price
      amounts = .shown(shown)
    }
    return ProcurementSheet.Row(
      kind: .item(position),
      projectBudget: item.project.map { projects[$0].isAmountPublic } ?? true
        ? .shown(item.project.map { money[$0].budget.total })
        : .withheld,
      amounts: amounts)
  }
}

extension Procurement.Item {
  fileprivate var showsAmount: Bool { !isWithheld || isAmountPublic }
}

extension ProcurementSheet.Amounts {
  fileprivate mutating func add(_ item: Procurement.Item) throws(AmountOverflow) {
    for source in item.sources {
      try total += source.amount
      switch (source.carriedOver, source.fund) {
      case (true, let fund) where fund.isFiscal: try carriedFiscal += source.amount
      case (true, _): try carriedOther += source.amount
      case (_, .generalBudget): try generalBudget += source.amount
      case (_, .governmentFund): try governmentFund += source.amount
      case (_, .stateCapital): try stateCapital += source.amount
      case (_, .fiscalAccount): try fiscalAccount += source.amount
      default: try ownFunds += source.amount
      }
    }
    if let smallBusiness = item.smallBusiness { try self.smallBusiness += smallBusiness }
  }
}
