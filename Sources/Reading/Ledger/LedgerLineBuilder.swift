/// Builds ledger lines one after another, each from its fields: attributes of an element or cells of a row. Reports
/// every fault of a line, not only the first.
struct LedgerLineBuilder {
  /// How messages name and locate a field; evaluated only for a fault.
  struct Source {
    var name: (LedgerField) -> Phrase
    var location: (LedgerField?) -> Location
  }

  let context: LedgerContext
  private let part: LedgerPart
  /// The unit of lines that state none.
  private let defaultUnit: Int?
  /// Whether the lines are rows of a table, where people type as they are used to; XML is strict.
  let isTable: Bool
  /// The findings of all lines so far.
  private(set) var findings = Findings()
  private var line = Fields()

  private struct Fields {
    var unit: Int?
    var flow: Flow?
    var fund: Fund?
    var carried: Bool?
    var function: Code?
    var economic: Code?
    var category: Category?
    var project: Int?
    var purpose: String?
    var amount: Amount?
    var note: String?
    /// Fields that were stated, even wrongly: a wrong field must not also be reported as missing.
    var stated = LedgerFields()
    var isFaulty = false
    /// They are kept apart until it is known whether they may quote the line.
    var findings: [Finding] = []
  }

  /// A department with one unit need not repeat it on every line.
  init(_ context: LedgerContext, part: LedgerPart, unit: Int? = nil, isTable: Bool = false) {
    self.context = context
    self.part = part
    self.isTable = isTable
    defaultUnit = unit ?? (context.units.count == 1 ? 0 : nil)
  }

  /// Sets a field. A blank field counts as not stated.
  mutating func set(_ field: LedgerField, to text: Span<UInt8>, from source: Source) {
    let text = text.extracting(text.visibleRange)
    if text.isEmpty || isTable && text.isInvisible { return }
    line.stated.insert(field)
    switch field {
    case .unit: line.unit = findPosition(of: text, in: context.unitCodes, Message.unknownUnit, field, source)
    case .project:
      line.project = findPosition(of: text, in: context.projectCodes, Message.unknownProject, field, source)
    case .flow: line.flow = parseTerm(text, field, source)
    case .fund: line.fund = parseTerm(text, field, source)
    case .category: line.category = parseTerm(text, field, source)
    case .carried: line.carried = parseFlag(text, source)
    case .function: line.function = parseCode(text, on: .function, field, source)
    case .economic: line.economic = parseCode(text, on: .economic, field, source)
    case .purpose: line.purpose = parsePurpose(text, source)
    case .amount: line.amount = parseAmount(text, source)
    case .note: line.note = String(decoding: text)
    }
  }

  /// Reports why a field that was stated has no value.
  mutating func refuse(_ field: LedgerField, _ message: Message, from source: Source) {
    line.stated.insert(field)
    report(message, at: source.location(field))
  }

  /// The amount of the line so far.
  var amount: Amount? { line.amount }

  /// Returns the line, or nil when it has a fault, and begins the next one.
  mutating func finish(origin: SourceLine, from source: Source) -> LedgerLine? {
    defer { line = Fields() }
    let flow = line.stated.contains(.flow) ? line.flow : .expenditure
    requireFields(flow: flow, from: source)
    // Where the amount is withheld, findings must not quote what was typed.
    let isPublic = line.project.map { context.projects[$0].isAmountPublic } ?? true
    keepFindings(isWithheld: !isPublic)
    guard !line.isFaulty, let flow, let fund = line.fund, let amount = line.amount, let unit = line.unit ?? defaultUnit
    else { return nil }
    return LedgerLine(
      unit: unit, isOrgan: context.units[unit].isOrgan, flow: flow, fund: fund, carriedOver: line.carried ?? false,
      function: line.function, economic: line.economic, category: line.category, project: line.project,
      purpose: line.purpose, amount: amount, note: line.note, unitNames: context.unitNames[unit],
      projectNames: line.project.map { context.projectNames[$0] }, origin: origin)
  }

  /// Reports why a row is not a line at all.
  mutating func refuseRow(
    _ message: Message, at location: @autoclosure () -> Location, isWithheld: @autoclosure () -> Bool
  ) {
    report(message, at: location())
    keepFindings(isWithheld: isWithheld())
    line = Fields()
  }

  mutating func report(_ message: Message, at location: @autoclosure () -> Location) {
    line.isFaulty = true
    if findings.hasRoom(for: message.code) || isTable && findings.mayFold(message.code) {
      line.findings.append(Finding(message, at: location()))
    } else {
      findings.count(message)
    }
  }

  private mutating func keepFindings(isWithheld: @autoclosure () -> Bool) {
    if line.findings.isEmpty { return }
    let isWithheld = isWithheld()
    for finding in line.findings {
      var finding = finding
      if isWithheld { finding.redact() }
      if isTable { findings.fold(finding) } else { findings.append(finding) }
    }
  }
}

extension LedgerLineBuilder {
  private mutating func requireFields(flow: Flow?, from source: Source) {
    if defaultUnit == nil { require(.unit, source) }
    require(.fund, source)
    require(.amount, source)
    guard let flow else { return }
    guard flow == .expenditure else { return requireFieldsOfIncomeOrBalance(flow, source) }
    require(.category, source)
    if part.hasCodes(on: .function) { require(.function, source) } else { refuse(.function, source) }
    if !part.hasCodes(on: .economic) {
      refuse(.economic, source)
    } else if part == .full || line.category?.isBasic ?? false {
      // In the view by economic code, only 基本支出 is always split by code.
      require(.economic, source)
    }
    if line.category == .basic, part != .view(.function) {
      report(.basicUndivided(source.name(.category)), at: source.location(.category))
    }
    if let category = line.category, category != .project, line.stated.contains(.project) {
      report(
        .projectOnOtherCategory(source.name(.project), category: category.name), at: source.location(.project))
    }
  }

  private mutating func requireFieldsOfIncomeOrBalance(_ flow: Flow, _ source: Source) {
    if part == .view(.economic) {
      report(.notExpenditureInEconomicView(flow.name), at: source.location(.flow))
      return
    }
    for field in [LedgerField.economic, .category, .project] where line.stated.contains(field) {
      report(.fieldOfExpenditure(source.name(field), flow: flow.name), at: source.location(field))
    }
    if flow == .income { require(.function, source) }
  }

  private mutating func require(_ field: LedgerField, _ source: Source) {
    guard !line.stated.contains(field) else { return }
    report(.ledgerFieldMissing(source.name(field)), at: source.location(nil))
  }

  private mutating func refuse(_ field: LedgerField, _ source: Source) {
    guard line.stated.contains(field), case .view(let axis) = part else { return }
    report(.fieldOfOtherView(source.name(field), view: axis.name), at: source.location(field))
  }
}
