import Budget

/// The exit status of the command.
enum ExitStatus: Int32, Comparable {
  /// There are no errors.
  case success = 0
  /// There are findings that are errors.
  case findings = 1
  /// The command was used wrongly, or the environment prevents it from working.
  case environment = 2

  init(_ finding: Finding) {
    self = finding.traits.contains(.environment) ? .environment : .findings
  }

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
