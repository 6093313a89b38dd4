/// A state of the chart of accounts: a year, and a revision within it (0 is the chart at the start of the year).
public struct Edition: Hashable, Sendable {
  public let year: Int
  public let revision: Int

  public init(year: Int, revision: Int = 0) {
    self.year = year
    self.revision = revision
  }

  /// Reads `2024` or `2024.1`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year > 0 else { return nil }
    switch parts.count {
    case 1: self.init(year: year)
    case 2:
      guard let revision = Int(parts[1]), revision >= 0 else { return nil }
      self.init(year: year, revision: revision)
    default: return nil
    }
  }
}

extension Edition: Comparable {
  public static func < (left: Edition, right: Edition) -> Bool {
    (left.year, left.revision) < (right.year, right.revision)
  }
}

extension Edition: CustomStringConvertible {
  public var description: String {
    revision == 0 ? "\(year)" : "\(year).\(revision)"
  }
}
