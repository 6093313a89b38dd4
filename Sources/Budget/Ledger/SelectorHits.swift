/// Which selectors of an index, or of one group in it, select a line.
public struct SelectorHits: Hashable, Sendable {
  private var words: ArraySlice<UInt64>

  init(words: ArraySlice<UInt64>) {
    self.words = words
  }

  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Which of one group.
  public subscript(group: SelectorIndex.Group) -> SelectorHits { SelectorHits(words: words[group.words]) }

  /// Positions in the group, ascending.
  public var positions: Positions { Positions(words) }

  /// Adds those of other lines.
  mutating func formUnion(_ other: SelectorHits) {
    for (index, word) in zip(words.indices, other.words) { words[index] |= word }
  }

  /// Those of a line that nothing selects.
  var emptied: SelectorHits { SelectorHits(words: words.map { _ in 0 }[...]) }

  public func contains(_ position: Int) -> Bool {
    words[words.startIndex + position / 64] & 1 << UInt64(position % 64) != 0
  }

  public func hash(into hasher: inout Hasher) {
    // Matches of one group always have the same number of words.
    for word in words { hasher.combine(word) }
  }

  public struct Positions: Sequence, IteratorProtocol {
    private let words: ArraySlice<UInt64>
    /// The current word, and its remaining bits.
    private var index: Int
    private var rest: UInt64

    fileprivate init(_ words: ArraySlice<UInt64>) {
      self.words = words
      index = words.startIndex
      rest = words.first ?? 0
    }

    public var underestimatedCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    public mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < words.endIndex else { return nil }
        rest = words[index]
      }
      defer { rest &= rest - 1 }
      return (index - words.startIndex) * 64 + rest.trailingZeroBitCount
    }
  }
}
