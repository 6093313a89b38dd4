internal import XML

/// Reads a chart of accounts: a table of 科目编码, 科目名称, and optionally 启用, 停用 and 说明; of a workbook, its first
/// sheet.
struct ChartOfAccountsReader {
  let axis: Axis
  let path: String
  private(set) var findings = Findings()

  init(axis: Axis, path: String) {
    self.axis = axis
    self.path = path
  }

  enum Column: String, CaseIterable {
    case code = "科目编码"
    case name = "科目名称"
    case since = "启用"
    case until = "停用"
    case explanation = "说明"
  }

  mutating func read(_ bytes: [UInt8]) -> [AccountEntry] {
    var rows: [AccountEntry] = []
    var columns: [Column?]?
    do throws(Finding) {
      let file = try TableFile(bytes, path: path)
      guard let sheet = file.sheets.first else { return [] }
      try file.readRows(of: sheet) { row in
        guard let columns else {
          columns = self.columns(of: row)
          return columns != nil
        }
        if let row = readRow(row, columns: columns) { rows.append(row) }
        return true
      }
      if columns == nil, findings.isEmpty { findings.append(Finding(.tableEmpty, at: Location(file: path))) }
    } catch {
      findings.append(error)
    }
    return rows
  }

  /// Returns nil when a column that a chart needs is missing.
  private mutating func columns(of head: TableRow) -> [Column?]? {
    let columns = head.cells.map { Column(rawValue: $0.text) }
    for column in [Column.code, .name] where !columns.contains(column) {
      findings.append(Finding(.columnMissing(column.rawValue), at: Location(path, head.cells[0].position)))
    }
    return findings.isEmpty ? columns : nil
  }

  private mutating func readRow(_ row: TableRow, columns: [Column?]) -> AccountEntry? {
    func cell(_ column: Column) -> TableRow.Cell? {
      columns.firstIndex(of: column).flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
    }
    let typed = cell(.code)?.text ?? ""
    let location = Location(path, (cell(.code) ?? row.cells[0]).position)
    guard let code = Code(typed), code.digitCount <= axis.finest else {
      findings.append(
        Finding(
          .chartCode(typed, axis: axis.name, digits: axis.levels.map(String.init).joined(separator: "、")), at: location)
      )
      return nil
    }
    guard let name = cell(.name)?.text, !name.isEmpty else {
      findings.append(Finding(.chartNameMissing(typed), at: location))
      return nil
    }
    return AccountEntry(
      code: code, name: name, explanation: cell(.explanation)?.text ?? "", since: edition(cell(.since)),
      until: edition(cell(.until)), location: location)
  }

  private mutating func edition(_ cell: TableRow.Cell?) -> Edition? {
    guard let cell, !cell.isBlank else { return nil }
    if let edition = Edition(cell.text) { return edition }
    findings.append(Finding(.chartEdition(cell.text), at: Location(path, cell.position)))
    return nil
  }
}
