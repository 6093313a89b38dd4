/// Which selectors of an index select a line.
public struct SelectorHits: Sendable {
  let words: [UInt64]
  /// The words of each group.
  let groups: [Range<Int>]

  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  public subscript(group group: Int) -> Group { Group(words: words[groups[group]]) }

  /// Those of one group.
  public struct Group: Hashable, Sendable {
    fileprivate let words: ArraySlice<UInt64>

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    public func contains(_ position: Int) -> Bool {
      words[words.startIndex + position / 64] & 1 << UInt64(position % 64) != 0
    }

    /// Their positions in the group, ascending.
    public var positions: Positions { Positions(words) }
  }

  public struct Positions: Sequence, IteratorProtocol {
    private let words: ArraySlice<UInt64>
    /// The word that is read, and what is left of it.
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
