extension TablePlan {
  /// Returns the plan for one package, in which the rows of trees among fixed lines are lines themselves.
  public func replacingTrees(
    in map: CellMap, _ rows: (TreeRows) -> [TreeRows.Row], names: (Member) -> RowName
  ) -> TablePlan {
    guard case .lines(var lines) = self.rows, !map.trees.isEmpty else { return self }
    var row = 0
    for band in lines.bands.indices {
      let height = lines.bands[band].height
      for side in lines.bands[band].sides.indices {
        var expanded: [FixedLine] = []
        for (index, var line) in lines.bands[band].sides[side].enumerated() {
          line.firstCell = (row + index) * columns.count
          guard line.tree != nil else {
            expanded.append(line)
            continue
          }
          let place = (row + index) * lines.sideCount + side
          guard let tree = map.trees.first(where: { $0.line == place }) else { continue }
          expanded += rows(tree).compactMap { FixedLine($0, of: line, names) }
        }
        lines.bands[band].sides[side] = expanded.numbered
      }
      row += height
    }
    return TablePlan(
      number: number, code: code, title: title, isLandscape: isLandscape, numbers: numbers, rounding: rounding,
      columns: columns, head: head, rows: .lines(lines), notes: notes)
  }
}

/// What a row of a tree is called.
public struct RowName: Hashable, Sendable {
  public var code: RowCode?
  public var label: String

  public init(code: RowCode?, label: String) {
    self.code = code
    self.label = label
  }
}

extension FixedLine {
  /// A row of the tree of a line; nil for the total, which fixed lines state themselves.
  fileprivate init?(_ row: TreeRows.Row, of line: FixedLine, _ names: (Member) -> RowName) {
    guard let member = row.members.last else { return nil }
    let name = names(member)
    self.init(
      label: name.label, code: name.code, selector: line.selector?.narrowed(by: row.path),
      depth: line.depth + row.depth, labelSpan: line.labelSpan, numbering: line.numbering, firstCell: row.firstCell)
    numbering?.level += row.depth
  }
}

extension [FixedLine] {
  /// The lines, with numbers (一、 二、) before the labels of those that are counted together.
  public var numbered: [FixedLine] {
    var counters: [Int: LevelCounter] = [:]
    return map { line in
      guard let numbering = line.numbering else { return line }
      let place = counters[numbering.group, default: LevelCounter()].next(at: numbering.level)
      var line = line
      line.label = (numbering.numbering.text(of: place) ?? "") + line.label
      line.numbering = nil
      return line
    }
  }
}
