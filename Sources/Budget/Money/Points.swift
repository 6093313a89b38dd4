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

  /// As forms print it: `15`, `9.5`.
  public var formatted: String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Points: Comparable {
  public static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }
}
