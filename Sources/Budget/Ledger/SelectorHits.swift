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
    public var positions: [Int] {
      var positions: [Int] = []
      var first = 0
      for word in words {
        var rest = word
        while rest != 0 {
          positions.append(first + rest.trailingZeroBitCount)
          rest &= rest - 1
        }
        first += 64
      }
      return positions
    }
  }
}
