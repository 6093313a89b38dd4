internal import XML

/// Reads the rows of a source: those that are sums of others are compared with them, and not kept.
struct SourceTableReader {
  private let source: SourcePlan
  private let heads: SourceHeads
  private let block: SheetBlock
  private let file: String
  private(set) var table: SourceTable
  private(set) var findings = Findings()
  /// Sums that are not those of their rows.
  private(set) var contradictions: [Finding] = []
  private var functions = SplitCodes(.function)
  private var economics = SplitCodes(.economic)
  private var lastUnit: String?
  private var sums: [SourceTable.Row] = []

  init(_ source: SourcePlan, _ heads: SourceHeads, _ block: SheetBlock, in unit: MoneyUnit, file: String) {
    self.source = source
    self.heads = heads
    self.block = block
    self.file = file
    table = SourceTable(
      title: source.title, moneyUnit: unit, fields: Set(heads.fields.keys),
      selectors: zip(source.amounts, heads.amounts).compactMap { $1 == nil ? nil : $0.selector },
      location: block.place(in: file))
  }

  mutating func read() {
    for row in block.body.dropFirst(heads.rowCount) where !row.numbersColumns {
      guard let (line, unit, project) = readRow(row) else { continue }
      if isSum(line) { sums.append(line) } else { table.rows.append(line) }
      if let unit { table.units.append(unit) }
      if let project { table.projects.append(project) }
    }
    table.units = table.units.merged
    table.projects = table.projects.merged
    compareSums()
  }

  private mutating func readRow(
    _ row: TableRow
  ) -> (line: SourceTable.Row, unit: SourceTable.Named?, project: SourceTable.Named?)? {
    var amounts: [Amount] = []
    for column in heads.amounts.compactMap(\.self) { amounts.append(amount(row[column])) }
    let isTotal = words(row, .unit).isTotal || words(row, .project).isTotal || words(row, .function).isTotal
    let function = functions.code(cells(row, .function), "")
    let economic = economics.code(cells(row, .economic), "")
    var unit = named(row, .unit, .unitName)
    let project = named(row, .project, .projectName)
    if let unit { lastUnit = unit.code }
    if unit == nil, !isTotal, words(row, .unit).isEmpty, function ?? economic != nil || project != nil {
      unit = lastUnit.map { SourceTable.Named(code: $0, name: "") }
    }
    if amounts.allSatisfy(\.isZero) { return nil }
    let location = row.cells.first { !$0.isBlank }.map { Location(file, $0.position) } ?? table.location
    for field in [SourcePlan.Field.unit, .project]
    where !isTotal && !words(row, field).isEmpty && named(row, field, field) == nil {
      findings.append(.sourceCodeUnreadable(source.title, words(row, field)), at: location)
      return nil
    }
    let line = SourceTable.Row(
      unit: unit?.code, project: project?.code, function: isTotal ? nil : function, economic: isTotal ? nil : economic,
      amounts: amounts, location: location)
    return (line, unit, project.map { SourceTable.Named(code: $0.code, name: $0.name, unit: unit?.code) })
  }

  /// Whether a row does not say all that the rows of the table say.
  private func isSum(_ row: SourceTable.Row) -> Bool {
    if table.fields.contains(.unit), row.unit == nil { return true }
    for axis in Axis.allCases where table.tells(axis) && row.code(on: axis)?.digitCount != axis.finest { return true }
    let needsProject = source.isOfProjects || !table.tells(.function) && !table.tells(.economic)
    return table.fields.contains(.project) && needsProject && row.project == nil
  }

  private func cells(_ row: TableRow, _ field: SourcePlan.Field) -> [String] {
    (heads.fields[field] ?? []).map { $0 < row.cells.count ? row.cells[$0].text.plainWords : "" }
  }

  private func words(_ row: TableRow, _ field: SourcePlan.Field) -> String { cells(row, field).joined() }

