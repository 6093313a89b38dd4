internal import NearName
internal import Workbook
internal import XML

/// Reads the workbook of a package into the tree of statements that its XML would be.
struct WorkbookReader {
  private let layouts: [SheetLayout]
  private let file: TableFile
  /// Whether ledger lines become part of the tree, or are left to the ledger's own reader.
  private let inlinesLedger: Bool
  private(set) var findings = Findings()
  private var places = CellPlaces()
  private let root = StatementNode("disclosure", at: Position(sheet: SheetPlan.cover, line: 1, column: 1))
  /// The sheets of the ledger that hold lines.
  private var ledgers: [String] = []
  /// The texts beside labels, such as what is said of all procurement.
  private var texts: [(path: [String], words: String, position: Position, start: Position)] = []
  /// About how much memory the rows have taken; texts that cells share take it for each cell.
  private var weight = 0
  private static let heaviest = 256 << 20

  init(_ file: TableFile, layouts: [SheetLayout], inlinesLedger: Bool = false) {
    self.file = file
    self.layouts = layouts
    self.inlinesLedger = inlinesLedger
  }

  /// Returns the tree of what could be read, or nil with findings.
  mutating func read(names: Names) -> WorkbookTree? {
    let sheets = findSheets()
    do throws(Finding) {
      for (layout, sheet) in sheets { try read(sheet, as: layout) }
    } catch {
      findings.append(error)
      return nil
    }
    // They come after the rows of all sheets that state the same element.
    for text in texts {
      text.path.reduce(root) { $0.child($1, at: text.start) }.set(nil, to: text.words, at: text.position)
    }
    requireSheets(among: sheets.map(\.layout.plan))
    var tree = TreeBuilder(names: names)
    root.build(in: &tree)
    do throws(ParseFault) {
      return WorkbookTree(document: try tree.finish(), places: places)
    } catch {
      findings.append(Finding(error, in: file.path))
      return nil
    }
  }

  /// Reads the cover alone: returns what it states and where its cells are, or nil where there is none.
  mutating func readCover() throws(Finding) -> (root: StatementNode, places: CellPlaces, sheet: String)? {
    let covers = findSheets().filter { $0.layout.plan.name == SheetPlan.cover }
    for (layout, sheet) in covers { try read(sheet, as: layout) }
    return covers.first.map { (root, places, $0.sheet.name ?? "") }
  }

  /// The sheets that are read, in the order of the plans.
  private mutating func findSheets() -> [(layout: SheetLayout, sheet: TableFile.Sheet)] {
    var found: [(layout: Int, sheet: TableFile.Sheet)] = []
    for sheet in file.sheets {
      let name = TableHeads.plain(sheet.name ?? "")
      if let index = layouts.firstIndex(where: { $0.isCalled(name) }) {
        found.append((index, sheet))
      } else if !SheetPlan.unread.contains(name) {
        let known = layouts.map(\.plan.name)
        findings.append(
          .sheetNotRead(sheet.name ?? "", nearest: nearestName(to: name, among: known)), at: Location(file: file.path))
      }
    }
    return layouts.indices.flatMap { index in
      found.filter { $0.layout == index }.map { (layouts[index].naming(restOf: $0.sheet.name ?? ""), $0.sheet) }
    }
  }

  private mutating func requireSheets(among found: [SheetPlan]) {
    for name in [SheetPlan.cover, "单位"] where !found.contains(where: { $0.name == name }) {
      findings.append(.sheetMissing(name), at: Location(file: file.path))
    }
    if !found.contains(where: \.isLedger) {
      findings.append(.sheetMissing("分类账"), at: Location(file: file.path))
    }
  }
}

// MARK: - A sheet

extension WorkbookReader {
  private mutating func read(_ sheet: TableFile.Sheet, as layout: SheetLayout) throws(Finding) {
    let isLeft = layout.plan.isLedger && !inlinesLedger
    var rows: [TableRow] = []
    var hasHeads = false
    let notes = try file.readRows(of: sheet) { row in
      rows.append(row)
      weight += row.cells.reduce(0) { $0 + 100 + $1.bytes.count }
      if weight > Self.heaviest { return false }
      // Of a ledger that is left to its reader, the first line tells that there are any.
      if isLeft, hasHeads { return false }
      if isLeft { hasHeads = layout.isHead(row) }
      return true
    }
    if weight > Self.heaviest {
      throw Finding(WorkbookFault(.tooLargeTogether(limit: Self.heaviest)), in: file.path)
    }
    for note in notes { findings.append(note) }
    let table = SheetTable(layout, sheet: sheet.name ?? "", rows: rows, file: file.path)
    for finding in table.findings { findings.append(finding) }
    note(table)
    var container: StatementNode?
    func made() -> StatementNode {
      if let container { return container }
      let made = makeContainer(of: layout, in: table)
      container = made
      return made
    }
    if layout.plan.isLedger {
      if !table.rows.isEmpty { ledgers.append(layout.plan.name) }
      refuseTwoLedgers(in: table)
    }
    if isLeft {
      if !table.rows.isEmpty {
        made().set("file", to: String(file.path.split(separator: "/").last ?? ""), at: table.start)
      }
    } else if layout.plan.isText {
      var reader = TextRows(table, file: file.path)
      reader.read(into: root, parents: parents(of: layout))
      findings += reader.findings
    } else {
      let projects = root.children.filter { $0.name == "projects" }.flatMap(\.children)
      var reader = ElementRows(
        table, file: file.path, withholds: projects.contains { $0["withheld"]?.value == "是" })
      reader.read(into: made, parents: parents(of: layout))
      findings += reader.findings
    }
    setLines(of: table, in: container)
  }

