/// The rows of both charts of accounts: those in `Templates/charts/`, then those that a finance bureau adds in
/// `Inputs/charts/`.
struct ChartOfAccountsLibrary: Sendable {
  private let rows: [Axis: [AccountEntry]]
  let findings: [Finding]

  init(_ folders: [InputFolder]) {
    var rows: [Axis: [AccountEntry]] = [:]
    var findings = Findings()
    for folder in folders {
      do throws(Finding) {
        for name in try folder.names() {
          guard let axis = Self.axis(ofFile: name) else { continue }
          var reader = ChartOfAccountsReader(axis: axis, path: folder.path(of: name))
          rows[axis, default: []] += reader.read(try folder.bytes(of: name))
          findings += reader.findings
        }
      } catch {
        findings.append(error)
      }
    }
    self.rows = rows
    self.findings = findings.list
  }

  func classification(_ edition: Edition) -> Classification {
    Classification(edition: edition, functionRows: rows[.function] ?? [], economicRows: rows[.economic] ?? [])
  }

  /// `functions.tsv`, `functions.csv`, `functions-2024.csv`: any table whose name begins with the axis.
  private static func axis(ofFile name: String) -> Axis? {
    guard name.hasSuffix(".tsv") || name.hasSuffix(".csv") else { return nil }
    if name.hasPrefix("functions") { return .function }
    return name.hasPrefix("economics") ? .economic : nil
  }
}
