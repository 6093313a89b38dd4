import Hashing

/// One of several parts of all departments. Which part a department is in follows from its code alone, so every machine
/// and every version agrees, whatever other departments there are.
struct Shard {
  private let number: UInt64
  private let count: UInt64

  private static let counts: ClosedRange<UInt64> = 1...10_000

  /// Reads `3/16`.
  init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { UInt64($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1], Self.counts.contains(count),
      (1...count).contains(number)
    else { return nil }
    (self.number, self.count) = (number, count)
  }

  func contains(_ department: String) -> Bool {
    let bytes = SHA256.digest(of: Array(department.utf8)).bytes
    return bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } % count == number - 1
  }
}
