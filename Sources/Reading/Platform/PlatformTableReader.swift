internal import XML

/// Reads the rows of one table.
struct PlatformTableReader {
  private let plan: TablePlan
  private let heads: HeadMatch
  private let block: SheetBlock
  private let file: String
  private let profile: Profile
  private var chart: Classification { profile.classification }
  private(set) var table: ControlTable
  /// What a tree of units or projects tells of whose money it is.
  private(set) var source: SourceTable?
  private(set) var unknownCodes: [PlatformTables.UnknownCode] = []
  private(set) var findings = Findings()

  init(
    _ plan: TablePlan, _ heads: HeadMatch, _ block: SheetBlock, in unit: MoneyUnit, file: String,
    under profile: Profile
  ) {
    self.plan = plan
    self.heads = heads
    self.block = block
    self.file = file
    self.profile = profile
    let columns = plan.columns.indices.filter { index in
      plan.columns[index].kind == .amount && heads.places[index] != nil && !plan.columns[index].aspect.isRate
    }
    table = ControlTable(number: plan.number, in: unit, columns: columns, at: block.place(in: file))
  }

  mutating func read() {
    for column in plan.columns.indices where plan.columns[column].kind == .amount && heads.places[column] == nil {
      let path = plan.head.paths[column].joined(separator: "/")
      findings.append(.importedColumnMissing(plan.title, column: path), at: table.location)
    }
    let rows = block.body.dropFirst(heads.rowCount).filter { !isOfColumnNumbers($0) }
    switch plan.rows {
    case .tree(let tree): if tree.digits == nil { readPartyTree(tree, rows) } else { readTree(tree, rows) }
    case .lines: readLines(rows)
    }
    noteOtherColumns(rows)
  }

  /// Whether a row only numbers the columns (栏次).
  private func isOfColumnNumbers(_ row: TableRow) -> Bool {
    let words = row.cells.filter { !$0.isBlank && !$0.isRepeated }.map { $0.text.plainWords }
    if words.contains("栏次") { return true }
    let amounts = table.columns.compactMap { cell(row, $0)?.text.plainWords }.filter { !$0.isEmpty }
    let numbers = amounts.compactMap { Int($0.prefix { $0 != "=" }) }
    guard numbers.count == amounts.count, numbers.count > 1, let first = numbers.first, first < 20 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
      && words.allSatisfy { $0.first?.isNumber == true || $0.count < 3 }
  }

  private func cell(_ row: TableRow, _ column: Int) -> TableRow.Cell? {
    heads.places[column].flatMap { row[$0.columns[0]] }
  }

  private func location(_ row: TableRow, _ column: Int? = nil) -> Location {
    let cell = column.flatMap { self.cell(row, $0) } ?? row.cells.first { !$0.isBlank } ?? row.cells.first
    return cell.map { Location(file, $0.position) } ?? table.location
  }

  /// Where a cell stands, even if the row ends before it.
  private func place(_ row: TableRow, _ column: Int) -> Location {
    if let cell = cell(row, column) { return Location(file, cell.position) }
    guard let place = heads.places[column] else { return location(row) }
    let position = Position(sheet: row.cells.first?.position.sheet, line: row.line, column: place.columns[0] + 1)
    return Location(file, position)
  }

  /// The amount of a cell; zero where there is nothing, nil where it cannot be read.
  private mutating func amount(_ row: TableRow, _ column: Int) -> Amount? {
    guard let cell = cell(row, column) else { return .zero }
    if let fault = cell.fault {
      findings.append(fault.message, at: Location(file, cell.position))
      return nil
    }
    do throws(AmountFault) {
      return try Amount(cell: cell.text, in: table.unit) ?? .zero
    } catch {
      findings.append(
        error.message(Phrase(zh: "金额", en: "The amount"), typed: cell.text, in: table.unit),
        at: Location(file, cell.position))
      return nil
    }
  }

  /// Whether any amount of a row is not zero, among some columns.
  private func hasMoney(_ row: TableRow, _ columns: [Int]) -> Bool {
    columns.contains { column in
      let text = cell(row, column)?.text ?? ""
      return !((try? Amount(cell: text, in: table.unit)).map { $0?.isZero ?? true } ?? text.isEmpty)
    }
  }

