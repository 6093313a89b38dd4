internal import Printing

/// A stated percentage, exact to hundredths.
public struct Percentage: Hashable, Sendable {
  public let hundredths: Int

  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Reads `25`, `25.5` or `25.00`.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), whole >= 0, whole < 1_000 else { return nil }
    guard parts.count == 2 else {
      hundredths = whole * 100
      return
    }
    guard (1...2).contains(parts[1].utf8.count), let fraction = Int(parts[1]), fraction >= 0 else { return nil }
    hundredths = whole * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
  }

  /// As a plain number: `25`, `33.3`.
  public var plain: String { Points(hundredths: hundredths).formatted }

  /// `25.00%`.
  public var formatted: String { "\(String(hundredths, decimals: 2))%" }
}

extension Percentage: Comparable {
  public static func < (left: Percentage, right: Percentage) -> Bool { left.hundredths < right.hundredths }
}
