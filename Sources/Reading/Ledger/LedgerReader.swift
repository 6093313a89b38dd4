internal import XML

/// Reads the ledger of a package: inline or from a table beside `disclosure.xml`, in full or as two views.
struct LedgerReader {
  let context: LedgerContext
  let tables: TableFiles
  /// Path of `disclosure.xml`.
  let file: String
  private(set) var files: [SourceFile]
  private(set) var findings = Findings()

  init(context: LedgerContext, tables: TableFiles, file: String) {
    self.context = context
    self.tables = tables
    self.file = file
    files = [SourceFile(path: file)]
  }

  mutating func read(_ element: Element) -> Ledger? {
    var views: [Axis: [LedgerLine]] = [:]
    let viewElements = Array(element.children(named: "view"))
    let unit = readUnit(of: element)
    if viewElements.isEmpty {
      let lines = readLines(of: element, part: .full, unit: unit)
      refuseEmpty(lines, at: element)
      return Ledger(full: lines)
    }
    for view in viewElements {
      guard let axis = view["by"].flatMap(Axis.init(name:)) else { continue }  // the schema has seen to it
      if views[axis] != nil {
        findings.append(Finding(.viewTwice(axis.name), at: Location(file, view.position)))
        continue
      }
      let lines = readLines(of: view, part: .view(axis), unit: readUnit(of: view) ?? unit)
      refuseEmpty(lines, at: view)
      views[axis] = lines
    }
    for axis in Axis.allCases where views[axis] == nil {
      findings.append(Finding(.viewMissing(axis.name), at: Location(file, element.position)))
    }
    return Ledger(byFunction: views[.function] ?? [], byEconomic: views[.economic] ?? [])
  }

  /// The unit of lines that state none.
  private mutating func readUnit(of element: Element) -> Int? {
    guard let attribute = element.attribute("unit") else { return nil }
    if let unit = attribute.withValue({ context.unitCodes.position(of: $0) }) { return unit }
    if attribute.value.isEmpty {
      findings.append(
        Finding(
          .ledgerFieldMissing(.attribute("unit", head: context.head(of: .unit))),
          at: Location(file, attribute.valuePosition)))
      // Not reported again in every line.
      return 0
    }
    let nearest = context.unitCodes.nearest(to: attribute.value)
    findings.append(
      Finding(.unknownUnit(attribute.value, nearest: nearest), at: Location(file, attribute.valuePosition)))
    return nil
  }

  private mutating func readLines(of element: Element, part: LedgerPart, unit: Int?) -> [LedgerLine] {
    guard let name = element["file"] else { return readInline(element, part: part, unit: unit) }
    files.append(SourceFile(path: tables.folder.path(of: name)))
    do throws(Finding) {
      let table = try tables.open(name)
      let sheet = try table.sheet(of: part)
      files[files.count - 1].sheet = sheet.name
      var reader = LedgerTableReader(context: context, part: part, unit: unit, file: files.count - 1)
      let lines = reader.read(table, sheet)
      findings += reader.findings
      return lines
    } catch {
      findings.append(error)
      return []
    }
  }

  /// An empty ledger is an error, unless it is empty because all its lines were refused.
  private mutating func refuseEmpty(_ lines: [LedgerLine], at element: Element) {
    guard lines.isEmpty, findings.isEmpty else { return }
    findings.append(Finding(.ledgerEmpty, at: Location(file, element.position)))
  }
}

extension LedgerReader {
  private mutating func readInline(_ element: Element, part: LedgerPart, unit: Int?) -> [LedgerLine] {
    var lines: [LedgerLine] = []
    var builder = LedgerLineBuilder(context, part: part, unit: unit)
    for child in element.children(named: "line") {
      let source = LedgerLineBuilder.Source(
        name: { [context] in
          .attribute("\($0.attribute)", head: context.head(of: $0), isCell: child.position.sheet != nil)
        },
        location: { [file] in Location(file, Self.position(of: $0, in: child)) })
      for field in LedgerField.allCases {
        child.withAttribute(field.attribute) { builder.set(field, to: $0, from: source) }
      }
      if let line = builder.finish(origin: SourceLine(file: 0, line: child.line), from: source) { lines.append(line) }
    }
    findings += builder.findings
    return lines
  }

  private static func position(of field: LedgerField?, in line: Element) -> Position {
    field.flatMap { line.attribute($0.attribute) }?.valuePosition ?? line.position
  }
}

extension TableFile {
  /// The sheet that is named for a part of the ledger, or else the only one that can be seen.
  func sheet(of part: LedgerPart) throws(Finding) -> Sheet {
    if let sheet = sheet(named: part.sheetName) { return sheet }
    let visible = sheets.filter { !$0.isHidden }
    if visible.count == 1 { return visible[0] }
    throw Finding(
      .sheetNotFound(part.sheetName, present: sheets.prefix(30).compactMap(\.name).joined(separator: "、")),
      at: Location(file: path))
  }
}
