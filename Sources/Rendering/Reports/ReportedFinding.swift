public import Budget

/// A finding as a report shows it: in words, with all the places of which it says the same.
public struct ReportedFinding: Hashable, Sendable {
  /// Where a reader finds it, in a file that the reader knows.
  public struct Place: Hashable, Sendable {
    /// Empty where it is the package as a whole.
    public var file: String
    public var sheet: String?
    public var cell: String?
    public var line: Int?
    public var column: Int?

    public init(file: String, sheet: String? = nil, cell: String? = nil, line: Int? = nil, column: Int? = nil) {
      (self.file, self.sheet, self.cell, self.line, self.column) = (file, sheet, cell, line, column)
    }
  }

  public var severity: Severity
  public var code: String
  public var text: String
  /// Whether the run before did not have it, or not at each of its places.
  public var isNew: Bool
  /// The first places, in their order.
  public private(set) var places: [Place]
  /// How many more there are.
  public private(set) var morePlaces = 0
  /// The number of findings that it stands for.
  public private(set) var count: Int

  /// The largest number of places that a report lists.
  private static let placeLimit = 20

  public init(
    _ severity: Severity, _ code: String, _ text: String, isNew: Bool = false, at place: Place?, count: Int = 1
  ) {
    (self.severity, self.code, self.text, self.isNew, self.count) = (severity, code, text, isNew, count)
    places = place.map { [$0] } ?? []
  }

  /// Whether both say the same, perhaps of different places.
  private var words: [String] { ["\(severity)", code, text] }

  private mutating func add(_ other: ReportedFinding) {
    count += other.count
    isNew = isNew || other.isNew
    let room = max(0, Self.placeLimit - places.count)
    places += other.places.prefix(room)
    morePlaces += other.morePlaces + max(0, other.places.count - room)
  }

  /// Puts those that say the same together, the worst first, otherwise in their order, which is causes before
  /// consequences.
  public static func grouped(_ findings: [ReportedFinding]) -> [ReportedFinding] {
    var groups: [ReportedFinding] = []
    var indices: [[String]: Int] = [:]
    for finding in findings {
      if let index = indices[finding.words] {
        groups[index].add(finding)
      } else {
        indices[finding.words] = groups.count
        groups.append(finding)
      }
    }
    return [Severity.error, .warning, .note].flatMap { severity in groups.filter { $0.severity == severity } }
  }
}
