internal import NearName
internal import XML

/// Reads ledger lines from a CSV or TSV table with Chinese column heads. A wrong row is reported with its line, and the head of the
/// column that is wrong; the rows after it are read all the same.
struct LedgerTableReader {
  let context: LedgerContext
  let part: LedgerPart
  let path: String
  /// Position of the table in `Package.files`.
  let file: Int
  private(set) var findings = Findings()

  init(context: LedgerContext, part: LedgerPart, path: String, file: Int) {
    self.context = context
    self.part = part
    self.path = path
    self.file = file
  }

  mutating func read(_ bytes: [UInt8]) -> [LedgerLine] {
    var lines: [LedgerLine] = []
    do throws(DelimitedFault) {
      var text = try DelimitedText(bytes, maximumColumns: Self.maximumColumns)
      guard let head = try text.next() else {
        findings.append(Finding(.tableEmpty, at: Location(file: path)))
        return []
      }
      let columns = columns(of: head)
      guard findings.isEmpty else { return [] }
      var builder = LedgerLineBuilder(context, part: part)
      // Findings about earlier rows precede the one about damage.
      defer { findings += builder.findings }
      while let row = try text.next() {
        if let line = line(of: row, columns: columns, &builder) { lines.append(line) }
      }
    } catch {
      findings.append(Finding(error, in: path))
    }
    return lines
  }

  /// Far more than there are fields; the others are columns with names, for people.
  private static let maximumColumns = 100

  private mutating func line(
    of row: TableRow, columns: [Column], _ builder: inout LedgerLineBuilder
  ) -> LedgerLine? {
    for cell in row.cells.dropFirst(columns.count) where !cell.isBlank {
      builder.refuseRow(
        .rowTooLong(columns.count, surplus: cell.text), at: Location(path, cell.position),
        isWithheld: namesWithheldProject(row))
      return nil
    }
    let source = LedgerLineBuilder.Source(
      name: { [context] in Phrase(zh: context.head(of: $0), en: context.head(of: $0)) },
      location: { [path] field in
        let column = columns.firstIndex { $0 == .field(field ?? .amount) }
        let cell = column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
        return Location(path, field == nil ? Position(line: row.line, column: 1) : (cell ?? row.cells[0]).position)
      })
    for (column, cell) in zip(columns, row.cells) {
      if case .field(let field) = column { builder.set(field, to: cell.bytes.span, from: source) }
    }
    return builder.finish(origin: SourceLine(file: file, line: row.line), from: source)
  }
}

extension LedgerTableReader {
  /// Whether any cell of a row names a project whose amount is withheld, as in a row with surplus cells the columns are
  /// unknown.
  private func namesWithheldProject(_ row: TableRow) -> Bool {
    row.cells.contains { cell in
      let text = cell.bytes.span.extracting(cell.bytes.span.visibleRange)
      return context.projectCodes.position(of: text).map { !context.projects[$0].isAmountPublic } ?? false
    }
  }

  private enum Column: Equatable {
    case field(LedgerField)
    /// A column such as 功能科目名称, there for people; the program takes names from the chart.
    case name
  }

  /// Finds out which field each column is. A column may be called 金额（元）, which must then agree with the ledger's unit.
  private mutating func columns(of head: TableRow) -> [Column] {
    var columns: [Column] = []
    for cell in head.cells {
      let typed = String(decoding: cell.bytes.span.extracting(cell.bytes.span.visibleRange))
      let location = Location(path, cell.position)
      if typed.isEmpty || typed.hasSuffix("名称") {
        columns.append(.name)
      } else if let field = field(called: typed, at: location) {
        if columns.contains(.field(field)) { findings.append(Finding(.columnTwice(typed), at: location)) }
        columns.append(.field(field))
      }
    }
    let fields = columns.compactMap { if case .field(let field) = $0 { field } else { nil } }
    for field in [LedgerField.fund, .amount] where findings.isEmpty && !fields.contains(field) {
      findings.append(Finding(.columnMissing(context.head(of: field)), at: Location(path, head.cells[0].position)))
    }
    return columns
  }

  private mutating func field(called typed: String, at location: Location) -> LedgerField? {
    if let field = LedgerField.allCases.first(where: { context.head(of: $0) == typed }) { return field }
    for unit in MoneyUnit.allCases {
      guard ["（\(unit.name)）", "(\(unit.name))"].contains(where: { typed == context.head(of: .amount) + $0 }) else {
        continue
      }
      if unit != context.moneyUnit {
        findings.append(Finding(.unitsDisagree(typed, unit: context.moneyUnit.name), at: location))
      }
      return .amount
    }
    let heads = LedgerField.allCases.map(context.head)
    findings.append(
      Finding(
        .unknownColumn(typed, nearest: nearestName(to: typed, among: heads), known: heads.joined(separator: "、")),
        at: location))
    return nil
  }
}
