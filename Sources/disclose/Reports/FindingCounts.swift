import Budget

/// How many findings there are of each severity.
struct FindingCounts {
  private(set) var all: [Severity: Int] = [:]
  /// Those that an earlier run told.
  private(set) var known: [Severity: Int] = [:]
  /// Those that would be printed if they were more severe.
  private(set) var below: [Severity: Int] = [:]

  mutating func add(_ finding: Finding, isNew: Bool, printing extent: Extent) {
    all[finding.severity, default: 0] += finding.count
    if !isNew { known[finding.severity, default: 0] += finding.count }
    if extent.shows(isNew: isNew), finding.severity > extent.level {
      below[finding.severity, default: 0] += finding.count
    }
  }

  static func += (left: inout Self, right: Self) {
    left.all.merge(right.all, uniquingKeysWith: +)
    left.known.merge(right.known, uniquingKeysWith: +)
    left.below.merge(right.below, uniquingKeysWith: +)
  }
}
