import Budget

/// How the command ends.
enum ExitStatus: Int32, Comparable {
  /// All is published.
  case success = 0
  /// There are findings of severity error.
  case findings = 1
  /// Wrong use, or broken surroundings.
  case environment = 2

  init(_ finding: Finding) {
    self = finding.traits.contains(.environment) ? .environment : .findings
  }

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
