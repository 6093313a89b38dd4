internal import NearName
internal import XML

/// Reads a table of what belongs together: each row says of lines with some codes, categories and funds which others
/// they should have (应为…). Fields that are left blank ask nothing.
struct CodePairingReader {
  static let fileName = "pairs"

  let path: String
  private(set) var findings = Findings()

  init(path: String) {
    self.path = path
  }

  private enum Column: String, CaseIterable {
    case function = "功能科目"
    case economic = "经济科目"
    case category = "支出类别"
    case fund = "资金性质"
    case wantedFunction = "应为功能科目"
    case wantedEconomic = "应为经济科目"
    case wantedCategory = "应为支出类别"
    case wantedFund = "应为资金性质"
    case since = "启用"
    case until = "停用"
    case reason = "依据"

    static let conditions = (function: function, economic: economic, category: category, fund: fund)
    static let requirements = (
      function: wantedFunction, economic: wantedEconomic, category: wantedCategory, fund: wantedFund
    )
  }

  mutating func read(_ bytes: [UInt8]) -> [CodePairing] {
    var pairings: [CodePairing] = []
    var columns: [Column?]?
    do throws(Finding) {
      let file = try TableFile(bytes, path: path)
      guard let sheet = file.sheets.first else { return [] }
      try file.readRows(of: sheet) { row in
        guard let columns else {
          columns = row.cells.map { Column(rawValue: $0.text) }
          return true
        }
        if let pairing = read(row, columns) { pairings.append(pairing) }
        return true
      }
    } catch {
      findings.append(error)
    }
    return pairings
  }

  /// Returns nil for a row with a fault, and for one that asks nothing, or asks it of every line.
  private mutating func read(_ row: TableRow, _ columns: [Column?]) -> CodePairing? {
    var cells: [Column: TableRow.Cell] = [:]
    for (column, cell) in zip(columns, row.cells) where !cell.isBlank {
      if let column { cells[column] = cell }
    }
    let before = findings.count
    let pairing = CodePairing(
      condition: selector(cells, Column.conditions), requirement: selector(cells, Column.requirements),
      reason: cells[.reason]?.text ?? "", since: edition(cells[.since]), until: edition(cells[.until]))
    guard findings.count == before else { return nil }
    for (selector, columns) in [
      (pairing.condition, Column.allCases.prefix(4)), (pairing.requirement, Column.allCases.dropFirst(4).prefix(4)),
    ] where selector == .everything {
      let heads = columns.map(\.rawValue)
      findings.append(
        Finding(
          .ledgerFieldMissing(Phrase(zh: heads.joined(separator: "、"), en: heads.joined(separator: ", "))),
          at: Location(path, row.cells[0].position)))
      return nil
    }
    return pairing
  }

  private mutating func selector(
    _ cells: [Column: TableRow.Cell], _ columns: (function: Column, economic: Column, category: Column, fund: Column)
  ) -> Selector {
    var selector = Selector.everything
    if let cell = cells[columns.function] { selector.functions = .within(codes(cell, on: .function)) }
    if let cell = cells[columns.economic] { selector.economics = .within(codes(cell, on: .economic)) }
    if let cell = cells[columns.category] {
      selector.categories = TermSet(terms(cell, columns.category, Category.named))
    }
    if let cell = cells[columns.fund] { selector.funds = TermSet(terms(cell, columns.fund, Fund.named)) }
    return selector
  }

  private mutating func codes(_ cell: TableRow.Cell, on axis: Axis) -> [Code] {
    words(of: cell).compactMap { word in
      if let code = Code(word), code.digitCount <= axis.finest { return code }
      findings.append(
        Finding(
          .chartCode(word, axis: axis.name, digits: axis.levels.map(String.init).joined(separator: "、")),
          at: Location(path, cell.position)))
      return nil
    }
  }

  private mutating func terms<T: Term>(
    _ cell: TableRow.Cell, _ column: Column, _ named: (String) -> [T]
  ) -> [T] {
    words(of: cell).flatMap { word in
      let terms = named(word)
      if terms.isEmpty {
        findings.append(
          Finding(
            .unknownWord(
              Phrase(zh: column.rawValue, en: column.rawValue), typed: word,
              nearest: nearestName(to: word, among: T.names), known: T.names.joined(separator: "、")),
            at: Location(path, cell.position)))
      }
      return terms
    }
  }

  private mutating func edition(_ cell: TableRow.Cell?) -> Edition? {
    guard let cell else { return nil }
    if let edition = Edition(cell.text) { return edition }
    findings.append(Finding(.chartEdition(cell.text), at: Location(path, cell.position)))
    return nil
  }

  /// Codes and words are separated by blanks or 、.
  private func words(of cell: TableRow.Cell) -> [String] {
    cell.text.split { $0 == " " || $0 == "、" || $0 == "\u{3000}" }.map(String.init)
  }
}
