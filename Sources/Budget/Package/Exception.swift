/// A rule that a package or all packages of a format are excepted from, and why. Reports list it.
public struct Exception: Hashable, Sendable {
  /// The code of the message.
  public var rule: String
  /// How severe it is instead; nil if the rule need not be kept.
  public var severity: Severity?
  public var reason: String
  public var location: Location

  /// Those that protect what is withheld or private.
  public static let protectedRules = ["D690", "D691", "D692", "D693", "D694"]

  public init(rule: String, severity: Severity? = nil, reason: String, location: Location) {
    self.rule = rule
    self.severity = severity
    self.reason = reason
    self.location = location
  }
}
