internal import Workbook

/// What of a sheet is hidden although it is read.
struct HiddenPlaces {
  private var rows: [ClosedRange<Int>] = []
  private var columns: [ClosedRange<Int>] = []
  /// How many columns have been seen to hold something.
  private var width = 0

  mutating func note(_ row: TableRow) {
    width = max(width, row.cells.count)
    guard row.isHidden else { return }
    if let last = rows.last, last.upperBound + 1 >= row.line {
      rows[rows.count - 1] = last.lowerBound...row.line
    } else if rows.count <= Self.listed {
      rows.append(row.line...row.line)
    }
  }

  mutating func note(_ hidden: [ClosedRange<Int>]) {
    // People hide what is to the right of a table.
    columns = hidden.filter { $0.lowerBound <= width }.map { $0.lowerBound...min($0.upperBound, width) }
  }

  private static let listed = 20

  func finding(of sheet: Workbook.Sheet, in path: String) -> Finding? {
    var chinese: [String] = []
    var english: [String] = []
    if sheet.visibility != .visible {
      chinese.append("整张工作表")
      english.append("the whole sheet")
    }
    if !rows.isEmpty {
      chinese.append("第 \(list(rows, "、", name: String.init)) 行")
      english.append("rows \(list(rows, ", ", name: String.init))")
    }
    if !columns.isEmpty {
      let name = { (column: Int) in
        String("\(Workbook.Position(row: 1, column: column))".dropLast())
      }
      chinese.append("\(list(columns, "、", name: name)) 列")
      english.append("columns \(list(columns, ", ", name: name))")
    }
    if chinese.isEmpty { return nil }
    return Finding(
      .hiddenPlacesRead(
        Phrase(zh: chinese.joined(separator: "，"), en: english.joined(separator: ", "))),
      at: Location(file: "\(path)!\(sheet.name)"))
  }

  private func list(_ ranges: [ClosedRange<Int>], _ separator: String, name: (Int) -> String) -> String {
    let words = ranges.prefix(Self.listed).map {
      $0.count == 1 ? name($0.lowerBound) : "\(name($0.lowerBound))–\(name($0.upperBound))"
    }
    return words.joined(separator: separator) + (ranges.count > Self.listed ? " …" : "")
  }
}