  /// The code of a unit or project: alone, or before its name, as in `[434001]财政局`.
  private func named(_ row: TableRow, _ field: SourcePlan.Field, _ name: SourcePlan.Field) -> SourceTable.Named? {
    let words = words(row, field).drop { "[(".contains($0) }
    let code = words.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    var trimmed = code
    while let last = trimmed.last, "-_".contains(last) { trimmed.removeLast() }
    guard let first = trimmed.first, !"-_".contains(first), trimmed.count <= 64 else { return nil }
    let rest = words.dropFirst(code.count).drop { "])-_".contains($0) }
    // As it is written there.
    let cell = heads.fields[name]?.first.flatMap { $0 < row.cells.count ? row.cells[$0].text : nil } ?? ""
    let beside = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return SourceTable.Named(code: String(trimmed), name: rest.isEmpty && field != name ? beside : String(rest))
  }

  private mutating func amount(_ cell: TableRow.Cell?) -> Amount {
    guard let cell else { return .zero }
    let location = Location(file, cell.position)
    if let fault = cell.fault {
      findings.append(fault.message, at: location)
      return .zero
    }
    do throws(AmountFault) {
      return try Amount(cell: cell.text, in: table.moneyUnit) ?? .zero
    } catch {
      findings.append(
        error.message(Phrase(zh: "金额", en: "The amount"), typed: cell.text, in: table.moneyUnit), at: location)
      return .zero
    }
  }
}

// MARK: - Sums

extension SourceTableReader {
  fileprivate struct Key: Hashable {
    var unit: String?
    var project: String?
    var function: Code?
    var economic: Code?
  }

  /// Compares the rows that are sums with the rows of which they are.
  private mutating func compareSums() {
    var found: [Key: [Int128]] = [:]
    for sum in sums { found[sum.key] = Array(repeating: 0, count: table.selectors.count) }
    for row in table.rows {
      for key in row.keys {
        guard var amounts = found[key] else { continue }
        for index in amounts.indices { amounts[index] += Int128(row.amounts[index].fen) }
        found[key] = amounts
      }
    }
    for sum in sums {
      guard let amounts = found[sum.key] else { continue }
      for (stated, added) in zip(sum.amounts, amounts) where Int128(stated.fen) != added {
        // The amount of a row may be withheld; the difference tells nothing of it.
        let difference = Amount(fen: Int64(clamping: abs(Int128(stated.fen) - added)))
        contradictions.append(
          Finding(
            .sourceSumDiffers(source.title, difference: difference.formatted(in: .plainYuan)), at: sum.location))
        break
      }
    }
  }
}

extension SourceTable.Row {
  fileprivate var key: SourceTableReader.Key {
    .init(unit: unit, project: project, function: function, economic: economic)
  }

  /// Every sum that the row may be part of.
  fileprivate var keys: [SourceTableReader.Key] {
    var keys: [SourceTableReader.Key] = []
    for unit in unit == nil ? [nil] : [unit, nil] {
      for project in project == nil ? [nil] : [project, nil] {
        for function in function.wholes {
          for economic in economic.wholes {
            keys.append(.init(unit: unit, project: project, function: function, economic: economic))
          }
        }
      }
    }
    return keys
  }
}

extension Code? {
  /// The code, those above it, and none.
  fileprivate var wholes: [Code?] {
    guard let code = self else { return [nil] }
    return [nil] + [3, 5, 7].filter { $0 <= code.digitCount }.map { code.ancestor(digitCount: $0) }
  }
}

extension String {
  fileprivate var isTotal: Bool { ["合计", "总计", "小计", "合计:", "总计:"].contains(self) || hasPrefix("合计合计") }
}

extension TableRow {
  /// Whether the row only numbers the columns (栏次).
  fileprivate var numbersColumns: Bool {
    let words = cells.filter { !$0.isBlank && !$0.isRepeated }.map(\.text.plainWords)
    if words.contains("栏次") { return true }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, numbers.count > 2, numbers.first == 1 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1.subtractingReportingOverflow($0) == (1, false) }
  }
}
