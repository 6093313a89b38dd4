/// The fields of a ledger line, which are attributes of `<line>` or columns of a table. The schema has the heads of
/// both.
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
}

/// A set of fields, as bits.
struct LedgerFields {
  private var bits: UInt32 = 0

  mutating func insert(_ field: LedgerField) { bits |= 1 << UInt32(field.rawValue) }

  func contains(_ field: LedgerField) -> Bool { bits & 1 << UInt32(field.rawValue) != 0 }
}
