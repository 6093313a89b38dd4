/// A rule that one package need not keep, and why. It is listed wherever findings are.
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
