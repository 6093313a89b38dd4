/// A cell as people name it: `1:2:3`, `公开01表:本年收入合计:金额`. Commands and profiles read it alike.
public struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  public enum Column: Hashable, Sendable, CustomStringConvertible {
    /// Which of the columns of amounts, from 1.
    case amount(Int)
    /// Its printed number (栏次) or its head.
    case name(String)

    public var description: String {
      switch self {
      case .amount(let number): "\(number)"
      case .name(let name): name
      }
    }
  }

  /// Number, code or title.
  public let table: String
  /// Number, code or label; empty for the first row.
  public let row: String
  /// nil where only one amount stands in the row.
  public let column: Column?

  /// nil for what is no address. A label may itself hold a colon, and blanks. Of columns, profiles count those of amounts.
  public init?(_ text: String, countingAmounts: Bool = false) {
    let separator: Character = text.contains(":") ? ":" : "："
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    table = String(parts[0])
    guard let last = parts.dropFirst(2).last else {
      row = String(parts[1])
      column = nil
      return
    }
    row = parts[1..<parts.count - 1].joined(separator: String(separator))
    let number = countingAmounts ? Int(last.withoutBlanks) : nil
    column = number.map(Column.amount) ?? .name(String(last))
  }

  public var description: String { "\(table):\(row)" + (column.map { ":\($0)" } ?? "") }

  /// The addresses of a list with blanks between them. As a label may hold blanks, too, an address begins only where a table's number
  /// and a colon follow.
  public static func parseList(_ text: String, countingAmounts: Bool) -> [CellAddress] {
    var addresses: [String] = []
    for word in text.split(separator: " ") {
      let start = word.prefix { $0 != ":" && $0 != "：" }
      if addresses.isEmpty || start.endIndex < word.endIndex && String(start).tableNumber != nil {
        addresses.append(String(word))
      } else {
        addresses[addresses.count - 1] += " \(word)"
      }
    }
    return addresses.compactMap { CellAddress($0, countingAmounts: countingAmounts) }
  }
}

/// Why an address names no cell.
public enum CellLookupError: Error {
  case noTable
  case noRow(TableGrid)
  case noColumn(TableGrid)
  case noAmount(TableGrid)
  case several(TableGrid, [TableGrid.Place])
}

extension [TableGrid] {
  public func table(named name: String) -> TableGrid? {
    if let number = Int(name) { return first { $0.table.number == number } }
    let wanted = name.withoutBlanks
    return first { grid in
      grid.table.code.withoutBlanks == wanted || grid.table.title.withoutBlanks == wanted
        || grid.table.number == wanted.tableNumber
    }
  }

  /// The one cell that an address names.
  public func cell(at address: CellAddress) throws(CellLookupError) -> (grid: TableGrid, place: TableGrid.Place) {
    guard let grid = table(named: address.table) else { throw .noTable }
    let places = try grid.places(of: address)
    guard let place = places.first else { throw .noAmount(grid) }
    guard places.count == 1 else { throw .several(grid, places) }
    return (grid, place)
  }
}

extension TableGrid {
  /// Where an amount stands.
  public struct Place: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A row that a name means, and on which of its sides the name stands; nil for all sides.
  private struct NamedRow {
    var row: Int
    var side: Int?
  }

  /// The amounts that an address may mean, from the top.
  public func places(of address: CellAddress) throws(CellLookupError) -> [Place] {
    let rows = rows(named: address.row)
    if rows.isEmpty { throw .noRow(self) }
    let columns = columns(named: address.column)
    if columns.isEmpty { throw .noColumn(self) }
    let places = places(rows, columns, onAnySide: false)
    // A column that is counted is one, on whatever side of the row the name stands.
    if places.isEmpty, case .amount = address.column { return self.places(rows, columns, onAnySide: true) }
    return places
  }

  private func places(_ rows: [NamedRow], _ columns: [Int], onAnySide: Bool) -> [Place] {
    var places: [Place] = []
    for (row, side) in rows.map({ ($0.row, onAnySide ? nil : $0.side) }) {
      for column in columns where side.map({ reaches(column, fromSide: $0, row: row) }) ?? true {
        let place = Place(row: row, column: column)
        if amount(row: row, column: column) != nil, !places.contains(place) { places.append(place) }
      }
    }
    return places
  }

  /// Whether the name on a side of a row is that of a column: it reaches to the right over sides that have no name.
  private func reaches(_ column: Int, fromSide side: Int, row: Int) -> Bool {
    let last = table.columns[column].side
    return side == last || side < last && (side + 1...last).allSatisfy { names(row: row, side: $0).isEmpty }
  }

