internal import XML

// A statement that is complete in itself has its ledger lines inside; in XML they stand in tables beside it.
extension Statement {
  /// The ledger, or its views.
  private mutating func forEachLedgerPart(
    _ body: (inout Statement, _ part: LedgerPart) throws(Finding) -> Void
  ) throws(Finding) {
    for index in content.indices {
      guard case .statement(var ledger) = content[index], ledger.name == "ledger" else { continue }
      if ledger.children.contains(where: { $0.name == "view" }) {
        for place in ledger.content.indices {
          guard case .statement(var view) = ledger.content[place], view.name == "view",
            let axis = view["by"].flatMap(Axis.init(name:))
          else { continue }
          try body(&view, .view(axis))
          ledger.content[place] = .statement(view)
        }
      } else {
        try body(&ledger, .full)
      }
      content[index] = .statement(ledger)
    }
  }

  /// Takes the lines of the tables beside it in, and returns the names of the tables.
  mutating func absorbTables(_ tables: TableFiles, _ documents: SchemaReader) throws(Finding) -> [String] {
    var names: [String] = []
    try forEachLedgerPart { (part, kind) throws(Finding) in
      guard let name = part["file"] else { return }
      if !names.contains(name) { names.append(name) }
      part["file"] = nil
      let table = try tables.open(name)
      part.content = try Self.lines(of: table, try table.sheet(of: kind), documents).map(Content.statement)
    }
    return names
  }

  private static func lines(
    of table: TableFile, _ sheet: TableFile.Sheet, _ documents: SchemaReader
  ) throws(Finding) -> [Statement] {
    var lines: [Statement] = []
    var fault: Finding?
    var scanner = TableScanner(
      TableHeads(LedgerField.allCases.map { documents.head(of: $0.attribute, in: "line") ?? "" }))
    _ = try table.readRows(of: sheet) { row in
      guard case .row = scanner.scan(row), let columns = scanner.columns else { return !scanner.isLost }
      var line = Statement("line", at: row.cells.first?.position ?? .start)
      for field in LedgerField.allCases {
        guard let cell = columns.cell(field.rawValue, in: row), cell.repetition != .fromLeft else { continue }
        if let wrong = cell.fault { fault = fault ?? Finding(wrong.message, at: Location(table.path, cell.position)) }
        if !cell.isBlank { line["\(field.attribute)"] = cell.text.trimmingBlanks }
      }
      if !line.attributes.isEmpty { lines.append(line) }
      return fault == nil
    }
    if let fault { throw fault }
    return lines
  }

  /// Takes the lines out into tables, and returns them by name.
  mutating func releaseTables(_ documents: SchemaReader) -> [(name: String, text: String)] {
    var tables: [(name: String, text: String)] = []
    try? forEachLedgerPart { (part, kind) throws(Finding) in
      let lines = part.children
      let name = kind.tableName
      tables.append((name, Self.table(of: lines, in: kind, documents)))
      part.content = []
      part["file"] = name
    }
    return tables
  }

  private static func table(of lines: [Statement], in part: LedgerPart, _ documents: SchemaReader) -> String {
    let fields = LedgerField.allCases.filter { field in
      part.mayHave(field) || lines.contains { $0["\(field.attribute)"] != nil }
    }
    let rows =
      [fields.map { documents.head(of: $0.attribute, in: "line") ?? "" }]
      + lines.map { line in fields.map { line["\($0.attribute)"] ?? "" } }
    return rows.map { $0.map(\.asCell).joined(separator: ",") + "\n" }.joined()
  }
}

extension LedgerPart {
  fileprivate var tableName: String {
    switch self {
    case .full: "ledger.csv"
    case .view(.function): "ledger-function.csv"
    case .view(.economic): "ledger-economic.csv"
    }
  }

  /// Whether a table of this part has a column for a field.
  fileprivate func mayHave(_ field: LedgerField) -> Bool {
    switch field {
    case .function: hasCodes(on: .function)
    case .economic: hasCodes(on: .economic)
    default: true
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...].drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }

  /// In quotes where the cell would otherwise end, or begin another way.
  fileprivate var asCell: String {
    let needsQuotes = utf8.contains { [UInt8(ascii: ","), 34, 10, 13, 9].contains($0) }
    return needsQuotes ? "\"\(replacing("\"", with: "\"\""))\"" : self
  }
}
