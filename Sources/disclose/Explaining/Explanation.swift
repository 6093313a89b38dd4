import Budget

/// A number with all that is behind it.
struct Explanation {
  var package: PackageID
  /// What is explained, as it can be typed again.
  var subject: String
  /// As the page shows it, with its unit.
  var shown: String
  /// Exact.
  var value: Quantity
  /// How it comes from the sides, where it is not simply the first.
  var formula: Phrase?
  /// What the number is made of: one side for a number, two for a change or a rate.
  var sides: [Evidence]
  /// Where the parts were rounded before they were added up, and that shows: what rounding the exact sum would have given.
  var roundedOnce: String?
}

/// The lines that add up to a number.
struct Evidence {
  enum Source {
    /// Lines of the ledger, in the view that is read.
    case ledger(Axis)
    /// Written down as such, because the package that it comes from is not at hand.
    case stated
    /// Entries of other parts of the package: counts, contracts, projects.
    case entries
  }

  struct Entry {
    var location: Location
    /// In the order of `Evidence.fields`; empty where the line says nothing.
    var fields: [String]
    var value: Int64
    var note: String?
  }

  /// What it is the number of.
  var name: String
  var value: Int64
  var measure: Figure.Measure
  var source: Source
  /// What the lines have in common: the field, and its words. Empty: every line.
  var conditions: [(field: String, words: String)] = []
  var fields: [String] = []
  var entries: [Entry] = []
  /// Whether there are lines that must not be seen.
  var hidesLines = false
  /// What the lines add up to; nil where that is beyond what can be represented, or some must not be seen.
  var sum: Int64?

  var isExact: Bool { hidesLines || sum == value }
}

extension Sequence<Int64> {
  /// nil when 64 bits do not hold it.
  var exactSum: Int64? {
    var sum: Int64 = 0
    for value in self {
      let (next, overflow) = sum.addingReportingOverflow(value)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
