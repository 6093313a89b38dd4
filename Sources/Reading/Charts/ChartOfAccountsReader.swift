internal import XML

/// Reads a chart of accounts: a table of 科目编码, 科目名称, and optionally 启用, 停用 and 说明.
struct ChartOfAccountsReader {
  let axis: Axis
  let path: String
  private(set) var findings = Findings()

  init(axis: Axis, path: String) {
    self.axis = axis
    self.path = path
  }

  private enum Column: String, CaseIterable {
    case code = "科目编码"
    case name = "科目名称"
    case since = "启用"
    case until = "停用"
    case explanation = "说明"
  }

  mutating func read(_ bytes: [UInt8]) -> [AccountEntry] {
    var rows: [AccountEntry] = []
    do throws(DelimitedFault) {
      var text = try DelimitedText(bytes, maximumColumns: 100)
      guard let head = try text.next() else {
        findings.append(Finding(.tableEmpty, at: Location(file: path)))
        return []
      }
      let columns = head.cells.map { Column(rawValue: $0.text) }
      for column in [Column.code, .name] where !columns.contains(column) {
        findings.append(Finding(.columnMissing(column.rawValue), at: Location(path, head.cells[0].position)))
      }
      guard findings.isEmpty else { return [] }
      while let row = try text.next() {
        if let row = readRow(row, columns: columns) { rows.append(row) }
      }
    } catch {
      findings.append(Finding(error, in: path))
    }
    return rows
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
      until: edition(cell(.until)))
  }

  private mutating func edition(_ cell: TableRow.Cell?) -> Edition? {
    guard let cell, !cell.isBlank else { return nil }
    if let edition = Edition(cell.text) { return edition }
    findings.append(Finding(.chartEdition(cell.text), at: Location(path, cell.position)))
    return nil
  }
}
