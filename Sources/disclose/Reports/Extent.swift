import Budget

/// How much of its findings a run prints for people.
struct Extent {
  /// Whether what an earlier run told is printed, too.
  var isWhole = true
  /// The least severity.
  var level = Severity.note

  func shows(_ finding: Finding, isNew: Bool) -> Bool { (isWhole || isNew) && finding.severity <= level }

  func shows(isNew: Bool) -> Bool { isWhole || isNew }
}

extension Extent {
  /// Whoever names packages asks about these.
  init(_ arguments: Arguments) {
    self.init(isWhole: arguments.showsAll || !arguments.names.isEmpty, level: arguments.level)
  }
}