  /// By code, then by number, then by label.
  private func rows(named name: String) -> [NamedRow] {
    let wanted = name.withoutBlanks
    if wanted.isEmpty { return table.rows.isEmpty ? [] : [NamedRow(row: 0)] }
    if let code = Code(wanted) {
      let byCode = rows { if case .code(code) = $0 { true } else { false } }
      if !byCode.isEmpty { return byCode }
    }
    if let number = Int(wanted) {
      let byNumber = rows(numbered: number)
      if !byNumber.isEmpty { return byNumber }
    }
    let byLabel = rows { $0.isLabel { $0.utf8.count == name.utf8.count && $0 == name } }
    if !byLabel.isEmpty { return byLabel }
    let stretched = rows { $0.isLabel { $0.withoutBlanks == wanted } }
    return stretched.isEmpty ? rows { $0.isLabel { $0.withoutEnumeration == wanted } } : stretched
  }

  private func rows(where matches: (Table.Content) -> Bool) -> [NamedRow] {
    var rows: [NamedRow] = []
    for row in table.rows.indices {
      for column in table.columns.indices {
        guard let content = content(row: row, column: column), matches(content) else { continue }
        rows.append(NamedRow(row: row, side: table.columns[column].kind == .serial ? nil : table.columns[column].side))
      }
    }
    return rows
  }

  private func rows(numbered number: Int) -> [NamedRow] {
    if table.columns.contains(where: { $0.kind.isNumber }) {
      return rows { if case .number(number) = $0 { true } else { false } }
    }
    return number > 0 && number <= table.rows.count ? [NamedRow(row: number - 1)] : []
  }

  /// Columns of amounts; all of them for no name.
  public func columns(named name: CellAddress.Column?) -> [Int] {
    switch name {
    case nil: return amountColumns
    case .amount(let number)?:
      return number > 0 && number <= amountColumns.count ? [amountColumns[number - 1]] : []
    case .name(let name)?:
      let names = columnNames
      let wanted = name.withoutBlanks
      let byNumber = amountColumns.filter { names[$0].number == wanted }
      return byNumber.isEmpty ? amountColumns.filter { names[$0].isNamed(wanted) } : byNumber
    }
  }

  /// How a cell is named in short: by its numbers, as printed.
  public func address(of place: Place) -> String {
    "\(table.number):\(number(of: place)):\(columnNames[place.column].number)"
  }

  private func number(of place: Place) -> Int {
    let side = table.columns[place.column].side
    for column in table.columns.indices
    where table.columns[column].kind == .serial || table.columns[column].side == side {
      if case .number(let number)? = content(row: place.row, column: column) { return number }
    }
    return place.row + 1
  }
}

extension ColumnName {
  /// Whether `wanted` is its head, or its head with those above it: `本年收入/小计`.
  fileprivate func isNamed(_ wanted: String) -> Bool {
    heads.indices.contains { heads[$0...].map(\.withoutBlanks).joined(separator: "/") == wanted }
  }
}

extension Table.Content {
  fileprivate func isLabel(_ matches: (String) -> Bool) -> Bool {
    if case .label(let label, _) = self { matches(label) } else { false }
  }
}

extension StringProtocol {
  /// Without the blanks that forms use to stretch words.
  fileprivate var withoutBlanks: String {
    // No blank of Unicode stands behind U+3000.
    let isBlank = { (scalar: Unicode.Scalar) in scalar.value <= 0x3000 && scalar.properties.isWhitespace }
    guard unicodeScalars.contains(where: isBlank) else { return String(self) }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !isBlank($0) }))
  }
}

extension String {
  /// A label without what counts it: 一、, （二）, 3., 其中：.
  fileprivate var withoutEnumeration: String {
    var rest = withoutBlanks[...]
    if rest.hasPrefix("其中：") || rest.hasPrefix("其中:") { rest = rest.dropFirst(3) }
    let counted = rest.drop { "（(一二三四五六七八九十0123456789".contains($0) }
    if counted.startIndex != rest.startIndex, let mark = counted.first, "、）).．".contains(mark) {
      rest = counted.dropFirst()
    }
    return String(rest)
  }

  /// The number in 1, 公开01表, 表1, 第1表, table-1.
  fileprivate var tableNumber: Int? {
    var rest = self[...]
    for prefix in ["table-", "公开", "第", "表"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    if rest.hasSuffix("表") { rest = rest.dropLast() }
    return Int(rest)
  }
}