  private mutating func cells(_ row: TableRow, _ columns: [Int]) -> [ControlTable.Cell] {
    columns.compactMap { column in
      amount(row, column).map { ControlTable.Cell(column: column, $0, at: place(row, column)) }
    }
  }

  /// Reports columns with money that the profile's table does not have.
  private mutating func noteOtherColumns(_ rows: [TableRow]) {
    for (column, head) in heads.others {
      let filled = rows.first { row in
        guard let text = row[column]?.text, let amount = try? Amount(cell: text, in: table.unit) else { return false }
        return !amount.isZero
      }
      guard let cell = filled?[column] else { continue }
      findings.append(.importedColumnSurplus(plan.title, column: head), at: Location(file, cell.position))
    }
  }
}

// MARK: - Trees

extension PlatformTableReader {
  private mutating func readTree(_ tree: TreePlan, _ rows: [TableRow]) {
    let texts = plan.columns.indices.filter { [.code, .label].contains(plan.columns[$0].kind) }
    let codeColumns = texts.filter { plan.columns[$0].kind == .code }.flatMap { heads.places[$0]?.columns ?? [] }
    let labelColumn = texts.first { plan.columns[$0].kind == .label }.flatMap { heads.places[$0]?.columns.first }
    var seen: Set<Table.Row.Source> = []
    var codes = SplitCodes(tree.axis)
    for row in rows {
      let words = codeColumns.map { row[$0]?.text.plainWords ?? "" }
      let label = labelColumn.flatMap { row[$0]?.text } ?? ""
      let isTotal = (words + [label.plainWords]).contains { ["合计", "总计", "本年合计"].contains($0) }
      let source: Table.Row.Source
      if isTotal {
        source = .tree([])
      } else if let code = codes.code(words, label) {
        source = .tree(code, on: tree.axis)
        if !chart[tree.axis].contains(code) {
          unknownCodes.append(.init(axis: tree.axis, code: code, name: label.nameWithoutCode, location: location(row)))
        }
      } else {
        if hasMoney(row, table.columns) { refuse(row) }
        continue
      }
      guard seen.insert(source).inserted else {
        if hasMoney(row, table.columns) { report(.importedRowTwice(plan.title, name(row)), at: row) }
        continue
      }
      table.rows.append(.init(source, label: name(row), at: location(row), cells: cells(row, table.columns)))
    }
  }

  /// Reads a tree that tells units or projects apart.
  private mutating func readPartyTree(_ tree: TreePlan, _ rows: [TableRow]) {
    let (codeColumns, labelColumns) = (places(of: .code), places(of: .label))
    var reader = PartyTreeReader(plan, tree, profile, table)
    var seen: Set<Table.Row.Source> = []
    var isWithoutCodes = true
    for row in rows {
      let words = codeColumns.map { row[$0]?.text.plainWords ?? "" }
      let label = labelColumns.compactMap { row[$0]?.text }.first ?? ""
      let isTotal = (words + [label.plainWords]).contains { ["合计", "总计", "本年合计"].contains($0) }
      let cells = cells(row, table.columns)
      let amounts = reader.columns.map { column in cells.first { $0.column == column }?.amount ?? .zero }
      var source: Table.Row.Source? = isTotal ? .tree([]) : nil
      if !isTotal {
        let (code, name) = label.codeAndName(beside: words.joined())
        if !code.isEmpty { isWithoutCodes = false }
        source = reader.place(code: code, label: name, amounts, at: location(row)).map { .tree($0) }
      }
      guard let source else {
        if hasMoney(row, table.columns) { refuse(row) }
        continue
      }
      guard seen.insert(source).inserted else {
        if hasMoney(row, table.columns) { report(.importedRowTwice(plan.title, name(row)), at: row) }
        continue
      }
      table.rows.append(.init(source, label: name(row), at: location(row), cells: cells))
    }
    reader.finish()
    let tellsParties = !reader.source.fields.isDisjoint(with: [.unit, .project])
    if tellsParties, isWithoutCodes, !rows.isEmpty {
      findings.append(.importedTreeWithoutCodes(plan.title), at: table.location)
    } else if tellsParties {
      source = reader.source
    }
  }

