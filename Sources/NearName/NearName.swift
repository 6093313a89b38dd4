/// The name among `candidates` that someone who typed `typed` most likely meant, or nil when none is close.
///
/// Close means: at most one edit (insert, delete, replace, or swap of neighbours) for names of up to three characters,
/// and about one edit for every three characters beyond that. Of several equally close, the first one given wins, so the answer
/// depends on the order of the candidates alone.
public func nearestName(to typed: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(typed.unicodeScalars)
  let limit = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let bound = best.map { $0.distance - 1 } ?? limit
    guard bound >= 0 else { break }
    let letters = Array(candidate.unicodeScalars)
    guard abs(letters.count - wanted.count) <= bound else { continue }
    // A name with every letter replaced is not near, however short it is.
    let distance = editDistance(wanted, letters)
    if distance <= bound, distance < max(wanted.count, letters.count) {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// Optimal string alignment: insertions, deletions, replacements, and swaps of neighbours each count one.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var twoBack: [Int] = []
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      let replacement = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var cost = min(replacement, previous[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, twoBack[j - 2] + 1)
      }
      row.append(cost)
    }
    twoBack = previous
    previous = row
  }
  return previous[b.count]
}
