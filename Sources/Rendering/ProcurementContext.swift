internal import Budget
internal import Mustache

/// The procurement table.
struct ProcurementContext: Described {
  let sheet: ProcurementSheet
  let numbers: NumberStyle
  /// How amounts look in the table.
  let tableNumbers: NumberStyle

  static let fields = Fields<ProcurementContext>(
    .pages,
    [
      "总额": { context in
        if case .shown(let total) = context.sheet.total {
          .text(total.formatted(in: context.numbers))
        } else {
          .nothing
        }
      },
      "有合同": { .flag($0.sheet.hasContracts) },
      "有采购": { .flag(!$0.sheet.rows.isEmpty) },
      "行": { context in
        .list(context.sheet.rows.map { ProcurementRowContext(row: $0, numbers: context.tableNumbers) })
      },
      "说明": { $0.sheet.remark.map { .text($0.text) } ?? .nothing },
    ])
}

private struct ProcurementRowContext: Described {
  let row: ProcurementSheet.Row
  let numbers: NumberStyle

  static let fields = Fields<ProcurementRowContext>(
    .pages,
    [
      "合计": { if case .total = $0.row.kind { .flag(true) } else { .flag(false) } },
      "单位小计": { if case .unit(let name) = $0.row.kind { .text(name) } else { .nothing } },
      "采购项": { context in
        guard case .item(let item, let project) = context.row.kind else { return .nothing }
        return .object(ProcurementItemContext(item: item, project: project))
      },
      "预算资金": { context in
        if case .shown(let amount?) = context.row.projectBudget {
          .text(amount.formatted(in: context.numbers))
        } else {
          .nothing
        }
      },
      "预算涉密": { if case .withheld = $0.row.projectBudget { .flag(true) } else { .flag(false) } },
      "金额": { context in
        .shown(context.row.amounts) { ProcurementAmountsContext(amounts: $0, numbers: context.numbers) }
      },
      // With the amount public and the thing withheld, the price would tell how many.
      "单价涉密": { if case .item(.withheld, _) = $0.row.kind { .flag(true) } else { .flag(false) } },
    ])
}

private struct ProcurementItemContext: Described {
  let item: Shown<ProcurementSheet.Item>
  let project: String?

  static let fields = Fields<ProcurementItemContext>(
    .pages,
    [
      "项目名称": { $0.project.map(Value.text) ?? .nothing },
      "物品": { .shown($0.item, GoodsContext.init) },
    ])
}

private struct GoodsContext: Described {
  let item: ProcurementSheet.Item

  static let fields = Fields<GoodsContext>(
    .pages,
    [
      "物品名称": { .text($0.item.name) },
      "目录序号": { .text($0.item.catalogue) },
      "计量单位": { .text($0.item.measure) },
      "数量": { .text("\($0.item.quantity)") },
    ])
}

private struct ProcurementAmountsContext: Described {
  let amounts: ProcurementSheet.Amounts
  let numbers: NumberStyle

  static let fields = Fields<ProcurementAmountsContext>(
    .pages,
    [
      "单价": { context in context.amounts.price.map { .text($0.formatted(in: context.numbers)) } ?? .nothing },
      "合计数": { $0.text(\.total) },
      "一般公共预算": { $0.text(\.generalBudget) },
      "政府性基金预算": { $0.text(\.governmentFund) },
      "国有资本经营预算": { $0.text(\.stateCapital) },
      "财政专户": { $0.text(\.fiscalAccount) },
      "单位资金": { $0.text(\.ownFunds) },
      "财政结转": { $0.text(\.carriedFiscal) },
      "非财政结转": { $0.text(\.carriedOther) },
      "中小微企业份额": { $0.text(\.smallBusiness) },
    ])

  private func text(_ part: KeyPath<ProcurementSheet.Amounts, Amount>) -> Value {
    .text(amounts[keyPath: part].formatted(in: numbers))
  }
}
