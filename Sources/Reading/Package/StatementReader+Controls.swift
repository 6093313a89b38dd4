internal import NearName
internal import XML

// Numbers that somebody else vouches for.
extension StatementReader {
  /// Reads the controls that the package states, and the tables of the budget platform that stand beside it.
  mutating func readControls(
    _ element: Element?, under profile: Profile, _ figures: FigureNames, _ ledger: Ledger, units: CodeList,
    projects: CodeList
  ) -> Controls {
    var controls = Controls()
    let unit = element.flatMap { $0["in"] }.flatMap(MoneyUnit.init(name:))
    let grids = profile.tables.map { TableGrid($0) }
    for child in element.map({ Array($0.children(named: "control")) }) ?? [] {
      let before = findings.count
      let lines = readSelection(child, under: profile, ledger, units: units, projects: projects)
      let name = child["of"]
      let isNumber = name.map { name in
        figures.contains(name)
          || CellAddress(name, countingAmounts: true).map { cell in
            grids.table(named: cell.table)?.mayHave(cell, profile.classification) == true
          } ?? false
      }
      guard findings.count == before else { continue }
      guard let subject = Self.subject(name, isNumber ?? true, lines) else {
        report(.controlUnknown(name), at: name == nil ? "amount" : "of", of: child)
        continue
      }
      controls.stated.append(
        Control(
          subject, readAmount("amount", of: child, in: unit ?? .yuan), in: unit ?? .yuan,
          at: location(of: "amount", in: child)))
    }
    readTables(into: &controls, under: profile, in: unit)
    return controls
  }

  /// Returns what a control speaks of: a number by name, or lines; nil for neither or both.
  private static func subject(_ name: String?, _ isNumber: Bool, _ lines: LineSelection?) -> Control.Subject? {
    switch (name, lines) {
    case (let name?, nil) where isNumber: .named(name)
    case (nil, let lines?): .lines(lines)
    default: nil
    }
  }

  /// Returns the lines that a control speaks of; nil where it has nothing that tells lines from others, or asks of both
  /// views what only one of them knows.
  private mutating func readSelection(
    _ element: Element, under profile: Profile, _ ledger: Ledger, units: CodeList, projects: CodeList
  ) -> LineSelection? {
    var selector = Selector.everything
    selector.flows = TermSet(
      readTerm("flow", of: element, profile.words) { Flow(name: $0).map { [$0] } ?? [] } ?? [.expenditure])
    if let funds = readTerm("fund", of: element, profile.words, Fund.named) { selector.funds = TermSet(funds) }
    if let categories = readTerm("category", of: element, profile.words, Category.named) {
      selector.categories = TermSet(categories)
    }
    selector.functions = readCode("function", of: element, on: .function, profile.classification)
    selector.economics = readCode("economic", of: element, on: .economic, profile.classification)
    _ = readPosition("unit", of: element, among: units, Message.unknownUnit)
    selector.units = element["unit"].map { .named([$0]) } ?? .any
    let project = readPosition("project", of: element, among: projects, Message.unknownProject)
    let conditions: [StaticString] = ["flow", "fund", "category", "function", "economic", "unit", "project"]
    let isByEconomic = selector.economics != .any
    guard conditions.contains(where: { element.attribute($0) != nil }),
      ledger.layout == .full || !isByEconomic || selector.functions == .any && project == nil
    else { return nil }
    return LineSelection(isByEconomic ? .economic : .function, selector, projects: project.map { [$0] })
  }

  private mutating func readTerm<T: Term>(
    _ name: StaticString, of element: Element, _ words: PlaceWords, _ named: (String) -> [T]
  ) -> [T]? {
    guard let typed = element[name] else { return nil }
    let terms = named(typed)
    if !terms.isEmpty { return terms }
    if let term: T = words.term(typed) { return [term] }
    let names = words.names(of: T.self)
    report(
      .unknownWord(
        documents.name(of: name, in: element), typed: typed, nearest: nearestName(to: typed, among: names),
        known: names.joined(separator: "、")),
      at: name, of: element)
    return nil
  }

  private mutating func readCode(
    _ name: StaticString, of element: Element, on axis: Axis, _ classification: Classification
  ) -> CodeFilter {
    guard let typed = element[name] else { return .any }
    let chart = classification[axis]
    if let code = Code(typed), chart.contains(code) { return .within([code]) }
    let message = axis == .function ? Message.unknownFunction : Message.unknownEconomic
    report(
      message(typed, nearestName(to: typed, among: chart.codes.map(\.description)), "\(classification.edition)"),
      at: name, of: element)
    return .any
  }

  private mutating func readTables(into controls: inout Controls, under profile: Profile, in unit: MoneyUnit?) {
    guard let name = (try? folder.names())?.first(where: PlatformTables.isFileName) else { return }
    do throws(Finding) {
      let tables = try PlatformTables(try tables.open(name), under: profile, in: unit)
      findings += tables.findings
      for contradiction in tables.contradictions { findings.append(contradiction) }
      controls.tables = tables.tables
    } catch {
      findings.append(error)
    }
  }
}

extension PlatformTables {
  /// Whether a file of a package holds the tables of the budget platform.
  static func isFileName(_ name: String) -> Bool {
    ["xlsx", "xlsm", "xls", "html", "htm", "csv", "tsv"].contains { name == "tables.\($0)" }
  }
}
