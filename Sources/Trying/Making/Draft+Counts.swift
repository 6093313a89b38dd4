import Budget

/// A count of a made package.
struct MadeCount: Hashable, Sendable {
  let name: String
  let value: Int
  let lastYear: Int?
}

extension Draft {
  var madeCounts: [MadeCount] { profile.counts.compactMap(count) }

  private func count(_ name: String) -> MadeCount? {
    var random = Randomness(seed, of: name)
    let value = 2 + random.number(below: 60)
    let more = value + 1 + random.number(below: 20)
    let fewer = 1 + random.number(below: value - 1)
    switch state(of: name) {
    case "零": return MadeCount(name: name, value: 0, lastYear: nil)
    case "有": return MadeCount(name: name, value: value, lastYear: nil)
    case "零比零": return MadeCount(name: name, value: 0, lastYear: 0)
    case "零比有": return MadeCount(name: name, value: 0, lastYear: value)
    case "有比零": return MadeCount(name: name, value: value, lastYear: 0)
    case "相同": return MadeCount(name: name, value: value, lastYear: value)
    case "增加": return MadeCount(name: name, value: value, lastYear: fewer)
    case "减少": return MadeCount(name: name, value: value, lastYear: more)
    default: return nil
    }
  }

  /// Sums are equal, zero or not known only where all counts are, but for those that must be stated.
  private func state(of name: String) -> String {
    let own = situation["数量·\(name)"]
    let isRequired = profile.checks.requirements.counts.contains(name)
    switch situation[Conditions.allCounts] {
    case "相同", "零比零": return situation[Conditions.allCounts]
    case "无": return isRequired ? own : Conditions.none
    case "只有一个":
      let isChosen = profile.counts.firstIndex(of: name) == Int(seed % UInt64(max(profile.counts.count, 1)))
      return isChosen || isRequired ? own : Conditions.none
    default: return own
    }
  }

  /// Counts, and the sums of those that have a name before the point in common, where each says what it was.
  var countChanges: [(name: String, change: Int)] {
    var sums: [String: (names: Int, now: Int, before: Int?)] = [:]
    for count in madeCounts {
      for name in Set([count.name, count.name.split(separator: ".").first.map(String.init) ?? count.name]) {
        let known = sums[name] ?? (0, 0, 0)
        let before = known.before.flatMap { sum in count.lastYear.map { sum + $0 } }
        sums[name] = (known.names + 1, known.now + count.value, before)
      }
    }
    return sums.sorted { $0.key < $1.key }.compactMap { name, sum in
      let isWhole = sum.names == profile.counts.count { $0 == name || $0.hasPrefix(name + ".") }
      return isWhole ? sum.before.map { (name, sum.now - $0) } : nil
    }
  }
}
