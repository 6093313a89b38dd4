internal import NearName
internal import XML

/// Turns the rows of a table into elements: a row that says nothing new of the element above continues it.
struct ElementRows {
  private let table: SheetTable
  private let file: String
  private(set) var findings = Findings()
  /// The element of the row above, with what its own columns say.
  private var current: (node: StatementNode, own: [Int: String], number: String?)?
  private var parent: StatementNode?
  private var totals: ColumnTotals

  /// `withholds` says whether what rows may refer to is withheld.
  init(_ table: SheetTable, file: String, withholds: Bool) {
    self.table = table
    self.file = file
    totals = ColumnTotals(table, file: file, isWithheld: withholds)
  }

  private var layout: SheetLayout { table.layout }

  /// `container` is made for the first element; `parents` are those that a first column names.
  mutating func read(
    into container: () -> StatementNode, parents: [String: StatementNode]
  ) {
    for row in table.rows { read(row, container, parents) }
    for finding in totals.findings { findings.append(finding) }
  }

  private struct Stated {
    var column: Int
    var text: String
    var position: Position
  }

  private mutating func read(
    _ row: TableRow, _ container: () -> StatementNode, _ parents: [String: StatementNode]
  ) {
    var own: [Stated] = []
    var repeated: [Stated] = []
    var number: String?
    var named: (text: String, position: Position)?
    for (index, cell) in row.cells.enumerated() where !cell.isRepeated && !(cell.isBlank && cell.fault == nil) {
      guard index < table.columns.count, let column = table.columns[index] else { continue }
      if let fault = cell.fault { findings.append(fault.message, at: Location(file, cell.position)) }
      let field = layout.columns[column].field
      let text = TypedCell.text(cell.text, field.kind)
      if text.isEmpty { continue }
      let stated = Stated(column: column, text: text, position: cell.position)
      switch layout.columns[column].role {
      case .parent: named = (text, cell.position)
      case .number: number = text
      case .name: continue
      case .value: if layout.columns[column].isRepeated { repeated.append(stated) } else { own.append(stated) }
      }
    }
    if isSum(row, own) { return totals.compare((own + repeated).map { ($0.column, $0.text, $0.position) }, row) }
    if let named {
      guard let found = parents[named.text] else {
        findings.append(
          .parentUnknown(named.text, nearest: nearestName(to: named.text, among: parents.keys.sorted()), sheet: "项目"),
          at: Location(file, named.position))
        return
      }
      if found !== parent { current = nil }
      parent = found
    }
    if own.isEmpty, repeated.isEmpty { return }
    if layout.columns.first?.role == .parent, parent == nil {
      findings.append(
        .rowWithoutParent(layout.columns[0].field.head),
        at: Location(file, Position(sheet: table.sheet, line: row.line, column: 1)))
      return
    }
    if let current, continues(current, own, number) {
      add(repeated, to: current.node, row)
      totals.add(repeated.map { ($0.column, $0.text) })
      return
    }
    guard isStated(own) || !repeated.isEmpty else { return }
    let target = parent ?? container()
    totals.add((own + repeated).map { ($0.column, $0.text) })
    for shape in layout.shapes {
      let values = own.filter { layout.columns[$0.column].values[shape.name] != nil }
      if layout.shapes.count > 1,
        !values.contains(where: {
          layout.columns[$0.column].values.count == 1 && layout.columns[$0.column].values[shape.name]?.attribute == nil
        })
      {
        continue
      }
      let node = target.append(shape.name, at: position(of: shape, row))
      for value in values { set(value, on: node, shape) }
      add(repeated, to: node, row)
      current = (node, Dictionary(own.map { ($0.column, $0.text) }, uniquingKeysWith: { $1 }), number)
    }
  }

  /// Whether a row says nothing of its own, or only what the row above says, too.
  private func continues(
    _ current: (node: StatementNode, own: [Int: String], number: String?), _ own: [Stated], _ number: String?
  ) -> Bool {
    guard layout.repeated != nil else { return false }
    if let number, number != current.number { return false }
    return own.isEmpty || layout.isKeyed && own.allSatisfy { current.own[$0.column] == $0.text }
  }

  /// Whether a row states something beside what may be prepared.
  private func isStated(_ own: [Stated]) -> Bool {
    layout.plan.prepared.isEmpty
      || own.contains { stated in
        layout.columns[stated.column].values.values.contains {
          $0.attribute.map { !layout.plan.prepared.contains($0) } ?? true
        }
      }
  }

  /// Whether a row is a total of those above it: it begins with such a word, and has only numbers beside it.
  private func isSum(_ row: TableRow, _ own: [Stated]) -> Bool {
    guard let first = row.cells.first(where: { !$0.isBlank && !$0.isRepeated }), TableScanner.total(first) != nil,
      layout.plan.prepared.isEmpty || layout.plan.container == ["assets"]
    else { return false }
    return own.allSatisfy { $0.position == first.position || layout.columns[$0.column].field.kind.isNumeric }
  }

  private func position(of shape: StatementShape, _ row: TableRow) -> Position {
    let index = table.columns.firstIndex { $0.map { layout.columns[$0].values[shape.name] != nil } ?? false }
    return Position(sheet: table.sheet, line: row.line, column: (index ?? 0) + 1)
  }

  private func set(_ stated: Stated, on node: StatementNode, _ shape: StatementShape) {
    guard let value = layout.columns[stated.column].values[shape.name] else { return }
    let target = value.path.reduce(node) { node, name in node.child(name, at: stated.position) }
    target.set(value.attribute, to: stated.text, at: stated.position)
  }

  private func add(_ repeated: [Stated], to node: StatementNode, _ row: TableRow) {
    guard let first = repeated.first, let shape = layout.repeated else { return }
    let child = node.append(shape.name, at: first.position)
    for stated in repeated {
      child.set(layout.columns[stated.column].field.value.attribute, to: stated.text, at: stated.position)
    }
  }
}

extension ValueKind {
  /// Whether a value is a number.
  var isNumeric: Bool { ["amount", "whole", "decimal", "percentage"].contains { self.is($0) } }
}
