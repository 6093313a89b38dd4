/// The rows of a table of fixed lines, laid out when the profile is read, as only their amounts differ between
/// packages.
public struct FixedRows: Sendable {
  /// The position of an amount that differs between packages.
  public struct Place: Sendable {
    public enum Source: Sendable {
      /// A sum over the ledger: the position of its selector.
      case sum(Int)
      case figure(FigureReference)
    }

    public var row: Int
    /// Position among the cells of the row.
    public var cell: Int
    public var column: Int
    public var source: Source
  }

  /// A sum over the ledger: what it selects, or nil if no money can match, and its cell in the `CellMap` of the table.
  public struct Sum: Sendable {
    var selector: Selector?
    public var cell: Int
    var column: Int
    /// The line, counted row by row over all sides, and the tree whose rows stand in its place.
    var line: Int
    var tree: TreePlan?
  }

  /// The rows with all amounts zero and no figure known.
  public private(set) var rows: [Table.Row] = []
  public private(set) var places: [Place] = []
  /// The sums, including those covered by a label.
  public private(set) var sums: [Sum] = []
  /// The lines of each row, from left to right; nil where a shorter side is filled up.
  private var lines: [[FixedLine?]] = []
  /// For each side, counts its lines.
  private var counters: [LevelCounter] = []

  public var sumCount: Int { sums.count }

  init(_ plan: RowPlan, _ columns: [ColumnPlan]) {
    guard case .lines(let plan) = plan else { return }
    for band in plan.bands {
      for row in 0..<band.height {
        lines.append(
          (0..<plan.sideCount).map { side in
            side < band.sides.count && row < band.sides[side].count ? band.sides[side][row] : nil
          })
      }
    }
    counters = Array(repeating: LevelCounter(), count: plan.sideCount)
    for sides in lines { add(sides: sides, columns, height: lines.count) }
  }

  public func line(row: Int, side: Int) -> FixedLine? { side < lines[row].count ? lines[row][side] : nil }

  private mutating func add(sides: [FixedLine?], _ columns: [ColumnPlan], height: Int) {
    let placesOnSides = columns.contains { $0.numbering != nil } ? count(sides) : []
    var cells: [Table.Cell] = []
    /// How many columns the label before still covers.
    var covered = 0
    for (index, column) in columns.enumerated() {
      let line = column.side < sides.count ? sides[column.side] : nil
      var source: Place.Source?
      if let figure = column.figure {
        source = .figure(figure)
      } else if let line, let base = line.selector, let own = column.selector {
        source = .sum(sums.count)
        sums.append(
          Sum(
            selector: base.narrowed(by: own), cell: (line.firstCell ?? rows.count * columns.count) + index,
            column: index, line: rows.count * sides.count + column.side, tree: line.tree))
      }
      if covered > 0 {
        covered -= 1
        continue
      }
      if let line, line.labelSpan > 1, column.kind == .code || column.kind == .label {
        covered = line.labelSpan - 1
        cells.append(Table.Cell(.label(line.label, depth: 0), columnSpan: line.labelSpan))
        continue
      }
      if let source, column.kind == .amount {
        places.append(Place(row: rows.count, cell: cells.count, column: index, source: source))
      }
      let text = RowText(
        number: rows.count + 1, lineNumber: column.side * height + rows.count + 1,
        place: column.side < placesOnSides.count ? placesOnSides[column.side] : [], code: line?.code,
        label: line?.label, depth: line?.depth ?? 0)
      let amount = column.figure != nil || line?.selector == nil ? nil : Amount.zero
      cells.append(Table.Cell(column.content(in: text, amount: amount)))
    }
    let present = sides.compactMap(\.self)
    let isTotal = !present.isEmpty && present.allSatisfy { $0.emphasis == .total }
    rows.append(Table.Row(emphasis: isTotal ? .total : .line, source: .lines(row: rows.count), cells: cells))
  }

  /// Returns the place of each line among those of its side; totals have none.
  private mutating func count(_ sides: [FixedLine?]) -> [[Int]] {
    sides.indices.map { side in
      guard let line = sides[side], line.emphasis != .total else { return [] }
      return counters[side].next(at: line.depth)
    }
  }
}
