/// The head of a table as rows of cells, and the row of column numbers (栏次) below it, laid out when the profile is
/// read.
public struct TableHead: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public var text: String
    public var columnSpan: Int = 1
    public var rowSpan: Int = 1
  }

  /// A cell by its row and its position there.
  public struct Place: Hashable, Sendable {
    public var row: Int
    public var position: Int
  }

  public private(set) var rows: [[Cell]] = []
  public let columnNumbers: [Cell]?
  /// The cells above each column, from the top.
  public private(set) var above: [[Place]] = []

  /// The heads above each column, from the top.
  public var paths: [[String]] { above.map { $0.map { rows[$0.row][$0.position].text } } }
}

/// A head as a profile nests it: 本年收入 above 小计, 财政拨款收入 …
public indirect enum HeadNode: Hashable, Sendable {
  case column(text: String)
  case group(text: String, children: [HeadNode])

  var depth: Int {
    switch self {
    case .column: 1
    case .group(_, let children): 1 + (children.map(\.depth).max() ?? 0)
    }
  }

  var columnCount: Int {
    switch self {
    case .column: 1
    case .group(_, let children): children.reduce(0) { $0 + $1.columnCount }
    }
  }
}

extension TableHead {
  /// Lays nested heads out in rows: a group spans its columns, a column spans the rows down to the body.
  public init(_ nodes: [HeadNode], columnNumbers: [Cell]?) {
    self.columnNumbers = columnNumbers
    rows = Array(repeating: [], count: nodes.map(\.depth).max() ?? 0)
    for node in nodes { place(node, below: []) }
  }

  private mutating func place(_ node: HeadNode, below heads: [Place]) {
    let level = heads.count
    let heads = heads + [Place(row: level, position: rows[level].count)]
    switch node {
    case .column(let text):
      rows[level].append(Cell(text: text, rowSpan: rows.count - level))
      above.append(heads)
    case .group(let text, let children):
      rows[level].append(Cell(text: text, columnSpan: node.columnCount))
      for child in children { place(child, below: heads) }
    }
  }
}

/// Which columns the row of column numbers (栏次) counts.
public enum ColumnNumbering: Hashable, Sendable {
  case none
  /// Every column but 序号, which carries the label.
  case all(label: String)
  /// Amount columns only; the first text column of each side carries the label.
  case amounts(label: String)

  public func cells(for columns: [ColumnPlan]) -> [TableHead.Cell]? {
    switch self {
    case .none: nil
    case .all(let label):
      columns.indices.map { position in
        let number = columns[...position].count { $0.kind != .serial }
        return TableHead.Cell(text: columns[position].kind == .serial ? label : "\(number)")
      }
    case .amounts(let label): Self.countingAmounts(columns, label: label)
    }
  }

  private static func countingAmounts(_ columns: [ColumnPlan], label: String) -> [TableHead.Cell] {
    var number = 0
    var labelled: Set<Int> = []
    var cells: [TableHead.Cell] = []
    var index = 0
    while index < columns.count {
      let column = columns[index]
      index += 1
      if column.kind == .amount {
        number += 1
        cells.append(TableHead.Cell(text: "\(number)"))
      } else if labelled.insert(column.side).inserted {
        // A code and its name read as one field, so the label spans both.
        let spansName = column.kind == .code && index < columns.count && columns[index].kind == .label
        cells.append(TableHead.Cell(text: label, columnSpan: spansName ? 2 : 1))
        if spansName { index += 1 }
      } else {
        cells.append(TableHead.Cell(text: ""))
      }
    }
    return cells
  }
}
