import XML

/// A table as it was published, or as it stands on a page: texts only.
struct PlainTable: Equatable {
  var number: Int
  /// 公开01表.
  var code = ""
  var title: String
  /// For each column its heads from top to bottom, joined by slashes.
  var head: [String]
  var columnNumbers: [String]
  var rows: [[String]]
  var notes: [String]
}

extension PlainTable {
  /// Reads the tables of a fixture.
  static func published(_ text: String) -> [PlainTable] {
    var tables: [PlainTable] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).unified }
      switch cells[0] {
      case "表":
        tables.append(
          PlainTable(number: Int(cells[1]) ?? 0, title: cells[2], head: [], columnNumbers: [], rows: [], notes: []))
      case "表头": tables[tables.count - 1].head = Array(cells.dropFirst())
      case "表编号": tables[tables.count - 1].code = cells[1]
      case "列号": tables[tables.count - 1].columnNumbers = Array(cells.dropFirst())
      case "栏次" where cells.count == tables[tables.count - 1].head.count + 1:
        // The label is a cell of its own, or stands in the first cell.
        tables[tables.count - 1].columnNumbers = Array(cells.dropFirst())
      case "栏次": tables[tables.count - 1].columnNumbers = cells
      case "注": tables[tables.count - 1].notes.append(cells[1])
      default: tables[tables.count - 1].rows.append(cells)
      }
    }
    return tables
  }

  /// Reads the table with that number back from a page.
  init(number: Int, onPage page: Element) throws {
    guard let table = page.first(where: { $0.name == "table" && $0["id"] == "table-\(number)" }) else {
      throw Missing(what: "table-\(number)")
    }
    self.number = number
    title = table.first { $0["class"] == "title" }?.text.unified ?? ""
    let head = table.firstChild(named: "thead").map { Array($0.children) } ?? []
    let body = table.firstChild(named: "tbody").map { Array($0.children) } ?? []
    let headRows = Self.grid(head.filter { $0["class"] != "columns" })
    self.head = (headRows.first ?? []).indices.map { column in
      headRows.map { $0[column] }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: "/")
    }
    columnNumbers = head.first { $0["class"] == "columns" }.map { Self.grid([$0])[0] } ?? []
    rows = Self.grid(body)
    code = table.first { $0["class"] == "line" }?.text.unified.firstMatch(of: /公开[0-9]+表/).map { String($0.0) } ?? ""
    let section = sequence(first: table, next: \.parent).first { $0.name == "section" }
    notes = section?.all { $0["class"] == "note" }.map(\.text.unified) ?? []
  }

  /// The texts of rows of cells, each cell repeated over what it spans.
  private static func grid(_ rows: [Element]) -> [[String]] {
    var grid: [[String?]] = Array(repeating: [], count: rows.count)
    for (row, element) in rows.enumerated() {
      var column = 0
      for cell in element.children {
        while column < grid[row].count, grid[row][column] != nil { column += 1 }
        let width = cell["colspan"].flatMap { Int($0) } ?? 1
        let height = cell["rowspan"].flatMap { Int($0) } ?? 1
        for y in row..<min(row + height, rows.count) {
          while grid[y].count < column + width { grid[y].append(nil) }
          for x in column..<column + width { grid[y][x] = cell.text.unified }
        }
        column += width
      }
    }
    return grid.map { $0.map { $0 ?? "" } }
  }

  struct Missing: Error {
    var what: String
  }
}

extension Element {
  func first(where matches: (Element) -> Bool) -> Element? {
    if matches(self) { return self }
    for child in children {
      if let found = child.first(where: matches) { return found }
    }
    return nil
  }

  func all(where matches: (Element) -> Bool) -> [Element] {
    (matches(self) ? [self] : []) + children.flatMap { $0.all(where: matches) }
  }
}

extension String {
  /// Published texts break lines inside names and write both kinds of parentheses; neither makes another name.
  var unified: String {
    String(compactMap { $0.isWhitespace ? nil : $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
  }
}