  private func places(of kind: ColumnPlan.Kind) -> [Int] {
    plan.columns.indices.filter { plan.columns[$0].kind == kind }.flatMap { heads.places[$0]?.columns ?? [] }
  }

  private func name(_ row: TableRow) -> String {
    let columns = plan.columns.indices.filter { [.code, .label].contains(plan.columns[$0].kind) }
      .flatMap { heads.places[$0]?.columns ?? [] }
    return columns.compactMap { row[$0]?.text.plainWords }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private mutating func report(_ message: Message, at row: TableRow) {
    let location = location(row)
    findings.append(message, at: location)
  }

  private mutating func refuse(_ row: TableRow) {
    report(.importedRowUnknown(plan.title, name(row)), at: row)
  }
}

extension String {
  /// The name in `[2010301]行政运行`.
  fileprivate var nameWithoutCode: String {
    let rest = plainWords.drop { "[(".contains($0) || $0.isASCII && $0.isNumber }
    return String(rest.drop { "])-—".contains($0) })
  }
}

// MARK: - Fixed lines

extension PlatformTableReader {
  private mutating func readLines(_ rows: [TableRow]) {
    let sides = Set(plan.columns.map(\.side)).sorted()
    var lines = LineSequence(plan, sides: sides)
    var read: [Int: Int] = [:]
    for row in rows {
      // A row of the profile that one side names is that of sides without a name, too.
      var named: [(side: Int, row: Int)] = []
      var unnamed: [Int] = []
      for side in sides {
        guard let words = words(row, side) else {
          unnamed.append(side)
          continue
        }
        if let line = lines.next(words, side) {
          named.append((side, line))
        } else if words.isNote || !plan.rows.trees.isEmpty {
          continue
        } else if hasMoney(row, columns(side)) {
          refuse(row)
        }
      }
      if named.isEmpty, let only = lines.unnamedLine, hasMoney(row, table.columns) || read[only] == nil {
        if row.cells.contains(where: { $0.text.isNote }) { continue }
        named = sides.map { ($0, only) }
        unnamed = []
      }
      if let line = named.first?.row { named += unnamed.filter { lines.isUnnamed($0, row: line) }.map { ($0, line) } }
      for (side, line) in named {
        let own = columns(side).filter { holdsAmount(row: line, column: $0) }
        let cells = cells(row, own)
        if let known = read[line] {
          table.rows[known].cells += cells
        } else {
          read[line] = table.rows.count
          table.rows.append(
            .init(.lines(row: line), label: words(row, side) ?? name(row), at: location(row), cells: cells))
        }
      }
    }
  }

  /// The code or label of a row on a side.
  private func words(_ row: TableRow, _ side: Int) -> String? {
    for column in plan.columns.indices
    where plan.columns[column].side == side && [.code, .label].contains(plan.columns[column].kind) {
      for place in heads.places[column]?.columns ?? [] {
        if let text = row[place]?.text, !text.plainWords.isEmpty { return text.plainWords }
      }
    }
    return nil
  }

  private func columns(_ side: Int) -> [Int] { table.columns.filter { plan.columns[$0].side == side } }

  private func holdsAmount(row: Int, column: Int) -> Bool {
    plan.columns[column].figure != nil
      || plan.fixedRows.line(row: row, side: plan.columns[column].side)?.selector != nil
  }
}

extension String {
  /// The code beside a label, or before it as in `[434001]财政局`, and the rest.
  fileprivate func codeAndName(beside code: String) -> (code: String, name: String) {
    let isOfCode = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
    }
    let own = code.drop { "[(".contains($0) }.prefix(while: isOfCode)
    if !own.isEmpty { return (String(own), trimmedWords) }
    let rest = plainWords.drop { "[(".contains($0) }
    let leading = rest.prefix(while: isOfCode)
    guard leading.contains(where: \.isNumber) else { return ("", trimmedWords) }
    return (String(leading), String(rest.dropFirst(leading.count).drop { "])-_".contains($0) }))
  }

  private var trimmedWords: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Whether it stands below a table.
  fileprivate var isNote: Bool {
    let words = plainWords
    return ["注:", "注1", "备注", "说明:", "制表", "填表", "审核"].contains { words.hasPrefix($0) }
  }
}
