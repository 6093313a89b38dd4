internal import Budget

/// The sums of the lines that controls speak of. Controls that ask for the same fields share one walk over the ledger,
/// so time grows with controls and lines, not with their product.
struct ControlSums {
  private var sums: [Fields: [Values: Amount]] = [:]

  init(of selections: [LineSelection], in ledger: Ledger) throws(AmountOverflow) {
    for fields in Set(selections.map(Fields.init)) {
      var own: [Values: Amount] = [:]
      for line in ledger.lines(on: fields.axis) {
        let values = fields.values(of: line)
        own[values] = try own[values, default: .zero] + line.amount
      }
      sums[fields] = own
    }
  }

  func sum(of selection: LineSelection) throws(AmountOverflow) -> Amount {
    let fields = Fields(selection)
    var sum = Amount.zero
    for values in fields.values(of: selection) { try sum += sums[fields]?[values] ?? .zero }
    return sum
  }
}

/// Which fields of a line a control asks for, and codes of how many digits.
private struct Fields: Hashable {
  let axis: Axis
  private let fund: Bool
  private let category: Bool
  private let function: Int?
  private let economic: Int?
  private let unit: Bool
  private let project: Bool

  init(_ selection: LineSelection) {
    let selector = selection.selector
    axis = selection.axis
    fund = selector.funds != .all
    category = selector.categories != nil
    function = selector.functions.onlyCode?.digitCount
    economic = selector.economics.onlyCode?.digitCount
    unit = selector.units != .any
    project = selection.projects != nil
  }

  func values(of line: LedgerLine) -> Values {
    Values(
      flow: line.flow, fund: fund ? line.fund : nil, category: category ? line.category : nil,
      function: function.flatMap { line.function?.ancestor(digitCount: $0) },
      economic: economic.flatMap { line.economic?.ancestor(digitCount: $0) },
      unit: unit ? line.unitNames?.code : nil, project: project ? line.project : nil)
  }

  /// All values that lines may have of which a control asks the sum.
  func values(of selection: LineSelection) -> [Values] {
    let selector = selection.selector
    let funds: [Fund?] = fund ? Fund.allCases.filter(selector.funds.contains) : [nil]
    let categories: [Category?] =
      selector.categories.map { wanted in Category.allCases.filter(wanted.contains) } ?? [nil]
    return Flow.allCases.filter(selector.flows.contains).flatMap { flow in
      funds.flatMap { fund in
        categories.map { category in
          Values(
            flow: flow, fund: fund, category: category, function: selector.functions.onlyCode,
            economic: selector.economics.onlyCode, unit: selector.units.onlyName, project: selection.projects?.first)
        }
      }
    }
  }
}

/// What a line has in these fields; nil in the others.
private struct Values: Hashable {
  let flow: Flow
  let fund: Fund?
  let category: Category?
  let function: Code?
  let economic: Code?
  let unit: String?
  let project: Int?
}

extension CodeFilter {
  fileprivate var onlyCode: Code? { if case .within(let codes) = self { codes.first } else { nil } }
}

extension NameFilter {
  fileprivate var onlyName: String? { if case .named(let names) = self { names.first } else { nil } }
}
