internal import Budget

extension Disclosure {
  /// The table of procurement, with its rows of totals as on the page.
  func procurementTable(_ source: DataSource) -> DataTable {
    typealias Row = ProcurementSheet.Row
    let style = tables.first?.numbers ?? textNumbers
    let isExact = tellsProjectsExactly
    let statement = statement
    func item(_ row: Row) -> Procurement.Item? {
      if case .item(let position) = row.kind { statement.procurement?.items[position] } else { nil }
    }
    func goods(
      _ title: String, as field: DataField = .text, of value: @escaping (Procurement.Item) -> DataValue
    ) -> DataColumn<Row> {
      DataColumn(title, as: field) { row in item(row).map { $0.isWithheld ? .withheld : value($0) } ?? .none }
    }
    func money(_ title: String..., of amount: @escaping (ProcurementSheet.Amounts) -> Amount) -> DataColumn<Row> {
      DataColumn(heads: title, as: .amount(style)) { row in
        guard case .shown(let amounts) = row.amounts else { return .withheld }
        return .amount(amount(amounts), isExact: isExact)
      }
    }
    let sum = "政府采购金额"
    return DataTable(
      source, line: "单位：\(style.unit.name)",
      [
        DataColumn("行") { row in
          switch row.kind {
          case .total: .text("合计")
          case .unit: .text("单位小计")
          case .item: .text("采购项")
          }
        },
        DataColumn("单位名称") { row in
          switch row.kind {
          case .total: .none
          case .unit(let unit): .text(statement.units[unit].name)
          case .item: (item(row)?.unit).map { .text(statement.units[$0].name) } ?? .none
          }
        },
        DataColumn("政府采购项目来源", "项目名称") { row in
          item(row).map { .text($0.project.map { statement.projects[$0].name } ?? "公用经费") } ?? .none
        },
        DataColumn("政府采购项目来源", "预算资金", as: .amount(textNumbers)) { row in
          if case .shown(let amount) = row.projectBudget { .amount(amount, isExact: isExact) } else { .withheld }
        },
        DataColumn("涉密") { row in
          if item(row)?.isWithheld == true { return .text("是") }
          if case .withheld = row.amounts { return .text("是") } else { return .text("否") }
        },
        goods("采购物品名称") { .text($0.name) },
        goods("政府采购目录序号", as: .code) { .text($0.catalogue) },
        goods("计量单位") { .text($0.measure) },
        goods("数量", as: .integer) { .integer($0.quantity) },
        DataColumn("单价", as: .amount(style)) { row in
          guard case .shown(let amounts) = row.amounts, item(row)?.isWithheld != true else { return .withheld }
          return .amount(amounts.price, isExact: isExact)
        },
        money(sum, "合计") { $0.total }, money(sum, "一般公共预算拨款") { $0.generalBudget },
        money(sum, "基金预算拨款") { $0.governmentFund }, money(sum, "国有资本经营预算拨款") { $0.stateCapital },
        money(sum, "财政专户核拨") { $0.fiscalAccount }, money(sum, "单位资金") { $0.ownFunds },
        money(sum, "财政拨款结转") { $0.carriedFiscal }, money(sum, "非财政拨款结转结余") { $0.carriedOther },
        money("预留中小微企业份额") { $0.smallBusiness },
      ], rows: procurement?.rows ?? [],
      isTotal: { row in if case .total = row.kind { true } else { false } })
  }

  func assetTable(_ source: DataSource) -> DataTable {
    typealias Row = AssetSheet.Row
    let style = textNumbers
    return DataTable(
      source, line: "截止时间：\(assets?.date ?? "")　单位：\(style.unit.name)",
      [
        DataColumn("项目") { .text($0.label) },
        DataColumn("数量") { .text($0.quantity) },
        DataColumn("价值", as: .amount(style)) { .amount($0.value) },
        DataColumn("截止时间") { [date = assets?.date] _ in .text(date) },
      ], rows: assets?.rows ?? [], isTotal: \.isTotal)
  }
}
