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
  public var hasDistricts: Bool
  /// Whether it could be told which departments did not submit.
  public var knowsMissing: Bool
  /// By district, code, kind and year.
  public let rows: [Row]

  public init(shared: [ReportedFinding], rows: [Row], hasDistricts: Bool, knowsMissing: Bool = true) {
    (self.shared, self.hasDistricts, self.knowsMissing) = (shared, hasDistricts, knowsMissing)
    self.rows = rows.sorted { left, right in
      let (first, second) = (left.id, right.id)
      return (left.district, first.department, first.kind.rawValue, first.year, first.part ?? "")
        < (right.district, second.department, second.kind.rawValue, second.year, second.part ?? "")
    }
  }

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
    return totals.sorted { ($0.key.district, $1.key.year) < ($1.key.district, $0.key.year) }.map(\.value) + [all]
  }
}
