internal import Budget
internal import Mustache

/// The procurement table.
struct ProcurementContext: Described {
  let sheet: ProcurementSheet
  let statement: Package
  let numbers: NumberStyle
  /// How amounts look in the table.
  let tableNumbers: NumberStyle

  enum Field: String, CaseIterable {
    case total = "总额", hasContracts = "有合同", hasRows = "有采购", rows = "行", remark = "说明"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .total: if case .shown(let total) = sheet.total { .amount(total, numbers) } else { .nothing }
    case .hasContracts: .flag(statement.procurement?.contracts.isEmpty == false)
    case .hasRows: .flag(!sheet.rows.isEmpty)
    case .rows:
      .list(sheet.rows) { [statement, tableNumbers] in
        ProcurementRowContext(row: $0, statement: statement, numbers: tableNumbers)
      }
    case .remark: statement.procurement?.remark.map { .text($0.text) } ?? .nothing
    }
  }
}

private struct ProcurementRowContext: Described {
  let row: ProcurementSheet.Row
  let statement: Package
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case isTotal = "合计", unitTotal = "单位小计", item = "采购项", budget = "预算资金", isBudgetWithheld = "预算涉密"
    case amounts = "金额", isPriceWithheld = "单价涉密"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .isTotal: if case .total = row.kind { .flag(true) } else { .flag(false) }
    case .unitTotal: if case .unit(let unit) = row.kind { .text(statement.units[unit].name) } else { .nothing }
    case .item: item.map { .object(ProcurementItemContext(item: $0, projects: statement.projects)) } ?? .nothing
    case .budget: if case .shown(let amount?) = row.projectBudget { .amount(amount, numbers) } else { .nothing }
    case .isBudgetWithheld: if case .withheld = row.projectBudget { .flag(true) } else { .flag(false) }
    case .amounts: .shown(row.amounts) { ProcurementAmountsContext(amounts: $0, numbers: numbers) }
    // If the amount is public and the item withheld, the price would reveal the quantity.
    case .isPriceWithheld: .flag(item?.isWithheld == true)
    }
  }

  private var item: Procurement.Item? {
    if case .item(let item) = row.kind { statement.procurement?.items[item] } else { nil }
  }
}

private struct ProcurementItemContext: Described {
  let item: Procurement.Item
  let projects: [Project]

  enum Field: String, CaseIterable { case projectName = "项目名称", goods = "物品" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .projectName: item.project.map { .text(projects[$0].name) } ?? .nothing
    case .goods: item.isWithheld ? .nothing : .object(GoodsContext(item: item))
    }
  }
}

private struct GoodsContext: Described {
  let item: Procurement.Item

  enum Field: String, CaseIterable {
    case name = "物品名称", catalogue = "目录序号", measure = "计量单位", quantity = "数量"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .name: .text(item.name)
    case .catalogue: .text(item.catalogue)
    case .measure: .text(item.measure)
    case .quantity: .number(item.quantity)
    }
  }
}

private struct ProcurementAmountsContext: Described {
  let amounts: ProcurementSheet.Amounts
  let numbers: NumberStyle

  enum Field: String, CaseIterable {
    case price = "单价", total = "合计数", generalBudget = "一般公共预算", governmentFund = "政府性基金预算"
    case stateCapital = "国有资本经营预算", fiscalAccount = "财政专户", ownFunds = "单位资金"
    case carriedFiscal = "财政结转", carriedOther = "非财政结转", smallBusiness = "中小微企业份额"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .price: amounts.price.map { .amount($0, numbers) } ?? .nothing
    case .total: text(\.total)
    case .generalBudget: text(\.generalBudget)
    case .governmentFund: text(\.governmentFund)
    case .stateCapital: text(\.stateCapital)
    case .fiscalAccount: text(\.fiscalAccount)
    case .ownFunds: text(\.ownFunds)
    case .carriedFiscal: text(\.carriedFiscal)
    case .carriedOther: text(\.carriedOther)
    case .smallBusiness: text(\.smallBusiness)
    }
  }

  private func text(_ part: KeyPath<ProcurementSheet.Amounts, Amount>) -> Value {
    .text(amounts[keyPath: part].formatted(in: numbers))
  }
}
