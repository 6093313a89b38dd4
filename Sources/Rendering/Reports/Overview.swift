public import Budget

/// What a bureau sees of a run: what it has to do itself, and how far each department is.
public struct Overview: Hashable, Sendable {
  /// A package, or one that should be there.
  public struct Row: Hashable, Sendable {
    public var id: PackageID
    /// Empty where the list of departments has none.
    public var district = ""
    public var name: String
    /// The name of a part.
    public var partName = ""
    public var state: ReportedState
    public var isChecked = true
    public var errors = 0
    public var warnings = 0
    public var notes = 0
    /// The errors that the run before did not have.
    public var newErrors = 0
    public var uncheckedRules = 0
    /// When its pages last changed; empty where nothing is published, or the command does not know.
    public var built = ""
    public var isChanged = false
    /// The file of the department's report; nil where it has none.
    public var report: String?

    public init(_ id: PackageID, name: String, _ state: ReportedState) {
      (self.id, self.name, self.state) = (id, name, state)
    }

    /// Whether somebody has to do something about it.
    var needsAction: Bool { errors + warnings > 0 || state == .failed || state == .notSubmitted || !isChecked }
  }

  /// The sums of a district and a year.
  public struct Total: Hashable, Sendable {
    public var district: String
    /// nil for all years.
    public var year: Int?
    public var submitted = 0
    public var notSubmitted = 0
    public var failed = 0
    public var errors = 0
    public var warnings = 0
    public var notes = 0
    public var newErrors = 0
    public var notChecked = 0
    public var changed = 0

    public init(district: String, year: Int?) { (self.district, self.year) = (district, year) }

    fileprivate mutating func add(_ row: Row) {
      if row.state == .notSubmitted { notSubmitted += 1 } else { submitted += 1 }
      if row.state == .failed { failed += 1 }
      if !row.isChecked { notChecked += 1 }
      if row.isChanged { changed += 1 }
      errors += row.errors
      warnings += row.warnings
      notes += row.notes
      newErrors += row.newErrors
    }
  }

  /// Of files that all packages share, which no department can correct.
  public var shared: [ReportedFinding]
  /// In the order of the list of departments; empty where it has none.
  public let districts: [String]
  /// Whether it could be told which departments did not submit.
  public var knowsMissing: Bool
  /// Whether what was made waits for approval, and is not public.
  public var isStaged: Bool
  /// By district, code, kind and year. Departments that are not listed come last.
  public let rows: [Row]
  private let ranks: [String: Int]

  public init(
    shared: [ReportedFinding], rows: [Row], districts: [String] = [], knowsMissing: Bool = true,
    isStaged: Bool = false
  ) {
    (self.shared, self.districts, self.knowsMissing) = (shared, districts, knowsMissing)
    self.isStaged = isStaged
    let ranks = Dictionary(
      districts.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.ranks = ranks
    self.rows = rows.sorted { left, right in
      let (first, second) = (left.id, right.id)
      return (ranks[left.district] ?? .max, first.department, first.kind.rawValue, first.year, first.part ?? "")
        < (ranks[right.district] ?? .max, second.department, second.kind.rawValue, second.year, second.part ?? "")
    }
  }

  public var hasDistricts: Bool { !districts.isEmpty }

  /// By district, the newest year first; the last is of everything.
  public var totals: [Total] {
    struct Key: Hashable {
      var district: String
      var year: Int
    }
    var totals: [Key: Total] = [:]
    var all = Total(district: "", year: nil)
    for row in rows {
      let key = Key(district: row.district, year: row.id.year)
      totals[key, default: Total(district: row.district, year: row.id.year)].add(row)
      all.add(row)
    }
    return totals.values.sorted {
      (ranks[$0.district] ?? .max, $1.year ?? 0) < (ranks[$1.district] ?? .max, $0.year ?? 0)
    } + [all]
  }
}
