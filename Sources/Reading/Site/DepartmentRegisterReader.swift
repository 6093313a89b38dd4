internal import XML

/// Reads the list of departments, in whatever layout officers keep it: titles above, merged cells, notes below.
public struct DepartmentRegisterReader {
  private let path: String
  private var entries: [DepartmentRegister.Entry] = []
  private var findings = Findings()
  /// Where each code was first.
  private var places: [String: Location] = [:]

  private static let heads = ["部门编码", "部门名称", "区划"]

  /// Returns what could be read, and findings about the rest.
  public static func read(_ bytes: [UInt8], path: String) -> ReadResult<DepartmentRegister> {
    var reader = DepartmentRegisterReader(path: path)
    do throws(Finding) {
      let file = try TableFile(bytes, path: path)
      var hasHeads = false
      for sheet in file.sheets where try reader.read(sheet, of: file) { hasHeads = true }
      if !hasHeads { reader.findings.append(.departmentHeadsMissing, at: Location(file: path)) }
    } catch {
      reader.findings.append(error)
    }
    return ReadResult(
      value: DepartmentRegister(path: path, entries: reader.entries), findings: reader.findings.list)
  }

  private init(path: String) { self.path = path }

  /// Returns whether the sheet is a list: others may stand beside it.
  private mutating func read(_ sheet: TableFile.Sheet, of file: TableFile) throws(Finding) -> Bool {
    var scanner = TableScanner(TableHeads(Self.heads))
    let notes = try file.readRows(of: sheet) { row in
      switch scanner.scan(row) {
      case .above: return !scanner.isLost
      case .heads(let columns): return columns.columns.contains { $0.head == 0 }
      case .row: read(row, scanner.columns)
      case .total, .note: break
      }
      return true
    }
    guard let columns = scanner.columns, columns.columns.contains(where: { $0.head == 0 }) else { return false }
    findings += notes
    return true
  }

  private mutating func read(_ row: TableRow, _ columns: TableColumns?) {
    guard let columns else { return }
    let cells = Self.heads.indices.map { columns.cell($0, in: row) }
    for cell in cells {
      if let cell, let fault = cell.fault { return findings.append(fault.message, at: Location(path, cell.position)) }
    }
    let texts = cells.map { $0?.text.withJoinedLines ?? "" }
    // What stands beside the list alone is no department.
    if texts.allSatisfy(\.isEmpty) { return }
    let location = Location(path, (cells[0] ?? row.cells[0]).position)
    if texts[0].isEmpty {
      return findings.append(.cellBlank(Phrase(zh: Self.heads[0], en: Self.heads[0])), at: location)
    }
    guard let code = TypedValue.code(texts[0]), PackageID.isDepartment(code) else {
      return findings.append(.departmentCodeWrong(String(texts[0].prefix(40))), at: location)
    }
    if let first = places[code] {
      return findings.append(.departmentListedTwice(code, place: "\(first)"), at: location)
    }
    places[code] = location
    entries.append(DepartmentRegister.Entry(code: code, name: texts[1], district: texts[2]))
  }
}
