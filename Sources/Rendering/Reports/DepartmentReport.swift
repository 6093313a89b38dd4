public import Budget

/// What a department is told: its packages, and what it has to do in each.
public struct DepartmentReport: Hashable, Sendable {
  /// A package of the department, or a part's.
  public struct Section: Hashable, Sendable {
    public var id: PackageID
    /// The name of a part.
    public var partName = ""
    public var state: ReportedState
    /// Whether it waits for files that all packages share, so that the department has nothing to do.
    public var isHeldUp = false
    /// Whether an earlier version is still published, although this one is not.
    public var hasOldVersion = false
    /// Whether rules were asked: not if the package could not be read.
    public var isChecked = true
    /// Grouped, the worst first.
    public var findings: [ReportedFinding] = []
    public var exceptions: [ReportedException] = []
    public var changes: ReportedChanges?

    public init(_ id: PackageID, _ state: ReportedState) { (self.id, self.state) = (id, state) }

    public func count(_ severity: Severity) -> Int {
      findings.lazy.filter { $0.severity == severity }.map(\.count).reduce(0, +)
    }
  }

  public var code: String
  /// The code where no name is known.
  public var name: String
  /// By kind and year, each before its parts.
  public var sections: [Section]
  /// By code.
  public var unchecked: [UncheckedRule]
  /// Whether what was made waits for approval, and is not public.
  public var isStaged: Bool

  public init(
    code: String, name: String, sections: [Section], unchecked: [UncheckedRule] = [], isStaged: Bool = false
  ) {
    (self.code, self.name, self.sections, self.unchecked) = (code, name, sections, unchecked)
    self.isStaged = isStaged
  }

  /// Whether there is anything that the department has to do or should know.
  public var isNeeded: Bool { sections.contains { !$0.findings.isEmpty || $0.state == .notSubmitted } }

  public func count(_ severity: Severity) -> Int { sections.lazy.map { $0.count(severity) }.reduce(0, +) }

  /// The name of its files without their ending: the code, or for a folder with another name a digest of that.
  public static func fileName(of code: String, digest: (String) -> String) -> String {
    PackageID.isDepartment(code) && code.lowercased() != "index" ? code : "_\(digest(code))"
  }
}

/// What became of a package.
public enum ReportedState: Hashable, Sendable {
  case published, unchanged, checked, failed, notSubmitted

  /// As the bureau reads it.
  func name(isStaged: Bool) -> Phrase {
    switch self {
    case .published where isStaged: Phrase(zh: "已做好，批准后公开", en: "made; public once approved")
    case .published: Phrase(zh: "已发布", en: "published")
    case .unchanged: Phrase(zh: "未变", en: "unchanged")
    case .checked: Phrase(zh: "已检查", en: "checked")
    case .failed: Phrase(zh: "未发布", en: "not published")
    case .notSubmitted: Phrase(zh: "未报送", en: "not submitted")
    }
  }

  /// As the department reads it: the same in each run, whether or not that had anything to publish.
  func standing(isStaged: Bool) -> Phrase {
    (self == .unchanged ? .published : self).name(isStaged: isStaged)
  }
}

/// A finding that a package excepts, and why.
public struct ReportedException: Hashable, Sendable {
  public var code: String
  public var reason: String
  /// What was not reported.
  public var text: String

  public init(code: String, reason: String, text: String) { (self.code, self.reason, self.text) = (code, reason, text) }
}

/// A rule that could not be checked, and in which packages.
public struct UncheckedRule: Hashable, Sendable {
  public var code: String
  public var reason: String
  public var packages: [PackageID]

  public init(code: String, reason: String, packages: [PackageID]) {
    (self.code, self.reason, self.packages) = (code, reason, packages)
  }
}
