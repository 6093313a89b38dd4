internal import Budget

/// Builds one ledger line from its fields, whether they are attributes of an element or cells of a row. Every fault of the line is
/// reported, not only the first.
struct LedgerLineBuilder {
  /// How messages name a field and where it stands; asked only when there is a fault.
  struct Source {
    var name: (LedgerField) -> String
    var location: (LedgerField?) -> Location
  }

  let context: LedgerContext
  private let part: LedgerPart
  var findings: [Finding] = []

  private var unit: Int?
  private var flow: Flow?
  private var fund: Fund?
  private var carried: Bool?
  private var function: Code?
  private var economic: Code?
  private var category: Category?
  private var project: Int?
  private var purpose: String?
  private var amount: Amount?
  private var note: String?
  /// Fields that were stated, rightly or wrongly: a wrong one must not be called missing as well.
  private var stated = LedgerFields()

  init(_ context: LedgerContext, part: LedgerPart) {
    self.context = context
    self.part = part
  }

  /// Takes what a field says. A blank field is one that was not stated.
  mutating func set(_ field: LedgerField, to text: Span<UInt8>, from source: Source) {
    let text = text.extracting(text.visibleRange)
    if text.isEmpty { return }
    stated.insert(field)
    switch field {
    case .unit: unit = position(of: text, in: context.unitCodes, .unknownUnit, field, source)
    case .project: project = position(of: text, in: context.projectCodes, .unknownProject, field, source)
    case .flow: flow = term(text, field, source)
    case .fund: fund = term(text, field, source)
    case .category: category = term(text, field, source)
    case .carried: carried = yesOrNo(text, source)
    case .function: function = code(text, on: .function, field, source)
    case .economic: economic = code(text, on: .economic, field, source)
    case .purpose: purpose = knownPurpose(text, source)
    case .amount: amount = amount(text, source)
    case .note: note = String(decoding: text)
    }
  }

  /// The line, or nil when it has a fault.
  mutating func finish(origin: Origin, from source: Source) -> LedgerLine? {
    let flow = stated.contains(.flow) ? self.flow : .expenditure
    requireFields(flow: flow, from: source)
    if let project, !context.projects[project].isAmountPublic {
      // The line's amount is not public, nor is what was typed for it.
      for index in findings.indices { findings[index].withhold() }
    }
    guard findings.isEmpty, let flow, let fund, let amount, let unit = unit ?? soleUnit else { return nil }
    return LedgerLine(
      unit: unit, isOrgan: context.units[unit].isOrgan, flow: flow, fund: fund, carriedOver: carried ?? false,
      function: function, economic: economic,
      category: category, project: project, purpose: purpose, amount: amount, note: note, origin: origin)
  }

  mutating func report(_ finding: Finding) {
    findings.append(finding)
  }

  /// A department with one unit need not repeat it on every line.
  private var soleUnit: Int? { context.units.count == 1 ? 0 : nil }
}

extension LedgerLineBuilder {
  private mutating func requireFields(flow: Flow?, from source: Source) {
    if soleUnit == nil { require(.unit, source) }
    require(.fund, source)
    require(.amount, source)
    guard let flow else { return }
    guard flow == .expenditure else { return requireFieldsOfIncomeOrBalance(flow, source) }
    require(.category, source)
    if part.carries(.function) { require(.function, source) } else { refuse(.function, source) }
    if !part.carries(.economic) {
      refuse(.economic, source)
    } else if part == .full || category?.isBasic ?? false {
      // In the view by economic code, other money than 基本支出 is often not split by code.
      require(.economic, source)
    }
    if category == .basic, part != .view(.function) {
      report(Finding(.basicUndivided, at: source.location(.category), source.name(.category)).of(.own))
    }
    if let category, category != .project, stated.contains(.project) {
      report(
        Finding(.projectOnOtherCategory, at: source.location(.project), source.name(.project), category.name)
          .of(.own, .quoted))
    }
  }

  private mutating func requireFieldsOfIncomeOrBalance(_ flow: Flow, _ source: Source) {
    if part == .view(.economic) {
      report(Finding(.notExpenditureInEconomicView, at: source.location(.flow), flow.name))
      return
    }
    for field in [LedgerField.economic, .category, .project] where stated.contains(field) {
      report(Finding(.fieldOfExpenditure, at: source.location(field), source.name(field), flow.name).of(.own, .quoted))
    }
    if flow == .income { require(.function, source) }
  }

  private mutating func require(_ field: LedgerField, _ source: Source) {
    guard !stated.contains(field) else { return }
    report(Finding(.ledgerFieldMissing, at: source.location(nil), source.name(field)).of(.own))
  }

  private mutating func refuse(_ field: LedgerField, _ source: Source) {
    guard stated.contains(field), case .view(let axis) = part else { return }
    report(Finding(.fieldOfOtherView, at: source.location(field), source.name(field), axis.name).of(.own, .own))
  }
}
