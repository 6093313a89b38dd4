/// A rule that a package or all packages of a format are excepted from, and why. Reports list it.
public struct Exception: Hashable, Sendable {
  /// The code of the message.
  public var rule: String
  /// The only place that it is for: some words or a number that stand there; nil if it is for all.
  public var place: String?
  /// How severe it is instead; nil if the rule need not be kept.
  public var severity: Severity?
  public var reason: String
  public var location: Location

  /// Those that protect what is withheld or private.
  public static let protectedRules = [
    "D690", "D691", "D692", "D693", "D694", "D926", "D927", "D928", "D929", "D930", "D931",
  ]

  public init(rule: String, at place: String? = nil, severity: Severity? = nil, reason: String, location: Location) {
    self.rule = rule
    self.place = place
    self.severity = severity
    self.reason = reason
    self.location = location
  }
}
