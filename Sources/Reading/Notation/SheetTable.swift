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
  private let file: String

  init(_ layout: SheetLayout, sheet: String, rows: [TableRow], file: String) {
    self.layout = layout
    self.sheet = sheet
    self.file = file
    let heads = layout.columns.isEmpty ? nil : rows.firstIndex { Self.isHead($0, of: layout) }
    for row in rows[..<(heads ?? rows.endIndex)] { readLabels(of: row) }
    guard let heads else {
      if !layout.columns.isEmpty { refuseMissingHeads(rows) }
      return
    }
    self.rows = rows[(heads + 1)...]
    readHeads(rows[heads])
  }

  /// Whether a row is the heads of the table: the only one in which two cells or more are heads.
  static func isHead(_ row: TableRow, of layout: SheetLayout) -> Bool {
    var count = 0
    for cell in row.cells where !cell.isBlank {
      let head = comparable(cell.text)
      if layout.columns.contains(where: { $0.isCalled(head) }) { count += 1 }
    }
    return count >= min(2, layout.columns.count)
  }

  private mutating func readLabels(of row: TableRow) {
    var index = 0
    while index < row.cells.count {
      defer { index += 1 }
      let typed = row.cells[index].text
      guard !row.cells[index].isBlank else { continue }
      // 金额单位：元 may stand in one cell.
      let parts = typed.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
      let label = comparable(String(parts.first ?? ""))
      guard let line = layout.lines.firstIndex(where: { comparable($0.head) == label }) else {
        if layout.columns.isEmpty, index + 1 < row.cells.count, !row.cells[index + 1].isBlank {
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
      while index + 1 < row.cells.count {
        index += 1
        let cell = row.cells[index]
        if cell.isBlank { continue }
        lines[line] = (TypedCell.text(cell.text, layout.lines[line].kind), cell.position)
        break
      }
    }
  }

  private mutating func readHeads(_ row: TableRow) {
    for cell in row.cells {
      let head = comparable(cell.text)
      let index = head.isEmpty ? nil : layout.columns.firstIndex { $0.isCalled(head) }
      if let index, layout.columns[index].role != .name, columns.contains(index) {
        findings.append(Finding(.columnTwice(cell.text), at: Location(file, cell.position)))
      }
      columns.append(index)
      guard index == nil, !head.isEmpty, !head.hasSuffix("名称"), !layout.plan.isText else { continue }
      let known = layout.columns.map(\.field.head)
      findings.append(
        Finding(
          .unknownColumn(cell.text, nearest: nearestName(to: cell.text, among: known), known: known.joined(separator: "、")),
          at: Location(file, cell.position)))
    }
    for (index, column) in layout.columns.enumerated()
    where column.field.isRequired && column.role == .value && !column.isRepeated && !columns.contains(index) {
      findings.append(
        Finding(.sheetColumnMissing(column.field.head), at: Location(file, row.cells.first?.position ?? .start)))
    }
  }

  private mutating func refuseMissingHeads(_ rows: [TableRow]) {
    guard let first = rows.first?.cells.first else { return }
    let heads = layout.columns.filter { $0.role != .name }.map(\.field.head)
    findings.append(
      Finding(.headsMissing(heads.joined(separator: "、")), at: Location(file, Position(sheet: sheet, line: first.position.line, column: 1))))
  }
}

extension SheetLayout.Column {
  /// Whether a head means this column: 金额 may say 金额（元）.
  fileprivate func isCalled(_ typed: String) -> Bool {
    let head = comparable(field.head)
    guard typed != head else { return true }
    return typed.hasPrefix(head) && MoneyUnit.allCases.contains { typed == head + "(\($0.name))" }
  }
}

/// A name of a sheet or a head as it is compared: without blanks, with half-width brackets, without a mark at its end.
func comparable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
    switch scalar {
    case "（": result.append("(")
    case "）": result.append(")")
    default: result.append(scalar)
    }
  }
  while let last = result.last, ["*", "＊", "：", ":"].contains(last) { result.removeLast() }
  return String(result)
}
