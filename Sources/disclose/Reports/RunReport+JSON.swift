import Budget
import Checking
import Comparing
import Printing

extension RunReport {
  /// The report for programs. Names and order of members are stable.
  var json: JSON {
    .object([
      ("tool", .object([("name", .string("disclose")), ("version", .string(version))])),
      ("command", .string(command.rawValue)),
      ("exitStatus", .integer(Int64(status.rawValue))),
      ("summary", summary),
      ("general", .array(general.map { JSON(of: $0) })),
      ("causes", .array(causes.map(json))),
      ("packages", .array(packages.map(json))),
    ])
  }

  private var summary: JSON {
    .object([
      ("packages", .count(tally.count)),
      ("published", .count(count(.published))),
      ("unchanged", .count(count(.unchanged))),
      ("checked", .count(count(.checked))),
      ("failed", .count(count(.failed))),
      ("made", .count(tally.built)),
      ("takenDown", .count(removedCount)),
      ("writtenPages", .count(tally.writtenPages)),
      ("changes", command == .build ? JSON(of: tally.changes) : nil),
      ("errors", .count(count(.error))),
      ("warnings", .count(count(.warning))),
      ("notes", .count(count(.note))),
      ("packagesNotChecked", .count(uncheckedPackages.count)),
      ("rulesNotChecked", .count(notChecked.count)),
      ("excepted", .count(exceptedCount)),
    ])
  }

  private func json(_ cause: CauseGroup) -> JSON {
    .object([
      ("roots", .strings(cause.roots.map(\.name))),
      ("findings", .array(cause.findings.map { JSON(of: $0) })),
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
      ("findings", .array(package.findings.worstFirst.map { JSON(of: $0, cause: isGrouped($0) ? $0.root : nil) })),
      ("notChecked", .array((package.check?.notChecked ?? []).map(json))),
      ("excepted", .array((package.check?.excepted ?? []).map(json))),
    ])
  }

  private func json(_ rule: CheckReport.SkippedRule) -> JSON {
    .object([("rule", .string(rule.rule)), ("zh", .string(rule.reason.chinese)), ("en", .string(rule.reason.english))])
  }

  private func json(_ excepted: CheckReport.ExceptedFinding) -> JSON {
    .object([
      ("finding", JSON(of: excepted.finding)), ("reason", .string(excepted.exception.reason)),
      ("statedAt", JSON(of: excepted.exception.location)),
    ])
  }
}

extension JSON {
  /// A finding, and the root cause that it merely follows from.
  init(of finding: Finding, cause: RootCause? = nil) {
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
