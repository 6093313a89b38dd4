import Budget

/// Findings that several packages have in the same words: each is told once, with its packages.
struct RepeatedFindings {
  struct Repetition {
    /// That of the first package.
    let finding: Finding
    let packages: [PackageID]
    let count: Int
  }

  /// The worst first.
  let list: [Repetition]
  private let kinds: Set<Kind>

  /// From this number of packages on it is a repetition.
  private static let least = 3

  /// - Parameter findings: those to be told of each package, in the order of packages.
  init(_ findings: [(package: PackageID, findings: [Finding])]) {
    var order: [Kind] = []
    var found: [Kind: (finding: Finding, packages: [PackageID], count: Int)] = [:]
    for (package, findings) in findings {
      for finding in findings {
        let kind = Kind(finding, of: package)
        if found[kind] == nil {
          order.append(kind)
          found[kind] = (finding, [], 0)
        }
        if found[kind]?.packages.last != package { found[kind]?.packages.append(package) }
        found[kind]?.count += finding.count
      }
    }
    kinds = Set(found.filter { $0.value.packages.count >= Self.least }.keys)
    let list = order.filter(kinds.contains).compactMap { found[$0] }
      .map { Repetition(finding: $0.finding, packages: $0.packages, count: $0.count) }
    self.list = Severity.worstFirst.flatMap { severity in list.filter { $0.finding.severity == severity } }
  }

  func contains(_ finding: Finding, of package: PackageID) -> Bool {
    !kinds.isEmpty && kinds.contains(Kind(finding, of: package))
  }

  /// What is the same in such findings: everything but the place, and what names the department.
  private struct Kind: Hashable {
    let code: String
    let severity: Severity
    let chinese: String
    let english: String

    init(_ finding: Finding, of package: PackageID) {
      code = finding.code
      severity = finding.severity
      chinese = Self.nameless(finding.text(in: .chinese), package)
      english = Self.nameless(finding.text(in: .english), package)
    }

    /// The text without the department in names of packages and paths: `budget-2022/201` becomes `budget-2022/`.
    private static func nameless(_ text: String, _ package: PackageID) -> String {
      let name = "/\(package.department)"
      guard text.contains(name) else { return text }
      var kept = ""
      var rest = text[...]
      while let range = rest.firstRange(of: name) {
        let isWhole = rest[range.upperBound...].first.map { !$0.isLetter && !$0.isNumber || !$0.isASCII } ?? true
        let isPackage = rest[..<range.lowerBound].suffix(4).allSatisfy(\.isNumber)
        kept += rest[..<range.lowerBound] + (isWhole && isPackage ? "/" : name)
        rest = rest[range.upperBound...]
      }
      return kept + rest
    }
  }
}
