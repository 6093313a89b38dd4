internal import Budget

extension LinesPlan {
  /// What the lines of some sides select that are no totals.
  func parts(ofSides sides: ClosedRange<Int>) -> [Selector] {
    var parts: [Selector] = []
    for band in bands {
      for side in sides where side < band.sides.count {
        for line in band.sides[side] where line.emphasis == .line {
          if let selector = line.selector { parts.append(selector) }
        }
      }
    }
    return parts
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
