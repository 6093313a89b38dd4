/// Finds the first use of each of some terms. Of terms that overlap, the first counts, and of those that begin together
/// the longest, so that a term within a longer one is not taken for itself.
struct TermFinder {
  /// The next state by state and byte, from 0, the empty beginning.
  private var next: [Int: Int] = [:]
  /// The term that ends in each state.
  private var ends: [Int?] = [nil]
  /// Whether characters begin a term, by twelve bits, which excludes nearly all others.
  private var beginnings = Array(repeating: false, count: 1 << 12)
  private var isFound: [Bool]
  private var missing = 0

  /// In bytes. Longer ones are no terms; this also bounds how often a byte is read.
  private static let lengths = 6...120

  init(_ terms: [some Collection<UInt8>]) {
    isFound = terms.map { _ in false }
    for (number, term) in terms.enumerated() where Self.lengths.contains(term.count) {
      var state = 0
      for byte in term {
        if let known = next[state << 8 | Int(byte)] {
          state = known
        } else {
          next[state << 8 | Int(byte)] = ends.count
          state = ends.count
          ends.append(nil)
        }
      }
      // Of equal terms, the first.
      guard ends[state] == nil else { continue }
      ends[state] = number
      missing += 1
      beginnings[Self.mark(of: Array(term.prefix(3))[...])] = true
    }
  }

  /// Returns the terms that a text is the first to use, in its order.
  mutating func newTerms(
    in page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [(term: Int, range: Range<Int>)] {
    var found: [(term: Int, range: Range<Int>)] = []
    var position = range.lowerBound
    while missing > 0, position + Self.lengths.lowerBound <= range.upperBound {
      guard beginnings[Self.mark(of: page[position..<position + 3])],
        let (term, end) = longestTerm(in: page[position..<range.upperBound])
      else {
        position += 1
        continue
      }
      if !isFound[term] {
        isFound[term] = true
        missing -= 1
        found.append((term, position..<end))
      }
      position = end
    }
    return found
  }

  private func longestTerm(in text: Slice<UnsafeBufferPointer<UInt8>>) -> (term: Int, end: Int)? {
    var state = 0
    var longest: (term: Int, end: Int)?
    for position in text.indices {
      guard let next = next[state << 8 | Int(text[position])] else { break }
      state = next
      if let term = ends[state] { longest = (term, position + 1) }
    }
    return longest
  }

  /// A character of three bytes, as nearly all Chinese ones are, has its lowest twelve bits in the last two.
  private static func mark(of bytes: some RandomAccessCollection<UInt8>) -> Int {
    var mark = 0
    for byte in bytes { mark = (mark << 6 | Int(byte & 0x3F)) & 0xFFF }
    return mark
  }
}
