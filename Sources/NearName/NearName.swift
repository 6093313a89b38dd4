/// Returns the candidate that is nearest to a mistyped name, or nil when none is near.
///
/// A candidate may differ by one edit (insertion, deletion, replacement, or swap of neighbours) for every three
/// characters typed, and always by one. Of several equally near candidates, the first one wins.
public func nearestName(to typed: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(typed.unicodeScalars)
  let limit = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  var search = EditDistance()
  for candidate in candidates {
    let bound = best.map { $0.distance - 1 } ?? limit
    guard bound >= 0 else { break }
    let letters = Array(candidate.unicodeScalars)
    // A name with every letter replaced is not near, even if it has a single letter.
    if let distance = search.between(wanted, letters, atMost: bound), distance < max(wanted.count, letters.count) {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// The optimal string alignment distance, in which an insertion, deletion, replacement or swap of neighbours counts
/// one.
///
/// It fills in only the band of the table that can lead to a distance within the bound, and stops as soon as none is
/// possible: most names differ in their first letters.
private struct EditDistance {
  private var twoBack: [Int] = []
  private var previous: [Int] = []
  private var row: [Int] = []

  /// Returns the distance, or nil when it exceeds `bound`.
  mutating func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost bound: Int) -> Int? {
    guard abs(a.count - b.count) <= bound else { return nil }
    let far = bound + 1
    if row.count <= b.count {
      row = Array(repeating: 0, count: b.count + 1)
      previous = row
      twoBack = row
    }
    for j in 0...b.count { row[j] = min(j, far) }
    var previousIsFar = false
    for i in stride(from: 1, through: a.count, by: 1) {
      (twoBack, previous, row) = (previous, row, twoBack)
      let first = max(1, i - bound)
      row[first - 1] = first == 1 ? min(i, far) : far
      var nearest = row[first - 1]
      for j in stride(from: first, through: min(b.count, i + bound), by: 1) {
        var cost = min(previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), row[j - 1] + 1)
        // The cell above is outside the band otherwise.
        if j < i + bound { cost = min(cost, previous[j] + 1) }
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, twoBack[j - 2] + 1) }
        row[j] = min(cost, far)
        nearest = min(nearest, row[j])
      }
      // A swap reaches back two rows, so one row beyond the bound does not decide.
      if nearest == far, previousIsFar { return nil }
      previousIsFar = nearest == far
    }
    return row[b.count] < far ? row[b.count] : nil
  }
}
