internal import XML

/// The heads that a reader looks for above the columns of a table.
struct TableHeads {
  let names: [String]
  private let indices: [String: Int]

  init(_ names: [String]) {
    self.names = names
    indices = Dictionary(
      names.enumerated().map { (Self.plain($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Heads are compared without blanks, line breaks and marks of what is required; brackets are alike in both widths.
  static func plain(_ text: some StringProtocol) -> String { TypedValue.plain(text).filter { $0 != "*" && $0 != "※" } }

  /// Whether a cell holds a head, with or without something in brackets after it.
  func contains(_ text: String) -> Bool {
    let plain = Self.plain(text)
    return indices[plain] != nil || indices[String(plain.prefix { $0 != "(" })] != nil
  }

  /// The head that a cell holds, and the unit of money that it names: `金额（元）`.
  func find(_ text: String) -> (head: Int, unit: MoneyUnit?)? {
    guard text.utf8.count <= 200 else { return nil }
    let plain = Self.plain(text)
    if let head = indices[plain] { return (head, nil) }
    for unit in MoneyUnit.allCases {
      for ending in ["(\(unit.name))", "(单位:\(unit.name))"] where plain.hasSuffix(ending) {
        if let head = indices[String(plain.dropLast(ending.count))] { return (head, unit) }
      }
    }
    return nil
  }
}

/// The columns of a table, as the row of their heads says.
struct TableColumns {
  struct Column {
    /// The position of its head in `TableHeads.names`, if it is one of these.
    var head: Int?
    var unit: MoneyUnit?
    /// What is written there.
    var cell: TableRow.Cell
  }

  /// One for each cell of the row of heads.
  let columns: [Column]
  let line: Int

  init(_ row: TableRow, _ heads: TableHeads) {
    line = row.line
    columns = row.cells.map { cell in
      let found = cell.isRepeated ? nil : heads.find(cell.text)
      return Column(head: found?.head, unit: found?.unit, cell: cell)
    }
  }

  /// How many of the wanted heads there are.
  var foundCount: Int { Set(columns.compactMap(\.head)).count }

  /// The cell of a row under a head; nil where there is no such column, or the row is shorter.
  func cell(_ head: Int, in row: TableRow) -> TableRow.Cell? {
    columns.firstIndex { $0.head == head }.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
  }
}

/// What stands above or below a table: `单位：万元`, or `编制部门` with its value in the next cell.
struct TableLabel {
  /// Without its colon.
  var label: String
  var value: String
  /// Of the value.
  var position: Position

  /// The labels of a row: each cell with a colon in it, and each cell with the next one as its value.
  static func labels(in row: TableRow) -> [TableLabel] {
    var labels: [TableLabel] = []
    let cells = row.cells.filter { !$0.isBlank && !$0.isRepeated }
    for (index, cell) in cells.enumerated() {
      let next = index + 1 < cells.count ? cells[index + 1] : nil
      let text = cell.text
      guard text.contains(where: isColon) else {
        if let next {
          labels.append(TableLabel(label: TableHeads.plain(text), value: next.text, position: next.position))
        }
        continue
      }
      // 编制部门：财政局    单位：元
      var parts: [(label: Substring, value: Substring)] = []
      for word in text.split(whereSeparator: \.isWhitespace) {
        if let colon = word.firstIndex(where: isColon) {
          parts.append((word[..<colon], word[word.index(after: colon)...]))
        } else if parts.last?.value.isEmpty == false {
          parts[parts.count - 1].value += " \(word)"
        } else if !parts.isEmpty {
          parts[parts.count - 1].value = word
        }
      }
      for (label, value) in parts {
        if value.isEmpty, let next {
          labels.append(TableLabel(label: TableHeads.plain(label), value: next.text, position: next.position))
        } else {
          labels.append(TableLabel(label: TableHeads.plain(label), value: String(value), position: cell.position))
        }
      }
    }
    return labels
  }

  /// The unit of money, if this is what the label states.
  var moneyUnit: MoneyUnit? {
    ["单位", "金额单位", "货币单位", "计量单位"].contains(label)
      ? MoneyUnit.allCases.first { [$0.name, "人民币\($0.name)"].contains(TypedValue.plain(value)) } : nil
  }

  private static func isColon(_ character: Character) -> Bool { character == "：" || character == ":" }
}
