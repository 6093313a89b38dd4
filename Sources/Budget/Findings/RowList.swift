/// Rows of a table, for a message that is about many of them.
struct RowList: Hashable, Sendable {
  private(set) var count = 0
  private var ranges: [ClosedRange<Int>] = []
  private static let listed = 20

  mutating func add(_ row: Int) {
    count += 1
    if let last = ranges.last, last.upperBound + 1 == row || last.upperBound == row {
      ranges[ranges.count - 1] = last.lowerBound...row
    } else if ranges.count <= Self.listed {
      ranges.append(row...row)
    }
  }

  /// `5–9、12`
  func text(separator: String) -> String {
    ranges.prefix(Self.listed).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: separator) + (ranges.count > Self.listed ? " …" : "")
  }
}
