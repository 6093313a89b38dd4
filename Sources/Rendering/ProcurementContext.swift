internal import Budget
internal import Mustache

/// The procurement table.
struct ProcurementContext: Described {
  let sheet: ProcurementSheet
  let statement: Package
  let numbers: NumberStyle
  /// How amounts look in the table.
  let tableNumbers: NumberStyle

  static let fields: Fields = [
    "总额": { .amount($0.sheet.total.value, $0.numbers) },
    "有合同": { .flag($0.statement.procurement?.contracts.isEmpty == false) },
    "有采购": { .flag(!$0.sheet.rows.isEmpty) },
    "行": { table in
      .list(table.sheet.rows) {
        ProcurementRowContext(row: $0, statement: table.statement, numbers: table.tableNumbers)
      }
    },
    "说明": { .text($0.statement.procurement?.remark) },
  ]
}

private struct ProcurementRowContext: Described {
  let row: ProcurementSheet.Row
  let statement: Package
  let numbers: NumberStyle

  static let fields: Fields = [
    "合计": { if case .total = $0.row.kind { .flag(true) } else { .flag(false) } },
    "单位小计": { if case .unit(let unit) = $0.row.kind { .text($0.statement.units[unit].name) } else { .nothing } },
    "采购项": { row in .object(row.item.map { ProcurementItemContext(item: $0, projects: row.statement.projects) }) },
    "预算资金": { .amount($0.row.projectBudget.value ?? nil, $0.numbers) },
    "预算涉密": { if case .withheld = $0.row.projectBudget { .flag(true) } else { .flag(false) } },
    "金额": { row in .object(row.row.amounts.value.map { ProcurementAmountsContext(amounts: $0, numbers: row.numbers) })
    },
    // If the amount is public and the item withheld, the price would reveal the quantity.
    "单价涉密": { .flag($0.item?.isWithheld == true) },
  ]

  private var item: Procurement.Item? {
    if case .item(let item) = row.kind { statement.procurement?.items[item] } else { nil }
  }
}

private struct ProcurementItemContext: Described {
  let item: Procurement.Item
  let projects: [Project]

  static let fields: Fields = [
    "项目名称": { context in .text(context.item.project.map { context.projects[$0].name }) },
    "物品": { $0.item.isWithheld ? .nothing : .object(GoodsContext(item: $0.item)) },
  ]
}

private struct GoodsContext: Described {
  let item: Procurement.Item

  static let fields: Fields = [
    "物品名称": { .text($0.item.name) },
    "目录序号": { .text($0.item.catalogue) },
    "计量单位": { .text($0.item.measure) },
    "数量": { .number($0.item.quantity) },
  ]
}

private struct ProcurementAmountsContext: Described {
  let amounts: ProcurementSheet.Amounts
  let numbers: NumberStyle

  static let fields: Fields = [
    "单价": { .amount($0.amounts.price, $0.numbers) },
    "合计数": { $0.text($0.amounts.total) },
    "一般公共预算": { $0.text($0.amounts.generalBudget) },
    "政府性基金预算": { $0.text($0.amounts.governmentFund) },
    "国有资本经营预算": { $0.text($0.amounts.stateCapital) },
    "财政专户": { $0.text($0.amounts.fiscalAccount) },
    "单位资金": { $0.text($0.amounts.ownFunds) },
    "财政结转": { $0.text($0.amounts.carriedFiscal) },
    "非财政结转": { $0.text($0.amounts.carriedOther) },
    "中小微企业份额": { $0.text($0.amounts.smallBusiness) },
  ]

  private func text(_ amount: Amount) -> Value { .text(amount.formatted(in: numbers)) }
}
