/// The fields of a ledger line: what an attribute of `<line>` and a column of a ledger table are called.
enum LedgerField: Int, CaseIterable {
  case unit, flow, fund, carried, function, economic, category, project, purpose, amount, note

  var attribute: StaticString {
    switch self {
    case .unit: "unit"
    case .flow: "flow"
    case .fund: "fund"
    case .carried: "carried"
    case .function: "function"
    case .economic: "economic"
    case .category: "category"
    case .project: "project"
    case .purpose: "purpose"
    case .amount: "amount"
    case .note: "note"
    }
  }

  var columnHead: String {
    switch self {
    case .unit: "单位编码"
    case .flow: "收支"
    case .fund: "资金性质"
    case .carried: "上年结转"
    case .function: "功能科目编码"
    case .economic: "经济科目编码"
    case .category: "支出类别"
    case .project: "项目编码"
    case .purpose: "用途"
    case .amount: "金额"
    case .note: "备注"
    }
  }
}

/// A set of fields, as bits.
struct LedgerFields {
  private var bits: UInt32 = 0

  mutating func insert(_ field: LedgerField) { bits |= 1 << UInt32(field.rawValue) }

  func contains(_ field: LedgerField) -> Bool { bits & 1 << UInt32(field.rawValue) != 0 }
}
