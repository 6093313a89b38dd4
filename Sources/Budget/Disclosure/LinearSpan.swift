/// The linear span of sums of unknowns, modulo a prime, which is exact enough as coefficients are one or two.
struct LinearSpan: Sendable {
  /// What a sum says beside those that are there.
  enum News { case none, withheld, other }

  private static let prime: UInt64 = 2_147_483_647
  var withheld = SumOfUnknowns(count: 0)
  /// One after another, each by what it holds. It holds one of its pivot, of which those that come after hold none;
  /// that is no withheld unknown if it holds any other. So what is left of a sum is withheld alone if, without withheld
  /// money, it follows from the rest.
  private var rows: [(pivot: Int, terms: Range<Int>)] = []
  private var terms: [(unknown: Int, factor: UInt64)] = []

  func news(in sum: SumOfUnknowns) -> News { news(in: remainder(of: sum, minus: nil)).news }

  mutating func add(_ sum: SumOfUnknowns, minus other: SumOfUnknowns? = nil) {
    let left = remainder(of: sum, minus: other)
    guard let pivot = news(in: left).pivot else { return }
    let inverse = Self.power(left[pivot], Self.prime - 2)
    let start = terms.count
    for unknown in left.indices where left[unknown] != 0 {
      terms.append((unknown, left[unknown] * inverse % Self.prime))
    }
    rows.append((pivot, start..<terms.count))
  }

  private func news(in left: [UInt64]) -> (news: News, pivot: Int?) {
    var first: Int?
    for unknown in left.indices where left[unknown] != 0 {
      if withheld[unknown] == 0 { return (.other, unknown) }
      first = first ?? unknown
    }
    return (first == nil ? .none : .withheld, first)
  }

  private func remainder(of sum: SumOfUnknowns, minus other: SumOfUnknowns?) -> [UInt64] {
    var left = Array(repeating: UInt64(0), count: sum.words.count * 32)
    sum.forEach { left[$0] = $1 }
    other?.forEach { left[$0] = (left[$0] + Self.prime - $1) % Self.prime }
    for row in rows where left[row.pivot] != 0 {
      let factor = Self.prime - left[row.pivot]
      for position in row.terms {
        let term = terms[position]
        left[term.unknown] = (left[term.unknown] + term.factor * factor) % Self.prime
      }
    }
    return left
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, base, exponent): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}

/// How often each unknown is in a sum, in two bits: such sums are compared by the thousand.
struct SumOfUnknowns: Hashable {
  fileprivate var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: Self.wordCount(count)) }

  init(words: ArraySlice<UInt64>) { self.words = Array(words) }

  static func wordCount(_ count: Int) -> Int { (count + 31) / 32 }

  static func bit(of unknown: Int) -> (word: Int, bit: UInt64) { (unknown / 32, 1 << UInt64(unknown % 32 * 2)) }

  mutating func add(_ unknown: Int) {
    let (word, bit) = Self.bit(of: unknown)
    words[word] += bit
  }

  func without(_ unknowns: SumOfUnknowns) -> SumOfUnknowns {
    var left = self
    // Once there is as good as three times there.
    for index in words.indices { left.words[index] &= ~(unknowns.words[index] * 3) }
    return left
  }

  subscript(unknown: Int) -> UInt64 { words[unknown / 32] >> UInt64(unknown % 32 * 2) & 3 }

  /// Each unknown that is there, and how often.
  func forEach(_ body: (Int, UInt64) -> Void) {
    for (word, bits) in words.enumerated() {
      var rest = bits
      while rest != 0 {
        let place = rest.trailingZeroBitCount / 2
        body(word * 32 + place, rest >> UInt64(place * 2) & 3)
        rest &= ~(3 << UInt64(place * 2))
      }
    }
  }

  /// nil where the other is no part of this.
  func minus(_ other: SumOfUnknowns) -> SumOfUnknowns? {
    var left = self
    var isPart = true
    other.forEach { unknown, times in
      if left[unknown] < times { isPart = false } else { left.words[unknown / 32] -= times << UInt64(unknown % 32 * 2) }
    }
    return isPart ? left : nil
  }

  /// Tells sums apart in an order.
  var order: [UInt64] { words }

  var size: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
