internal import Workbook
internal import XML

/// Repeats what stands in the first cell of a merged range in the range's other cells, row by row.
struct MergedCells {
  /// From the top; those that begin further down are last.
  private let ranges: ArraySlice<Workbook.Range>
  private var next: Int
  /// The ranges that reach the current row, by their first column, with what they repeat.
  private var open: [Open] = []

  private struct Open {
    var range: Workbook.Range
    var cell: TableRow.Cell
  }

  init(_ ranges: [Workbook.Range]) {
    self.ranges = ranges.sorted { $0.first < $1.first }[...]
    next = 0
  }

  /// Rows come from the top, one after the other.
  mutating func fill(_ row: inout TableRow, widest: Int) {
    if ranges.isEmpty { return }
    open.removeAll { $0.range.rows.upperBound < row.line }
    while next < ranges.count, ranges[next].rows.lowerBound <= row.line {
      let range = ranges[next]
      next += 1
      // A range whose first row is empty repeats nothing; programs write no ranges over one another.
      guard range.rows.lowerBound == row.line, range.columns.lowerBound <= row.cells.count,
        !open.contains(where: { $0.range.columns.overlaps(range.columns) })
      else { continue }
      open.append(Open(range: range, cell: row.cells[range.columns.lowerBound - 1]))
    }
    for merged in open where !merged.cell.isBlank || merged.cell.fault != nil {
      let isFirst = merged.range.rows.lowerBound == row.line
      for column in merged.range.columns
      where column <= widest && !(isFirst && column == merged.range.columns.lowerBound) {
        row.pad(to: column, in: merged.cell.position.sheet)
        // Some programs leave values in cells that cannot be seen.
        row.cells[column - 1].bytes = merged.cell.bytes
        row.cells[column - 1].fault = merged.cell.fault
        row.cells[column - 1].repetition = column == merged.range.columns.lowerBound ? .fromAbove : .fromLeft
      }
    }
  }
}

extension TableRow {
  /// Adds blank cells so that there are as many columns.
  mutating func pad(to columns: Int, in sheet: String?) {
    while cells.count < columns {
      cells.append(Cell(bytes: [], position: Position(sheet: sheet, line: line, column: cells.count + 1)))
    }
  }
}
