/// The rows of both charts of accounts: those in `Templates/charts/`, then those that a finance bureau adds in
/// `Inputs/charts/`.
public struct ChartOfAccountsLibrary: Sendable {
  let rows: [Axis: [AccountEntry]]
  public let findings: [Finding]

  public init(_ folders: [InputFolder]) {
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
    self.rows = rows.mapValues(\.withoutRestated)
    self.findings = findings.list
  }

  public func classification(_ edition: Edition) -> Classification {
    Classification(edition: edition, functionRows: rows[.function] ?? [], economicRows: rows[.economic] ?? [])
  }

  /// `functions.tsv`, `functions.csv`, `functions-2024.xlsx`: any table whose name begins with the axis.
  private static func axis(ofFile name: String) -> Axis? {
    guard [".tsv", ".csv", ".xlsx"].contains(where: name.hasSuffix) else { return nil }
    return Axis.allCases.first { name.hasPrefix($0.chartName) }
  }
}

extension Axis {
  /// What the names of files with its charts begin with.
  var chartName: String {
    switch self {
    case .function: "functions"
    case .economic: "economics"
    }
  }
}
