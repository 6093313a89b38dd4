import NearName
import TestSupport
import Testing

@Suite("The nearest name")
struct NearNameTests {
  @Test(
    "is found for a typing mistake",
    arguments: [
      ("ledgr", ["ledger", "line", "unit"], "ledger"),
      ("lien", ["ledger", "line", "unit"], "line"),
      ("一般公共预算拔款", ["政府性基金预算拨款", "一般公共预算拨款"], "一般公共预算拨款"),
      ("2013110", ["2013101", "2013105"], "2013101"),
      ("人员经废", ["公用经费", "人员经费"], "人员经费"),
    ])
  func meant(typed: String, candidates: [String], expected: String) {
    #expect(nearestName(to: typed, among: candidates) == expected)
  }

  @Test("is nil when no name is near", arguments: ["", "x", "完全不同的名字", "zzzzzzzz"])
  func nothing(typed: String) {
    #expect(nearestName(to: typed, among: ["ledger", "line", "人员经费"]) == nil)
  }

  @Test("is the first of several equally near")
  func ties() {
    #expect(nearestName(to: "abd", among: ["abc", "abe"]) == "abc")
    #expect(nearestName(to: "abd", among: ["abe", "abc"]) == "abe")
  }
}

@Suite("The search for the nearest name")
struct NearNameSearchTests {
  @Test("agrees with the full edit distance", arguments: 1...40)
  func agreement(seed: UInt64) {
    var random = Generator(seed: seed)
    let letters = Array(seed.isMultiple(of: 2) ? "01" : "0123456789AB单位")
    func name(_ lengths: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: lengths, using: &random)).map { _ in letters.randomElement(using: &random)! })
    }
    for _ in 0..<50 {
      let lengths = seed.isMultiple(of: 3) ? 0...30 : 0...7
      let candidates = (0..<Int.random(in: 0...40, using: &random)).map { _ in name(lengths) }
      var typed = name(lengths)
      // Half of the names typed are near a candidate.
      if let near = candidates.randomElement(using: &random), Bool.random(using: &random) {
        typed = near
        for _ in 0..<Int.random(in: 0...3, using: &random) where typed.count > 1 {
          var changed = Array(typed)
          let place = Int.random(in: 0..<changed.count - 1, using: &random)
          switch Int.random(in: 0...3, using: &random) {
          case 0: changed.swapAt(place, place + 1)
          case 1: changed.remove(at: place)
          case 2: changed.insert("A", at: place)
          default: changed[place] = "B"
          }
          typed = String(changed)
        }
      }
      #expect(
        nearestName(to: typed, among: candidates) == referenceNearestName(to: typed, among: candidates),
        "\(typed) among \(candidates)")
    }
  }

  /// The specification of `nearestName`, without optimization.
  private func referenceNearestName(to typed: String, among candidates: [String]) -> String? {
    let wanted = Array(typed.unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.unicodeScalars)
      let distance = referenceDistance(wanted, letters)
      guard distance <= max(1, wanted.count / 3), distance < max(wanted.count, letters.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.name
  }

  private func referenceDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...b.count)]
    for i in stride(from: 1, through: a.count, by: 1) {
      var row = [i]
      for j in stride(from: 1, through: b.count, by: 1) {
        var cost = min(rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), rows[i - 1][j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, rows[i - 2][j - 2] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
