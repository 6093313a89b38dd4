public import Budget

/// Checks what will be shown. A package with an error is not published.
public func checkDisclosure(_ subject: CheckSubject) -> CheckReport {
  var report = CheckReport()
  let excuses = Excuses(subject.package.exceptions, in: subject.package)
  let format = Excuses(subject.profile.exceptions, in: subject.package)
  var needed: Set<Exception> = []
  var silenced: Set<Exception> = []
  for rule in ruleCatalogue {
    switch rule.check(subject) {
    case .found(let findings):
      for finding in findings.list {
        if let exception = excuses.exception(for: finding) {
          report.excepted.append(CheckReport.ExceptedFinding(finding: finding, exception: exception))
          needed.insert(exception)
        } else if let exception = format.exception(for: finding) {
          if let severity = exception.severity { report.findings.append(finding.softened(to: severity)) }
          silenced.insert(exception)
        } else {
          report.findings.append(finding)
        }
      }
    case .notChecked(let reason): report.notChecked.append(CheckReport.SkippedRule(rule: rule.code, reason: reason))
    }
  }
  report.findings = placingConsequences(report.findings)
  for exception in subject.profile.exceptions {
    if !ruleCatalogue.contains(where: { $0.codes.contains(exception.rule) }) {
      report.findings.append(Finding(.ruleUnknown(exception.rule), at: exception.location))
    } else if exception.severity == nil, silenced.contains(exception) {
      // What the format does not ask is listed once, as not checked; a rule that found nothing has passed.
      let reason = Phrase(zh: "格式不作要求：\(exception.reason)", en: "the profile does not ask it: \(exception.reason)")
      report.notChecked.append(CheckReport.SkippedRule(rule: exception.rule, reason: reason))
    }
  }
  report.findings +=
    Findings(
      subject.package.exceptions.lazy.filter { !needed.contains($0) }
        .map { Finding(.exceptionNotNeeded($0.rule, at: $0.place), at: $0.location) }
    ).list
  return report
}

/// Checks only what tables say of each other and of controls.
public func checkTables(_ subject: CheckSubject) -> [Finding] {
  tableRules.flatMap { rule -> [Finding] in
    guard case .found(let findings) = rule.check(subject) else { return [] }
    return findings.list
  }
}

/// The input of rules: what was stated, what will be shown, and what it is compared with.
public struct CheckSubject: Sendable {
  public let disclosure: Disclosure
  public let package: Package
  public let profile: Profile
  public let earlier: [Basis: Package]
  /// Of a unit's package, the unit's part of its department's, and that one's name.
  let department: (part: Package, whole: PackageID)?
  /// What the format's templates write before reasons and uses; nil where that is not known.
  let openings: Openings?
  /// The grids of the tables, which several rules share.
  let grids: [TableGrid]
  /// Every text that the page prints, which several rules share.
  let publishedTexts: [PublishedText]
  /// Withheld texts, and their roles: other indicators may have the same words.
  let withheldTexts: [(text: String, role: TextPlace.Role)]
  /// The published texts with typed numbers.
  let numberedTexts: [PublishedText]
  /// The numbers that typed ones are compared with.
  let knownNumbers: KnownNumbers
  /// What the published texts claim of figures.
  let claims: ClaimBook

  public init(
    disclosure: Disclosure, package: Package, profile: Profile, earlier: [Basis: Package] = [:],
    department: (part: Package, whole: PackageID)? = nil, openings: Openings? = nil
  ) {
    self.openings = openings
    self.department = department
    self.disclosure = disclosure
    self.package = package
    self.profile = profile
    self.earlier = earlier
    grids = disclosure.tables.map(TableGrid.init)
    var published: [PublishedText] = []
    var withheld: [(String, TextPlace.Role)] = []
    package.readTexts { text, place in
      guard place.isPublished else { return withheld.append((text, place.role)) }
      // An empty reason is kept, as a rule requires its text. The description of an indicator often repeats its name.
      guard place.role.endsSentence || !text.isEmpty,
        published.last?.text != text || published.last?.location != place.location
      else { return }
      published.append(PublishedText(text, place))
    }
    publishedTexts = published
    withheldTexts = withheld
    numberedTexts = publishedTexts.filter { $0.numbers.contains { $0.measure != .other } && $0.role != .correction }
    knownNumbers = KnownNumbers(disclosure, grids, package.controls)
    claims = ClaimBook(published, disclosure, profile, of: package)
  }

  /// The file of the package, for findings without a better location.
  var file: Location { package.location }

  func location(of line: LedgerLine) -> Location { package.location(of: line) }

  /// Returns amounts as messages may show them: as 涉密 where one would reveal what is withheld.
  func wording(
    of sums: (axis: Axis, lines: (LedgerLine) -> Bool)...
  ) -> (Amount) -> String {
    let tells = sums.allSatisfy { disclosure.lines.tells(on: $0.axis, $0.lines) }
    return { tells ? $0.exact : "涉密" }
  }

  /// Returns the findings of a rule, or one about an overflow.
  func checked(_ findings: () throws(AmountOverflow) -> [Finding]) -> RuleOutcome {
    do throws(AmountOverflow) {
      return .checked(try findings())
    } catch {
      return .checked([Finding(.amountOverflow(disclosure.title), at: file)])
    }
  }
}

extension Amount {
  /// The amount as messages show it.
  var exact: String { formatted(in: .exactYuan) }

  /// Returns the absolute difference of two amounts.
  func distance(to other: Amount) throws(AmountOverflow) -> Amount {
    self < other ? try other - self : try self - other
  }
}

extension TableGrid {
  /// The name in messages: 表 4《财政拨款收支总表》.
  var name: String { "\(table.shortName)《\(table.title)》" }

  /// Returns the code and label of a row on one side: 201 一般公共服务支出.
  func label(row: Int, side: Int) -> String { names(row: row, side: side).joined(separator: " ") }
}

/// The result of checking. Rules that could not run are listed, as they have not passed.
public struct CheckReport: Sendable {
  public struct SkippedRule: Hashable, Sendable {
    /// Code of the rule.
    public var rule: String
    public var reason: Phrase

    public init(rule: String, reason: Phrase) {
      self.rule = rule
      self.reason = reason
    }
  }

  /// A finding that the package excepts, with its reason.
  public struct ExceptedFinding: Hashable, Sendable {
    public var finding: Finding
    public var exception: Exception

    public init(finding: Finding, exception: Exception) {
      self.finding = finding
      self.exception = exception
    }
  }

  public var findings: [Finding] = []
  public var notChecked: [SkippedRule] = []
  public var excepted: [ExceptedFinding] = []

  public init() {}
}
