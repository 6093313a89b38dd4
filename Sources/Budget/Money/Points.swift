internal import Printing

/// Points of a score, exact to hundredths.
public struct Points: Hashable, Sendable {
  public let hundredths: Int

  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  public static let zero = Points(hundredths: 0)

  /// Reads `15`, `9.5` or `9.50`.
  public init?(_ text: String) {
    guard let percentage = Percentage(text) else { return nil }
    hundredths = percentage.hundredths
  }

  public static func + (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths + right.hundredths)
  }

  /// The points as forms print them: `15`, `9.5`.
  public var formatted: String {
    var (steps, decimals) = (hundredths, 2)
    while decimals > 0, steps % 10 == 0 { (steps, decimals) = (steps / 10, decimals - 1) }
    return String(steps, decimals: decimals)
  }
}

extension Points: Comparable {
  public static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }
}
