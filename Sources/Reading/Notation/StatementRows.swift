/// What a sheet says of a statement: values beside labels, and rows of cells.
struct StatementRows {
  /// By the index of the line.
  private(set) var lines: [String?] = []
  /// Each cell by the index of its column.
  private(set) var rows: [[Int: String]] = []
  private let layout: SheetLayout

  init(_ layout: SheetLayout, container: Statement?, in statement: Statement) {
    self.layout = layout
    lines = layout.lines.map { line in
      // Of several containers, each has a sheet of its own.
      let element = line.value.path == layout.plan.container ? container : nil
      guard let element else {
        return line.value.attribute == nil
          ? statement.descendants(line.value.path).first?.text.withJoinedLines
          : statement.descendants(line.value.path).first.flatMap { $0.value(line.value.attribute) }
      }
      return element.value(line.value.attribute)
    }
    let parents =
      layout.columns.first?.role == .parent
      ? statement.descendants(layout.plan.container) : container.map { [$0] } ?? []
    for parent in parents {
      for element in parent.children where layout.plan.rows.contains(element.name) {
        if layout.plan.isText { addText(element, of: parent) } else { add(element, of: parent) }
      }
    }
  }

  private mutating func add(_ element: Statement, of parent: Statement) {
    var row: [Int: String] = [:]
    let number = rows.isEmpty ? 1 : (rows.compactMap { $0[0] }.last.flatMap { Int($0) } ?? 0) + 1
    for (index, column) in layout.columns.enumerated() {
      switch column.role {
      case .parent, .name: row[index] = column.field.value.attribute.flatMap { parent[$0] }
      case .number: row[index] = "\(number)"
      case .value:
        guard !column.isRepeated, let value = column.values[element.name] else { continue }
        row[index] = element.descendants(value.path).first?.value(value.attribute)
      }
    }
    let repeated = layout.repeated.map { shape in element.children.filter { $0.name == shape.name } } ?? []
    for (place, child) in repeated.enumerated() {
      if place > 0 {
        rows.append(row)
        row = [:]
      }
      for (index, column) in layout.columns.enumerated() where column.isRepeated {
        row[index] = child.value(column.field.value.attribute)
      }
    }
    rows.append(row)
  }

  private mutating func addText(_ text: Statement, of parent: Statement) {
    var title = text["name"]
    let column = layout.textColumn
    var owner: [Int: String] = [:]
    for (index, column) in layout.columns.prefix(column).enumerated() {
      owner[index] = column.field.value.attribute.flatMap { parent[$0] }
    }
    var list: Bool?
    func kind(_ isNumbered: Bool, first: Bool) -> TextRowKind {
      if first, list == isNumbered { return isNumbered ? .firstNumberedItem : .firstItem }
      return isNumbered ? .numberedItem : .item
    }
    var added: [[Int: String]] = []
    func add(_ kind: TextRowKind, _ cells: [String]) {
      var row = title == nil ? [:] : owner
      row[column + 1] = kind.rawValue
      if let name = title { row[column] = name }
      title = nil
      for (index, cell) in cells.enumerated() { row[column + 2 + index] = cell }
      added.append(row)
    }
    for block in text.children {
      switch block.name {
      case "list":
        let isNumbered = block["numbered"] == "是"
        for (index, item) in block.children.enumerated() {
          add(kind(isNumbered, first: index == 0), [item.text.withJoinedLines])
        }
        list = isNumbered
        continue
      case "table":
        add(.tableTitle, [block["title"] ?? ""])
        for row in block.children {
          add(row.name == "head" ? .tableHead : .tableRow, row.children.map(\.text.withJoinedLines))
        }
      case "heading": add(TextRowKind(headingLevel: block["level"]), [block.text.withJoinedLines])
      default: add(.paragraph, [block.text.withJoinedLines])
      }
      list = nil
    }
    if added.isEmpty, let name = text["name"] { added.append(owner.merging([column: name]) { $1 }) }
    rows += added
  }
}

extension Statement {
  /// The value of an attribute, or the text, with its lines joined, as the program reads it.
  fileprivate func value(_ attribute: String?) -> String? {
    if let attribute { return self[attribute] }
    return text.withJoinedLines
  }
}
