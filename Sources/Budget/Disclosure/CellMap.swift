/// Finds the cells of one table that ledger lines fall into. Trees get rows as lines need them; fixed lines have
/// theirs.
///
/// The cells of a row follow one another, one for each column.
public struct CellMap {
  /// What decides the cells of a line: its lowest row in each tree, and the selectors that select it.
  public struct Atom: Hashable {
    let rows: [Int]
    let hits: SelectorHits
  }

  /// Where the sum of a selector is: in one cell, or divided by a tree.
  private enum Target {
    case cell(Int)
    case tree(Int, column: Int)
  }

  /// For each selector of the table.
  private var targets: [Target] = []
  public private(set) var trees: [TreeRows] = []
  /// The number of cells so far.
  public private(set) var count: Int
  private let width: Int
  /// Whether its rows are those of a tree alone.
  private let isTree: Bool

  public init(_ plan: TablePlan) {
    width = plan.columns.count
    isTree = if case .tree = plan.rows { true } else { false }
    count = plan.fixedRows.rows.count * width
    switch plan.rows {
    case .tree(let tree):
      targets = plan.columns.indices.map { .tree(0, column: $0) }
      addTree(tree)
    case .lines:
      var numbers: [Int: Int] = [:]
      for sum in plan.fixedRows.sums {
        guard let tree = sum.tree else {
          targets.append(.cell(sum.cell))
          continue
        }
        let number = numbers[sum.line] ?? trees.count
        if number == trees.count { addTree(tree, inPlaceOf: sum.line) }
        numbers[sum.line] = number
        targets.append(.tree(number, column: sum.column))
      }
    }
  }

  private mutating func addTree(_ plan: TreePlan, inPlaceOf line: Int? = nil) {
    trees.append(TreeRows(plan, inPlaceOf: line, firstCell: count))
    count += width
  }

  /// Returns what decides the cells of a line that some selectors of the table select.
  public mutating func atom(of line: LedgerLine, _ hits: SelectorHits) -> Atom {
    if trees.isEmpty { return Atom(rows: [], hits: hits) }
    if isTree { return Atom(rows: [lowestRow(of: line, in: 0)], hits: hits) }
    // A line that only fixed lines select gives no row to a tree beside them.
    var rows = Array(repeating: 0, count: trees.count)
    for position in hits.positions {
      if case .tree(let tree, _) = targets[position], rows[tree] == 0 { rows[tree] = lowestRow(of: line, in: tree) }
    }
    return Atom(rows: rows, hits: hits)
  }

  private mutating func lowestRow(of line: LedgerLine, in tree: Int) -> Int {
    var row = 0
    for level in trees[tree].plan.levels.indices {
      guard let member = trees[tree].plan.levels[level].member(of: line) else { break }
      if let known = trees[tree].row(of: member, below: row) {
        row = known
      } else {
        row = trees[tree].add(member, below: row, firstCell: count)
        count += width
      }
    }
    return row
  }

  /// Returns the cells of an atom: in the rows of trees, in those above them and in the total.
  public func cells(of atom: Atom) -> [Int] {
    var cells: [Int] = []
    for position in atom.hits.positions {
      switch targets[position] {
      case .cell(let cell): cells.append(cell)
      case .tree(let tree, let column):
        var next: Int? = atom.rows[tree]
        while let row = next {
          cells.append(trees[tree].rows[row].firstCell + column)
          next = trees[tree].rows[row].parent
        }
      }
    }
    return cells
  }
}

/// The rows that a tree has for a ledger. The first is its total.
public struct TreeRows: Sendable {
  public struct Row: Sendable {
    /// What the row stands for, from the top level down; empty for the total.
    public var members: [Member]
    public var parent: Int?
    public var firstCell: Int

    public var depth: Int { max(members.count - 1, 0) }

    /// What it stands for without the codes that deeper ones imply.
    public var path: [Member] {
      members.indices.filter { index in
        guard case .code(let axis, _) = members[index] else { return true }
        return !members[(index + 1)...].contains { if case .code(axis, _) = $0 { true } else { false } }
      }.map { members[$0] }
    }
  }

  private struct Step: Hashable {
    var parent: Int
    var member: Member
  }

  public let plan: TreePlan
  /// The fixed line in whose place its rows stand, counted row by row over all sides.
  let line: Int?
  public private(set) var rows: [Row]
  private var numbers: [Step: Int] = [:]

  init(_ plan: TreePlan, inPlaceOf line: Int?, firstCell: Int) {
    self.plan = plan
    self.line = line
    rows = [Row(members: [], parent: nil, firstCell: firstCell)]
  }

  func row(of member: Member, below parent: Int) -> Int? { numbers[Step(parent: parent, member: member)] }

  mutating func add(_ member: Member, below parent: Int, firstCell: Int) -> Int {
    let row = rows.count
    rows.append(Row(members: rows[parent].members + [member], parent: parent, firstCell: firstCell))
    numbers[Step(parent: parent, member: member)] = row
    return row
  }
}