  /// Notes where the sheet has what, for what is missing in a row.
  private mutating func note(_ table: SheetTable) {
    for (line, value) in table.lines {
      let field = table.layout.lines[line].value
      places.note(field.attribute, of: field.path.last ?? root.name, at: value.position)
    }
    for (index, column) in table.columns.enumerated() {
      guard let column else { continue }
      for (row, value) in table.layout.columns[column].values {
        places.note(value.attribute, of: value.path.last ?? row, inColumn: index + 1, of: table.sheet)
      }
    }
  }

  private func makeContainer(of layout: SheetLayout, in table: SheetTable) -> StatementNode {
    let path = layout.plan.container
    guard let last = path.last else { return root }
    let parent = path.dropLast().reduce(root) { $0.child($1, at: table.start) }
    if layout.plan.fixed.isEmpty { return parent.child(last, at: table.start) }
    let container = parent.append(last, at: table.start)
    for (name, value) in layout.plan.fixed { container.set(name, to: value, at: table.start) }
    return container
  }

  /// The elements that rows may belong to, by their keys.
  private func parents(of layout: SheetLayout) -> [String: StatementNode] {
    guard layout.columns.first?.role == .parent, let key = layout.columns.first?.field.value.attribute else {
      return [:]
    }
    var nodes = [root]
    for name in layout.plan.container { nodes = nodes.flatMap { $0.children.filter { $0.name == name } } }
    return Dictionary(
      nodes.compactMap { node in node[key].map { ($0.value, node) } }, uniquingKeysWith: { first, _ in first })
  }

  /// Sets what stands above the table. An element that is nothing without rows is not made for the unit of its amounts.
  private mutating func setLines(of table: SheetTable, in container: StatementNode?) {
    let layout = table.layout
    let isStated = table.lines.contains { line, value in
      !value.text.isEmpty && !(layout.lines[line].kind.is("money-unit") || layout.lines[line].kind.is("date"))
    }
    guard container != nil || !layout.needsRows && !layout.plan.isLedger || isStated else { return }
    for (line, value) in table.lines.sorted(by: { $0.key < $1.key }) where !value.text.isEmpty {
      let field = layout.lines[line]
      if field.value.attribute == nil {
        texts.append((field.value.path, value.text, value.position, table.start))
        continue
      }
      let node: StatementNode
      if let container, field.value.path == layout.plan.container {
        node = container
      } else if layout.isContainerRepeated {
        node = makeContainer(of: layout, in: table)
      } else {
        node = field.value.path.reduce(root) { $0.child($1, at: table.start) }
      }
      if let attribute = field.value.attribute, let known = node[attribute] {
        if known.value != value.text {
          findings.append(
            .labelsDisagree(field.head, value.text, other: known.value, place: "\(known.position)"),
            at: Location(file.path, value.position))
        }
      } else {
        node.set(field.value.attribute, to: value.text, at: value.position)
      }
    }
  }

  /// A ledger is stated in full or as views.
  private mutating func refuseTwoLedgers(in table: SheetTable) {
    guard let first = ledgers.first, first == "分类账", let last = ledgers.last, last != first else { return }
    findings.append(.ledgerStatedTwice(last), at: Location(file.path, table.start))
  }
}

extension SheetTable {
  /// The first cell of the sheet.
  var start: Position { Position(sheet: sheet, line: 1, column: 1) }
}

extension SheetLayout {
  fileprivate func naming(restOf name: String) -> SheetLayout {
    guard plan.named != nil else { return self }
    let rest = name.hasPrefix(plan.name) ? name : TableHeads.plain(name)
    return naming(String(rest.dropFirst(plan.name.count)).withJoinedLines)
  }

  /// Whether a sheet of that name is laid out so. Where there may be several containers, a number tells their sheets
  /// apart: 上年数 (2).
  func isCalled(_ name: String) -> Bool {
    if plan.named != nil { return name.hasPrefix(plan.name) && name != plan.name }
    guard name != plan.name, isContainerRepeated, name.hasPrefix(plan.name) else { return name == plan.name }
    let number = name.dropFirst(plan.name.count).filter { $0 != "(" && $0 != ")" }
    return !number.isEmpty && number.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
