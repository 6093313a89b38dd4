internal import NearName
internal import XML

/// A sheet taken apart: the values beside its labels, its heads, and the rows below them.
struct SheetTable {
  let layout: SheetLayout
  let sheet: String
  /// By the index of the line; what is blank has a place only.
  private(set) var lines: [Int: (text: String, position: Position)] = [:]
  /// Which column of the layout each cell of a row belongs to.
  private(set) var columns: [Int?] = []
  private(set) var rows: ArraySlice<TableRow> = []
  private(set) var findings: [Finding] = []
  private var units: [(unit: MoneyUnit, cell: TableRow.Cell)] = []
  private let file: String

  init(_ layout: SheetLayout, sheet: String, rows: [TableRow], file: String) {
    self.layout = layout
    self.sheet = sheet
    self.file = file
    let head = layout.columns.isEmpty ? nil : rows.firstIndex { layout.isHead($0) }
    for row in rows[..<(head ?? rows.endIndex)] { readLabels(of: row) }
    guard let head else {
      if !layout.columns.isEmpty { refuseMissingHeads(rows) }
      return
    }
    self.rows = rows[(head + 1)...]
    readHeads(rows[head])
  }

  private mutating func readLabels(of row: TableRow) {
    var index = 0
    while index < row.cells.count {
      defer { index += 1 }
      let typed = row.cells[index].text
      guard !row.cells[index].isBlank, !row.cells[index].isRepeated else { continue }
      // 金额单位：元 may stand in one cell.
      let parts = typed.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
      let label = TableHeads.plain(parts.first ?? "")
      guard let line = layout.labels[label] else {
        if layout.columns.isEmpty, index + 1 < row.cells.count, !row.cells[index + 1].isBlank,
          !row.cells[index + 1].isRepeated
        {
          let known = layout.lines.map(\.head)
          findings.append(
            Finding(
              .labelNotRead(typed, nearest: nearestName(to: typed, among: known), known: known.joined(separator: "、")),
              at: Location(file, row.cells[index].position)))
          index += 1
        }
        continue
      }
      if parts.count == 2, !TypedCell.isBlank(String(parts[1])) {
        lines[line] = (TypedCell.text(String(parts[1]), layout.lines[line].kind), row.cells[index].position)
        continue
      }
      var place = row.cells[index].position
      place.column += 1
      lines[line] = ("", place)
      // What stands further right may be an explanation.
      while index + 1 < row.cells.count, row.cells[index + 1].repetition == .fromLeft { index += 1 }
      guard index + 1 < row.cells.count else { continue }
      index += 1
      let cell = row.cells[index]
      note(cell.fault, at: cell.position)
      lines[line] = (cell.isBlank ? "" : TypedCell.text(cell.text, layout.lines[line].kind), cell.position)
    }
  }

  private mutating func readHeads(_ row: TableRow) {
    for cell in row.cells {
      let found = cell.isRepeated || cell.isBlank ? nil : layout.heads.find(cell.text)
      let index = found?.head
      if let index, layout.columns[index].role != .name, columns.contains(index) {
        findings.append(Finding(.columnTwice(cell.text), at: Location(file, cell.position)))
      }
      columns.append(index)
      if let unit = found?.unit { units.append((unit, cell)) }
      guard index == nil, !cell.isBlank, !cell.isRepeated, !cell.text.hasSuffix("名称"), !layout.plan.isText else {
        continue
      }
      let known = layout.columns.map(\.field.head)
      findings.append(
        Finding(
          .unknownColumn(
            cell.text, nearest: nearestName(to: cell.text, among: known), known: known.joined(separator: "、")),
          at: Location(file, cell.position)))
    }
    readUnits()
    // A table without rows needs no columns.
    if rows.isEmpty { return }
    for (index, column) in layout.columns.enumerated()
    where column.field.isRequired && column.role == .value && !column.isRepeated && !columns.contains(index) {
      findings.append(
        Finding(.sheetColumnMissing(column.field.head), at: Location(file, row.cells.first?.position ?? .start)))
    }
  }

  /// The unit of amounts may stand above them, as in 金额（元）, and must be the one beside its label.
  private mutating func readUnits() {
    guard let line = layout.lines.firstIndex(where: { $0.kind.is("money-unit") }) else { return }
    for (unit, cell) in units {
      let stated = lines[line]?.text ?? ""
      if stated.isEmpty {
        lines[line] = (unit.name, cell.position)
      } else if stated != unit.name {
        findings.append(
          Finding(
            .labelsDisagree(
              layout.lines[line].head, unit.name, other: stated, place: "\(lines[line]?.position ?? .start)"),
            at: Location(file, cell.position)))
      }
    }
  }

  private mutating func note(_ fault: CellFault?, at position: Position) {
    if let fault { findings.append(Finding(fault.message, at: Location(file, position))) }
  }

  private mutating func refuseMissingHeads(_ rows: [TableRow]) {
    guard let first = rows.first?.cells.first else { return }
    let heads = layout.columns.filter { $0.role != .name }.map(\.field.head)
    findings.append(
      Finding(
        .headsMissing(heads.joined(separator: "、")),
        at: Location(file, Position(sheet: sheet, line: first.position.line, column: 1))))
  }
}

extension SheetLayout {
  /// Whether a row is the heads of the table: the only one in which two cells are heads, if there are two.
  func isHead(_ row: TableRow) -> Bool {
    let found = row.cells.count { !$0.isBlank && !$0.isRepeated && heads.contains($0.text) }
    return found >= min(2, columns.count)
  }
}

extension SheetLayout.Field {
  /// What the value may be called: the unit of amounts is often just 单位, and older workbooks ask only for a month.
  var labels: [String] {
    [TableHeads.plain(head)]
      + (kind.is("money-unit") ? ["单位", "货币单位"] : kind.is("publication") ? ["公开年月", "公开时间"] : [])
  }
}
