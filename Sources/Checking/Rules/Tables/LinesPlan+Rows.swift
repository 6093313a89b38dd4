internal import Budget

extension LinesPlan {
  /// What the lines of some sides select that are no totals.
  func parts(ofSides sides: ClosedRange<Int>) -> [Selector] {
    bands.flatMap { band in band.sides.indices.filter(sides.contains).flatMap { band.sides[$0] } }
      .filter { $0.emphasis == .line }.compactMap(\.selector)
  }

  /// For each row, the line of each side; nil where a shorter side is filled up.
  var rows: [[LinePlan?]] {
    bands.flatMap { band in
      (0..<band.height).map { row in
        (0..<sideCount).map { side in
          guard side < band.sides.count, row < band.sides[side].count else { return nil }
          return band.sides[side][row]
        }
      }
    }
  }
}
