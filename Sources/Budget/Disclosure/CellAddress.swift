/// The address of a cell as users write it: `1:2:3`, `公开01表:本年收入合计:金额`. Commands and profiles share it.
public struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  public enum Column: Hashable, Sendable, CustomStringConvertible {
    /// The position among the amount columns, from 1.
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
  /// nil if the row has one amount only.
  public let column: Column?

  /// Returns nil for anything but an address. Labels may contain colons and blanks. With `countingAmounts`, as in
  /// profiles, a column number counts amount columns.
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

  /// Parses addresses separated by blanks. As labels may contain blanks, an address begins only at a table number and a
  /// colon.
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

  /// Returns the only cell that an address names.
  public func cell(at address: CellAddress) throws(CellLookupError) -> (grid: TableGrid, place: TableGrid.Place) {
    guard let grid = table(named: address.table) else { throw .noTable }
    let places = try grid.places(of: address)
    guard let place = places.first else { throw .noAmount(grid) }
    guard places.count == 1 else { throw .several(grid, places) }
    return (grid, place)
  }
}

extension TableGrid {
  /// The position of an amount.
  public struct Place: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A row that a name refers to, and the side of the name; nil for all sides.
  private struct NamedRow {
    var row: Int
    var side: Int?
  }

  /// Returns the amounts that an address may refer to, from the top.
  public func places(of address: CellAddress) throws(CellLookupError) -> [Place] {
    let rows = rows(named: address.row)
    if rows.isEmpty { throw .noRow(self) }
    let columns = columns(named: address.column)
    if columns.isEmpty { throw .noColumn(self) }
    let places = places(rows, columns, onAnySide: false)
    // A column that is addressed by number matches on any side of the row.
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

  /// Whether the name on a side of a row applies to a column: it also covers sides to its right that have no name.
  private func reaches(_ column: Int, fromSide side: Int, row: Int) -> Bool {
    let last = table.columns[column].side
    return side == last || side < last && (side + 1...last).allSatisfy { names(row: row, side: $0).isEmpty }
  }

  /// By code, then by number, then by label.
  private func rows(named name: String) -> [NamedRow] {
    let wanted = name.withoutBlanks
    if wanted.isEmpty { return table.rows.isEmpty ? [] : [NamedRow(row: 0)] }
    if let code = Code(wanted) {
      let byCode = rows { if case .code(.account(code), _) = $0 { true } else { false } }
      if !byCode.isEmpty { return byCode }
    }
    let byParty = rows { if case .code(.party(wanted), _) = $0 { true } else { false } }
    if !byParty.isEmpty { return byParty }
    let byOrdinal = rows { if case .ordinal(wanted) = $0 { true } else { false } }
    if !byOrdinal.isEmpty { return byOrdinal }
    if let number = Int(wanted) {
      let byNumber = rows(numbered: number)
      if !byNumber.isEmpty { return byNumber }
    }
    let byLabel = rows { $0.isLabel { $0.utf8.count == name.utf8.count && $0 == name } }
    if !byLabel.isEmpty { return byLabel }
    let stretched = rows { $0.isLabel { $0.withoutBlanks == wanted } }
    if !stretched.isEmpty { return stretched }
    let plain = rows { $0.isLabel { $0.withoutEnumeration == wanted } }
    return plain.isEmpty ? rows(below: name) : plain
  }

  /// The rows that a path names: 434001/2010301 is the row of a code below that of a unit.
  private func rows(below path: String) -> [NamedRow] {
    guard let mark = path.lastIndex(of: "/") else { return [] }
    let above = Set(rows(named: String(path[..<mark])).map(\.row))
    let wanted = Dictionary(grouping: rows(named: String(path[path.index(after: mark)...])), by: \.row)
    if above.isEmpty || wanted.isEmpty { return [] }
    var found: [NamedRow] = []
    var ancestors: [(row: Int, depth: Int)] = []
    for row in table.rows.indices {
      let depth = depth(row: row)
      while let last = ancestors.last, last.depth >= depth { ancestors.removeLast() }
      if let rows = wanted[row], ancestors.contains(where: { above.contains($0.row) }) { found += rows }
      ancestors.append((row, depth))
    }
    return found
  }

  /// How many levels are above a row.
  private func depth(row: Int) -> Int {
    let source = table.rows[row].source
    if case .tree(let tree) = table.plan.rows { return tree.depth(of: source).map { $0 + 1 } ?? 0 }
    for column in table.columns.indices {
      if case .label(_, let depth)? = content(row: row, column: column) { return depth }
    }
    return 0
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
    if table.columns.contains(where: { $0.kind.isNumber && $0.numbering == nil }) {
      return rows { if case .number(number) = $0 { true } else { false } }
    }
    return number > 0 && number <= table.rows.count ? [NamedRow(row: number - 1)] : []
  }

  /// Returns the amount columns of that name, or all of them without a name.
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

  /// Returns the short address of a cell, with numbers as printed where these name no other row.
  public func address(of place: Place) -> String {
    let names = ["\(number(of: place))"] + names(row: place.row, side: table.columns[place.column].side)
    let row = names.first { rows(named: $0).allSatisfy { $0.row == place.row } } ?? names[0]
    return "\(table.number):\(row):\(columnNames[place.column].number)"
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
  /// Whether `wanted` is the head of the column, or its path of heads: `本年收入/小计`.
  fileprivate func isNamed(_ wanted: String) -> Bool {
    heads.indices.contains { heads[$0...].map(\.withoutBlanks).joined(separator: "/") == wanted }
  }
}

extension Table.Content {
  fileprivate func isLabel(_ matches: (String) -> Bool) -> Bool {
    if case .label(let label, _) = self { matches(label) } else { false }
  }
}
