import Budget
import Comparing
import Disk
import Glibc
import Printing

/// The file to which each run appends the result of every package.
struct RunLog {
  private let file: OpenFile?
  private let console: Console

  /// Without a path there is no log.
  init(_ path: String?, console: Console) throws(Finding) {
    self.console = console
    file = try path.map { path throws(Finding) in
      try Self.mappingDiskErrors { () throws(DiskError) in try OpenFile(at: path) }
    }
  }

  func begin(_ inputs: String, _ output: String) throws(Finding) {
    try add(["begin", "disclose \(version)", inputs, output])
  }

  /// Writes the result of a package, the findings that are new, and how many are known or resolved.
  func add(_ report: PackageReport) throws(Finding) {
    guard file != nil else { return }
    let findings = report.findings.worstFirst
    let new = findings.filter(report.isNew)
    let counts = [
      (Phrase.knownCount, findings.count - new.count), (Phrase.resolvedCount, report.resolved.count),
    ].filter { $0.1 > 0 }.map { $0.0($0.1).text(in: console.language) }
    try add([report.result, report.id.path] + counts)
    for finding in new { try add(["", console.plainText(of: finding)]) }
    guard let changes = report.changes else { return }
    for line in ChangeWords(changes: changes, language: console.language).lines(limit: Self.changeLimit) {
      try add(["changed", line])
    }
  }

  /// The largest number of lines about what changed in a package.
  private static let changeLimit = 20

  func recordRemoval(of id: PackageID) throws(Finding) { try add(["removed", id.path]) }

  /// Writes the new findings that belong to no package, and the exit status.
  func end(_ report: RunReport, _ status: ExitStatus) throws(Finding) {
    for finding in report.shared where report.isNew(finding) { try add(["", console.plainText(of: finding)]) }
    try add(["end", "exit status \(status.rawValue)"])
  }

  private func add(_ words: [String]) throws(Finding) {
    guard let file else { return }
    let line = SafeLine(fields: [Self.now] + words)
    try Self.mappingDiskErrors { () throws(DiskError) in try file.append(Array("\(line.text)\n".utf8)) }
  }

  /// Local time, as `2026-03-01T02:00:00+0800`.
  private static var now: String { localTime(time(nil), "%Y-%m-%dT%H:%M:%S%z") }

  private static func mappingDiskErrors<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
    do throws(DiskError) {
      return try step()
    } catch {
      throw Finding(.logUnwritable(error.reason), at: Location(file: error.path))
    }
  }
}
