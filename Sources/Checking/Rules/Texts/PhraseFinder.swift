/// Finds any number of phrases in one pass over a text (Aho–Corasick).
///
/// Each prefix of a phrase is a state. On a mismatch, matching continues with the longest proper suffix that is also a
/// prefix, so nothing is read twice.
struct PhraseFinder: Sendable {
  private struct State {
    /// The character that leads to the state.
    var scalar: Unicode.Scalar
    /// The successor states, adjacent and in ascending order of their characters.
    var next: Range<Int> = 0..<0
    /// The state to continue with when no successor matches.
    var fallback = 0
    /// The phrase that ends in the state.
    var phrase: Int?
    /// The nearest fallback in which a phrase ends; 0 for none.
    var shorterPhrase = 0
  }

  /// The first state is the empty prefix.
  private var states = [State(scalar: "\0")]
  /// A filter by the lowest twelve bits for characters that begin a phrase, which excludes nearly all others.
  private var beginnings = Array(repeating: false, count: 1 << 12)

  /// Phrases are numbered from 0. Of equal ones only the first is found; empty ones never are.
  init(_ phrases: [[Unicode.Scalar]]) {
    let sorted = phrases.indices.sorted { phrases[$0].lexicographicallyPrecedes(phrases[$1]) }
    // The phrases through each state, and the length of its prefix, level by level.
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

  /// Returns every occurrence of phrases in a text, in the order of their ends, longer ones first.
  func phrases(in text: some Sequence<Unicode.Scalar>) -> [Int] {
    var found: [Int] = []
    var state = 0
    for scalar in text { read(scalar, &state, &found) }
    return found
  }

  /// Advances by one character from `state`, which is 0 at the start, and adds the phrases that end there.
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
