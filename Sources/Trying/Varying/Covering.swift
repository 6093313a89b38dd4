/// Chooses situations so that any two states of two conditions soon meet in one: what goes wrong in a sentence mostly
/// follows from two of them.
public struct Covering: Sendable {
  /// The chosen states, as positions, one list for each package.
  public private(set) var rows: [[Int]] = []
  public let pairCount: Int
  public private(set) var coveredCount = 0
  private let counts: [Int]
  /// Where the states of each condition begin.
  private let starts: [Int]
  private var covered: [Bool]
  private var width: Int { (starts.last ?? 0) + (counts.last ?? 0) }

  public init(_ conditions: [Condition], rows count: Int, seed: UInt64) {
    counts = conditions.map(\.states.count)
    var starts: [Int] = []
    var end = 0
    for count in counts {
      starts.append(end)
      end += count
    }
    self.starts = starts
    covered = Array(repeating: false, count: end * end)
    let all = counts.reduce(0, +)
    let own = counts.reduce(0) { $0 + $1 * $1 }
    pairCount = (all * all - own) / 2
    var random = Randomness(seed)
    for _ in 0..<count { add(&random) }
  }

  /// Adds the best of a few candidates, each filled in condition by condition with what is new.
  private mutating func add(_ random: inout Randomness) {
    var best: (row: [Int], gain: Int) = ([], -1)
    for _ in 0..<8 {
      let candidate = candidate(&random)
      if candidate.gain > best.gain { best = candidate }
      if coveredCount == pairCount { break }
    }
    cover(best.row)
    rows.append(best.row)
  }

  private func candidate(_ random: inout Randomness) -> (row: [Int], gain: Int) {
    var order = Array(counts.indices)
    for index in order.indices.reversed() { order.swapAt(index, random.number(below: index + 1)) }
    var row = Array(repeating: -1, count: counts.count)
    var total = 0
    var chosen: [Int] = []
    for condition in order {
      let first = random.number(below: counts[condition])
      var best = (state: first, gain: -1)
      for turn in 0..<counts[condition] {
        let state = (first + turn) % counts[condition]
        let line = (starts[condition] + state) * width
        var gain = 0
        for other in chosen where !covered[line + starts[other] + row[other]] { gain += 1 }
        if gain > best.gain { best = (state, gain) }
      }
      row[condition] = best.state
      total += best.gain
      chosen.append(condition)
    }
    return (row, total)
  }

  private mutating func cover(_ row: [Int]) {
    for one in row.indices {
      for other in row.indices where other != one {
        let pair = (starts[one] + row[one]) * width + starts[other] + row[other]
        if !covered[pair], one < other { coveredCount += 1 }
        covered[pair] = true
      }
    }
  }
}
