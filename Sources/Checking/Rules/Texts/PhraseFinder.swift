/// Finds any number of phrases in one pass over a text, however many they are (Aho and Corasick).
///
/// What has been read of a phrase is a state. Where a text goes on differently, the longest other beginning that has been read along
/// with it is gone on with, so nothing is read twice.
struct PhraseFinder: Sendable {
  private struct State {
    /// The character that led here.
    var scalar: Unicode.Scalar
    /// The states one character further, which stand side by side, by ascending characters.
    var next: Range<Int> = 0..<0
    /// Where to go on when none of them fits.
    var fallback = 0
    /// The phrase that has been read in full.
    var phrase: Int?
    /// The nearest fallback that is a phrase in full, too; 0 for none.
    var shorterPhrase = 0
  }

  /// The first is that of nothing read.
  private var states = [State(scalar: "\0")]
  /// By their lowest twelve bits, the characters that phrases begin with: nearly all others are told by one look.
  private var beginnings = Array(repeating: false, count: 1 << 12)

  /// Phrases are numbered from 0; of equal ones only the first is found, and empty ones are not.
  init(_ phrases: [[Unicode.Scalar]]) {
    let sorted = phrases.indices.sorted { phrases[$0].lexicographicallyPrecedes(phrases[$1]) }
    // The phrases that go through each state, and how many of their characters it has read; level by level.
    var shares = [(phrases: sorted[...], length: 0)]
    var state = 0
    while state < states.count {
      let length = shares[state].length
      var rest = shares[state].phrases
      let ended = rest.prefix { phrases[$0].count == length }
      if length > 0 { states[state].phrase = ended.min() }
      rest.removeFirst(ended.count)
      let first = states.count
      while let scalar = rest.first.map({ phrases[$0][length] }) {
        let share = rest.prefix { phrases[$0][length] == scalar }
        states.append(
          State(scalar: scalar, fallback: state == 0 ? 0 : self.state(after: states[state].fallback, scalar)))
        shares.append((share, length + 1))
        rest.removeFirst(share.count)
      }
      states[state].next = first..<states.count
      let fallback = states[state].fallback
      states[state].shorterPhrase = states[fallback].phrase == nil ? states[fallback].shorterPhrase : fallback
      state += 1
    }
    for next in states[0].next { beginnings[Int(states[next].scalar.value & 0xFFF)] = true }
  }

  private func state(after state: Int, _ scalar: Unicode.Scalar) -> Int {
    var state = state
    while true {
      var next = states[state].next
      while !next.isEmpty {
        let middle = (next.lowerBound + next.upperBound) / 2
        if states[middle].scalar == scalar { return middle }
        next = states[middle].scalar < scalar ? (middle + 1)..<next.upperBound : next.lowerBound..<middle
      }
      if state == 0 { return 0 }
      state = states[state].fallback
    }
  }

  /// The phrases that stand in a text, each as often as it does, in the order in which they end, longer ones first.
  func phrases(in text: some Sequence<Unicode.Scalar>) -> [Int] {
    var found: [Int] = []
    var state = 0
    for scalar in text { read(scalar, &state, &found) }
    return found
  }

  /// Reads one more character of a text: `state` is 0 before the first. Adds the phrases that end with it.
  @inline(__always)
  func read(_ scalar: Unicode.Scalar, _ state: inout Int, _ found: inout [Int]) {
    if state == 0, !beginnings[Int(scalar.value & 0xFFF)] { return }
    state = self.state(after: state, scalar)
    var ended = states[state].phrase == nil ? states[state].shorterPhrase : state
    while let phrase = states[ended].phrase {
      found.append(phrase)
      ended = states[ended].shorterPhrase
    }
  }
}
