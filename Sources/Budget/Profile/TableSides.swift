/// The sides of a table, blocks that stand next to each other: what a cell belongs to, and how they fit below each other
/// where there is no room beside.
public struct TableSides: Sendable {
  /// Where a cell belongs.
  public struct Place: Hashable, Sendable {
    /// The side, from 0.
    public var side: Int
    /// How many columns of the stacked table it takes.
    public var width: Int
    /// Its first column.
    public var column: Int
    /// The position, in its row, of the label of its side.
    public var label: Int? = nil
    /// Whether its side has no line in this row.
    public var isVoid = false
  }

  /// The columns of the stacked table: as many as the widest side has.
  public let width: Int
  /// For each row of the head and each cell in it.
  public private(set) var head: [[Place]] = []
  private let sides: [Int]
  /// The width of each column in the stacked table: a label takes what its side has less than the widest.
  private let widths: [Int]

  init?(_ columns: [ColumnPlan], under head: TableHead) {
    sides = columns.map(\.side)
    let counts = Dictionary(grouping: sides) { $0 }.mapValues(\.count)
    guard counts.count > 1, let width = counts.values.max() else { return nil }
    self.width = width
    var labelled: Set<Int> = []
    widths = columns.map { column in
      guard column.kind == .label, labelled.insert(column.side).inserted else { return 1 }
      return 1 + width - (counts[column.side] ?? width)
    }
    self.head = head.rows.enumerated().map { row, cells in
      cells.indices.map { position in
        let covered = head.above.indices.filter { head.above[$0].contains(.init(row: row, position: position)) }
        let side = covered.first.map { sides[$0] } ?? 0
        return Place(
          side: side, width: covered.reduce(0) { $0 + (sides[$1] == side ? widths[$1] : 0) }, column: covered.first ?? 0
        )
      }
    }
  }

  /// Returns where the cells of a row belong, which span these numbers of columns. One that spans several sides belongs to
  /// the last.
  public func places(ofSpans spans: [Int]) -> [Place] {
    var start = 0
    return spans.map { span in
      defer { start += span }
      let covered = sides.indices.dropFirst(start).prefix(span)
      let side = covered.last.map { sides[$0] } ?? 0
      return Place(
        side: side, width: covered.reduce(0) { $0 + (sides[$1] == side ? widths[$1] : 0) }, column: covered.first ?? 0)
    }
  }

  /// Returns where the cells of a row belong, with the label of each.
  public func places(of cells: [Table.Cell]) -> [Place] {
    var places = places(ofSpans: cells.map(\.columnSpan))
    var label: Int?
    for position in cells.indices {
      if cells[position].isLabel { label = position }
      places[position].label = label.flatMap { places[$0].side == places[position].side ? $0 : nil }
    }
    let filled = Set(cells.indices.lazy.filter { cells[$0].isLine }.map { places[$0].side })
    for position in cells.indices { places[position].isVoid = !filled.contains(places[position].side) }
    return places
  }
}

extension Table.Cell {
  /// Whether it names its row, or its side of it.
  public var isLabel: Bool {
    if case .label(let text, _) = content { !text.isEmpty } else { false }
  }

  /// Whether it shows more than the number of its row.
  fileprivate var isLine: Bool {
    switch content {
    case .blank, .number, .ordinal, .unknown: false
    case .label(let text, _): !text.isEmpty
    case .code, .amount, .rate, .withheld: true
    }
  }
}
