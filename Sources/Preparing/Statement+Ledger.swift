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
  mutating func absorbTables(of folder: InputFolder, _ documents: SchemaReader) throws(Finding) -> [String] {
    var names: [String] = []
    try forEachLedgerPart { (part, _) throws(Finding) in
      guard let name = part["file"] else { return }
      names.append(name)
      part["file"] = nil
      let table = try TableFile(try folder.bytes(of: name), path: folder.path(of: name))
      part.content = try Self.lines(of: table, documents).map(Content.statement)
    }
    return names
  }

  private static func lines(of table: TableFile, _ documents: SchemaReader) throws(Finding) -> [Statement] {
    var lines: [Statement] = []
    var columns: [LedgerField?] = []
    guard let sheet = table.sheets.first else { return [] }
    try table.readRows(of: sheet) { row in
      if columns.isEmpty {
        let fields = row.cells.map { field(called: $0.text, documents) }
        if fields.contains(.amount), fields.contains(.fund) { columns = fields }
      } else {
        var line = Statement("line", at: Position(line: row.line, column: 1))
        for (field, cell) in zip(columns, row.cells) {
          guard let field, !cell.isBlank else { continue }
          line["\(field.attribute)"] = String(cell.text.trimmingBlanks)
        }
        lines.append(line)
      }
      return true
    }
    return lines
  }

  private static func field(called typed: String, _ documents: SchemaReader) -> LedgerField? {
    let typed = typed.trimmingBlanks
    return LedgerField.allCases.first { field in
      let head = documents.head(of: field.attribute, in: "line") ?? ""
      let units = field == .amount ? MoneyUnit.allCases.flatMap { ["（\($0.name)）", "(\($0.name))"] } : []
      return ([""] + units).contains { typed == head + $0 }
    }
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
