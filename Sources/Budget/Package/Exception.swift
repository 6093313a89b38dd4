/// A rule that a package is excepted from, and why. Reports list it.
public struct Exception: Hashable, Sendable {
  /// The code of the message.
  public var rule: String
  public var reason: String
  public var location: Location

  public init(rule: String, reason: String, location: Location) {
    self.rule = rule
    self.reason = reason
    self.location = location
  }
}
