import Budget
import Checking
import Rendering

/// Says findings as a department knows its files: by their names in its own folder, whatever the bureau's is called.
struct DepartmentWords {
  let inputs: String
  let language: Language

  /// Whether the department can do something about a finding: not about what all packages share, nor about the
  /// bureau's machine.
  func isOwn(_ finding: Finding, of id: PackageID) -> Bool {
    guard !Self.isConsequence(finding), finding.traits.isDisjoint(with: [.environment, .refusal]) else { return false }
    return finding.location.map { department(of: $0)?.department == id.department } ?? true
  }

  /// Whether it only says that something shared is broken.
  static func isConsequence(_ finding: Finding) -> Bool {
    switch finding.root {
    case .profile, .templates, .website: true
    case .package, nil: false
    }
  }

  /// The package of the department in whose folder a place is; nil where it is in none.
  func department(of location: Location) -> PackageID? {
    guard let path = location.place.file.dropping("\(inputs)/") else { return nil }
    let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, let (kind, year) = PackageID.group(named: String(parts[0])) else { return nil }
    return PackageID(kind: kind, year: year, department: String(parts[1]))
  }

  func reported(_ finding: Finding, in id: PackageID, isNew: Bool) -> ReportedFinding {
    ReportedFinding(
      finding.severity, finding.kind, text(finding.text(in: language), in: id), isNew: isNew,
      at: finding.location.map { place($0, in: id) }, count: finding.count)
  }

  func reported(_ excepted: CheckReport.ExceptedFinding, in id: PackageID) -> ReportedException {
    ReportedException(
      code: excepted.exception.rule, reason: excepted.exception.reason,
      text: text(excepted.finding.text(in: language), in: id))
  }

  func reported(_ rule: CheckReport.SkippedRule, in id: PackageID) -> UncheckedRule {
    UncheckedRule(code: rule.rule, reason: text(rule.reason.text(in: language), in: id), packages: [id])
  }

  /// A finding of the bureau, with its place as the bureau knows it.
  func shared(_ finding: Finding) -> ReportedFinding {
    let place = finding.location.map { location in
      let place = location.place
      return ReportedFinding.Place(
        file: place.file, sheet: place.sheet, cell: place.cell, line: location.line, column: location.column)
    }
    return ReportedFinding(
      finding.severity, finding.kind, finding.text(in: language), at: place, count: finding.count)
  }

  private func place(_ location: Location, in id: PackageID) -> ReportedFinding.Place {
    let (file, sheet, cell) = location.place
    var name = text(file, in: id)
    if file == "\(inputs)/\(id.path)" { name = "" }
    // A department has one workbook, whatever it is called there.
    if sheet != nil, name == Notation.workbook.fileName { name = "" }
    return ReportedFinding.Place(
      file: name, sheet: sheet, cell: cell, line: location.line, column: location.column)
  }

  /// Leaves the bureau's folders out of a text.
  func text(_ text: String, in id: PackageID) -> String {
    guard text.contains(inputs) else { return text }
    return PackageKind.allCases.reduce(text.replacing("\(inputs)/\(id.path)/", with: "")) { text, kind in
      text.replacing("\(inputs)/\(kind.folderWord)-", with: "\(kind.folderWord)-")
    }
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }
}
