internal import NearName
internal import XML

/// Reads ledger lines from a table with Chinese column heads. A wrong row is reported with its line, and the head of
/// the column that is wrong; the rows after it are read all the same.
struct LedgerTableReader {
  let context: LedgerContext
  let part: LedgerPart
  /// The unit of lines that state none.
  let unit: Int?
  /// Position of the table in `Package.files`.
  let file: Int
  private(set) var findings = Findings()

  private let heads: TableHeads
  private var table: Columns?
  private var totals = TableTotals()
  private var lines: [LedgerLine] = []

  /// The columns of the table, and what each of them is.
  private struct Columns {
    var found: TableColumns
    var kinds: [Column]
  }

  private enum Column: Equatable {
    case field(LedgerField)
    /// A column such as 功能科目名称, there for people; the program takes names from the chart.
    case name
  }

  init(context: LedgerContext, part: LedgerPart, unit: Int? = nil, file: Int) {
    self.context = context
    self.part = part
    self.unit = unit
    self.file = file
    heads = TableHeads(LedgerField.allCases.map(context.head))
  }

  mutating func read(_ file: TableFile, _ sheet: TableFile.Sheet) -> [LedgerLine] {
    let path = file.path
    var builder = LedgerLineBuilder(context, part: part, unit: unit, isTable: true)
    var scanner = TableScanner(heads)
    do throws(Finding) {
      let notes = try file.readRows(of: sheet) { row in
        switch scanner.scan(row) {
        case .above: return !scanner.isLost
        case .heads(let columns): return begin(columns, labels: scanner.labels, in: path)
        case .row: add(row, in: path, &builder)
        case .total(let isSubtotal): compare(row, isSubtotal, in: path)
        case .note: break
        }
        return true
      }
      // Findings about rows precede those about the whole.
      findings += builder.findings
      findings += notes
    } catch {
      findings += builder.findings
      findings.append(error)
      return lines
    }
    if let difference = totals.finish() { report(difference) }
    if table == nil, findings.isEmpty { reportNoHeads(scanner, at: file.address(of: sheet), path) }
    return lines
  }

  private mutating func add(_ row: TableRow, in path: String, _ builder: inout LedgerLineBuilder) {
    guard let table else { return }
    let kinds = table.kinds
    let isSheet = row.cells.first?.position.sheet != nil
    // In a text, surplus cells come from commas that nobody quoted; in a sheet, they are notes beside the table.
    if !isSheet {
      for cell in row.cells.dropFirst(kinds.count) where !cell.isBlank {
        builder.refuseRow(
          .rowTooLong(kinds.count, surplus: cell.text), at: Location(path, cell.position),
          isWithheld: namesWithheldProject(row))
        totals.add(nil)
        return
      }
    } else if !zip(kinds, row.cells).contains(where: { $0 != .name && (!$1.isBlank || $1.fault != nil) }) {
      return
    }
    let source = LedgerLineBuilder.Source(
      name: { [context] in Phrase(zh: context.head(of: $0), en: context.head(of: $0)) },
      location: { field in
        let column = kinds.firstIndex { $0 == .field(field ?? .amount) }
        let cell = column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? row.cells[0]
        return Location(path, field == nil ? row.cells[0].position : cell.position)
      })
    for (column, cell) in zip(kinds, row.cells) {
      guard case .field(let field) = column, cell.repetition != .fromLeft else { continue }
      if let fault = cell.fault {
        builder.refuse(field, fault.message, from: source)
      } else if field == .amount, cell.isRepeated {
        builder.refuse(field, .amountMerged, from: source)
      } else {
        builder.set(field, to: cell.bytes.span, from: source)
      }
    }
    totals.add(builder.amount)
    if let line = builder.finish(origin: SourceLine(file: file, line: row.line), from: source) { lines.append(line) }
  }

  private mutating func compare(_ row: TableRow, _ isSubtotal: Bool, in path: String) {
    guard let cell = table?.found.cell(LedgerField.amount.rawValue, in: row), cell.fault == nil else { return }
    let strict = try? Amount(parsing: cell.bytes.span, in: context.moneyUnit)
    guard let stated = strict ?? Amount(typed: cell.text, in: context.moneyUnit) else { return }
    let location = Location(path, cell.position)
    if let difference = totals.compare(stated, isSubtotal: isSubtotal, at: location) { report(difference) }
  }

  private mutating func report(_ difference: TableTotals.Difference) {
    let style = NumberStyle(
      unit: context.moneyUnit, decimals: context.moneyUnit.decimalsOfFen, grouping: true, zero: "0")
    var finding = Finding(
      .totalDiffers(
        difference.stated.formatted(in: style), sum: difference.sum.formatted(in: style), unit: context.moneyUnit.name),
      at: difference.location)
    // The sum of all lines would tell what is withheld.
    if context.projects.contains(where: { !$0.isAmountPublic }) { finding.redact() }
    findings.append(finding)
  }
}

extension LedgerTableReader {
  /// Whether any cell of a row names a project whose amount is withheld, as in a row with surplus cells the columns are
  /// unknown.
  private func namesWithheldProject(_ row: TableRow) -> Bool {
    row.cells.contains { cell in
      let text = TypedValue.code(cell.text) ?? ""
      return context.projectCodes.position(of: text.utf8.span).map { !context.projects[$0].isAmountPublic } ?? false
    }
  }

  /// Finds out which field each column is. Returns whether rows can be read under them.
  private mutating func begin(_ columns: TableColumns, labels: [TableLabel], in path: String) -> Bool {
    for label in labels {
      if let stated = label.moneyUnit, stated != context.moneyUnit {
        findings.append(
          Finding(
            .unitAboveDisagrees(label: "\(label.label)：\(label.value)", unit: context.moneyUnit.name),
            at: Location(path, label.position)))
      }
    }
    var kinds: [Column] = []
    for column in columns.columns {
      let location = Location(path, column.cell.position)
      let typed = TableHeads.plain(column.cell.text)
      if let field = column.head.flatMap(LedgerField.init(rawValue:)) {
        if kinds.contains(.field(field)) { findings.append(Finding(.columnTwice(typed), at: location)) }
        if let unit = column.unit, unit != context.moneyUnit {
          findings.append(Finding(.unitsDisagree(typed, unit: context.moneyUnit.name), at: location))
        }
        kinds.append(.field(field))
      } else {
        if !typed.isEmpty, !typed.hasSuffix("名称"), !column.cell.isRepeated {
          findings.append(
            Finding(
              .unknownColumn(
                typed, nearest: nearestName(to: typed, among: heads.names), known: heads.names.joined(separator: "、")),
              at: location))
        }
        kinds.append(.name)
      }
    }
    for field in [LedgerField.fund, .amount] where findings.isEmpty && !kinds.contains(.field(field)) {
      let location = Location(path, columns.columns[0].cell.position)
      findings.append(Finding(.columnMissing(context.head(of: field)), at: location))
    }
    table = Columns(found: columns, kinds: kinds)
    return findings.isEmpty
  }

  private mutating func reportNoHeads(_ scanner: TableScanner, at address: String, _ path: String) {
    guard !scanner.isEmpty else { return findings.append(Finding(.tableEmpty, at: Location(file: address))) }
    let location = scanner.nearest.map { Location(path, $0.columns[0].cell.position) } ?? Location(file: address)
    let wanted = [LedgerField.fund, .amount].map(context.head).joined(separator: "、")
    let found = scanner.nearest?.columns.first { $0.head != nil }?.cell.text
    findings.append(Finding(.headsNotFound(wanted: wanted, found: found), at: location))
  }
}
