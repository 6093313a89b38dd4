import Budget
import Checking
import Comparing
import Printing
import Publishing

extension RunReport {
  /// The report for programs. Names and order of members are stable.
  var json: JSON {
    .object([
      ("tool", .object([("name", .string("disclose")), ("version", .string(version))])),
      ("command", .string(command.rawValue)),
      ("exitStatus", .integer(Int64(status.rawValue))),
      ("summary", summary),
      ("general", .array(general.map(json))),
      ("causes", .array(causes.map(json))),
      ("packages", .array(packages.map(json))),
    ])
  }

  private var summary: JSON {
    let counts = counts
    let (all, known) = (counts.all.values.reduce(0, +), counts.known.values.reduce(0, +))
    let hasRecord = news != nil
    return .object([
      ("packages", .count(tally.count)),
      ("published", .count(count(.published))),
      ("unchanged", .count(count(.unchanged))),
      ("checked", .count(count(.checked))),
      ("failed", .count(count(.failed))),
      ("made", .count(tally.built)),
      ("takenDown", .count(removedCount)),
      ("writtenPages", .count(tally.writtenPages)),
      ("changes", command == .build ? JSON(of: tally.changes) : nil),
      ("errors", .count(counts.all[.error] ?? 0)),
      ("warnings", .count(counts.all[.warning] ?? 0)),
      ("notes", .count(counts.all[.note] ?? 0)),
      ("new", hasRecord ? .count(all - known) : nil),
      ("known", hasRecord ? .count(known) : nil),
      ("resolved", hasRecord ? .count(resolvedCount) : nil),
      ("packagesNotChecked", .count(tally.notRead)),
      ("rulesNotChecked", .count(notChecked.count)),
      ("excepted", .count(tally.exceptedCount)),
    ])
  }

  private func json(_ shared: Finding) -> JSON { JSON(of: shared, isKnown: !isNew(shared)) }

  private func json(_ cause: CauseGroup) -> JSON {
    .object([
      ("roots", .strings(cause.roots.map(\.name))),
      ("findings", .array(cause.findings.map(json))),
      ("packages", .strings(cause.packages.map(\.path))),
    ])
  }

  private func json(_ package: PackageReport) -> JSON {
    .object([
      ("package", .string(package.id.path)),
      ("outcome", .string(package.outcome.rawValue)),
      ("wasBuilt", .boolean(package.wasBuilt)),
      ("isChecked", .boolean(package.check != nil)),
      ("changes", package.changes.map { JSON(of: $0) }),
      (
        "findings",
        .array(
          package.findings.worstFirst.map {
            JSON(of: $0, cause: isGrouped($0) ? $0.root : nil, isKnown: !package.isNew($0))
          })
      ),
      ("notChecked", .array((package.check?.notChecked ?? []).map { json($0, isKnown: !package.isNew($0)) })),
      ("excepted", .array((package.check?.excepted ?? []).map { json($0, isKnown: !package.isNew($0)) })),
      ("resolved", package.news.map { .array($0.resolved.map(JSON.init(ofResolved:))) }),
    ])
  }

  private func json(_ rule: CheckReport.SkippedRule, isKnown: Bool) -> JSON {
    .object([
      ("rule", .string(rule.rule)), ("zh", .string(rule.reason.chinese)), ("en", .string(rule.reason.english)),
      ("known", isKnown ? .boolean(true) : nil),
    ])
  }

  private func json(_ excepted: CheckReport.ExceptedFinding, isKnown: Bool) -> JSON {
    .object([
      ("finding", JSON(of: excepted.finding)), ("reason", .string(excepted.exception.reason)),
      ("statedAt", JSON(of: excepted.exception.location)),
      ("known", isKnown ? .boolean(true) : nil),
    ])
  }
}

extension JSON {
  /// A finding, the root cause that it merely follows from, and whether an earlier run told it.
  init(of finding: Finding, cause: RootCause? = nil, isKnown: Bool = false) {
    self = .object([
      ("code", .string(finding.code)),
      ("severity", .string(finding.severity.word)),
      ("file", finding.location.map { .string($0.place.file) }),
      ("sheet", finding.location?.place.sheet.map(JSON.string)),
      ("cell", finding.location?.place.cell.map(JSON.string)),
      ("line", finding.location?.line.map(JSON.count)),
      ("column", finding.location?.column.map(JSON.count)),
      ("zh", .string(finding.text(in: .chinese))),
      ("en", .string(finding.text(in: .english))),
      ("cause", cause.map { .string($0.name) }),
      ("followsFromLast", finding.isConsequence ? .boolean(true) : nil),
      ("count", finding.count > 1 ? .count(finding.count) : nil),
      ("known", isKnown ? .boolean(true) : nil),
    ])
  }

  /// A finding that is no longer there: what it quoted may have been withheld since.
  init(ofResolved finding: Finding) {
    self = .object([
      ("code", .string(finding.code)), ("severity", .string(finding.severity.word)),
      ("file", finding.location.map { .string($0.place.file) }),
    ])
  }

  init(of location: Location) {
    self = .object([
      ("file", .string(location.place.file)), ("sheet", location.place.sheet.map(JSON.string)),
      ("cell", location.place.cell.map(JSON.string)), ("line", location.line.map(JSON.count)),
      ("column", location.column.map(JSON.count)),
    ])
  }
}
