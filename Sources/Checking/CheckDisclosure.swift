public import Budget

/// Judges what will be shown. A package with a finding of severity error is not published.
public func checkDisclosure(_ subject: CheckSubject) -> CheckReport {
  var report = CheckReport()
  for rule in ruleCatalogue {
    switch rule.check(subject) {
    case .checked(let findings): report.take(findings, exceptions: subject.package.exceptions)
    case .notChecked(let reason): report.notChecked.append(CheckReport.NotChecked(rule: rule.code, reason: reason))
    }
  }
  report.findings += subject.package.exceptions.filter { exception in
    !report.excepted.contains { $0.exception == exception }
  }.map { Finding(.exceptionNotNeeded, at: $0.location, $0.rule) }
  return report
}

/// What rules look at: what was stated, what will be shown, and what it is compared with.
public struct CheckSubject: Sendable {
  public let disclosure: Disclosure
  public let package: Package
  public let profile: Profile
  public let earlier: [Basis: Package]
  /// The tables that will be shown, each with its plan: several rules walk over their cells.
  let grids: [TableGrid]
  /// Every text that the page prints: several rules read them all.
  let publishedTexts: [PublishedText]
  /// Those with numbers that somebody typed.
  let numberedTexts: [PublishedText]
  /// What these numbers should be.
  let knownNumbers: KnownNumbers

  public init(disclosure: Disclosure, package: Package, profile: Profile, earlier: [Basis: Package] = [:]) {
    self.disclosure = disclosure
    self.package = package
    self.profile = profile
    self.earlier = earlier
    grids = disclosure.tables.compactMap { table in
      profile.tables.first { $0.number == table.number }.map { TableGrid(table, $0) }
    }
    publishedTexts = PublishedText.all(in: package)
    numberedTexts = publishedTexts.filter { !$0.numbers.isEmpty }
    knownNumbers = KnownNumbers(disclosure)
  }

  /// The file of the package, for findings that have no better place.
  var file: Location { package.location }
}

/// What checking gave. What could not be checked is named: not checked is never passed.
public struct CheckReport: Sendable {
  public struct NotChecked: Hashable, Sendable {
    /// Code of the rule.
    public var rule: String
    public var reason: Phrase

    public init(rule: String, reason: Phrase) {
      self.rule = rule
      self.reason = reason
    }
  }

  /// A finding that the package excepts, with its reason.
  public struct Excepted: Hashable, Sendable {
    public var finding: Finding
    public var exception: Exception

    public init(finding: Finding, exception: Exception) {
      self.finding = finding
      self.exception = exception
    }
  }

  public var findings: [Finding] = []
  public var notChecked: [NotChecked] = []
  public var excepted: [Excepted] = []

  public init() {}

  fileprivate mutating func take(_ new: [Finding], exceptions: [Exception]) {
    for finding in new {
      if let exception = exceptions.first(where: { $0.rule == finding.code }) {
        excepted.append(Excepted(finding: finding, exception: exception))
      } else {
        findings.append(finding)
      }
    }
  }
}
