/// The rows of both charts of accounts, and what of them belongs together: those in `Templates/charts/`, then those that
/// a finance bureau adds in `Inputs/charts/`.
public struct ChartOfAccountsLibrary: Sendable {
  let rows: [Axis: [AccountEntry]]
  let pairings: [CodePairing]
  public let findings: [Finding]

  public init(_ folders: [InputFolder]) {
    var rows: [Axis: [AccountEntry]] = [:]
    var pairings: [CodePairing] = []
    var findings = Findings()
    for folder in folders {
      do throws(Finding) {
        for name in try folder.names() {
          if Self.isTable(name, named: CodePairingReader.fileName) {
            var reader = CodePairingReader(path: folder.path(of: name))
            pairings += reader.read(try folder.bytes(of: name))
            findings += reader.findings
          }
          guard let axis = Axis.allCases.first(where: { Self.isTable(name, named: $0.chartName) }) else { continue }
          var reader = ChartOfAccountsReader(axis: axis, path: folder.path(of: name))
          rows[axis, default: []] += reader.read(try folder.bytes(of: name))
          findings += reader.findings
        }
      } catch {
        findings.append(error)
      }
    }
    self.rows = rows.mapValues(\.withoutRestated)
    self.pairings = pairings.withoutRestated
    self.findings = findings.list
  }

  public func classification(_ edition: Edition) -> Classification {
    Classification(
      edition: edition, functionRows: rows[.function] ?? [], economicRows: rows[.economic] ?? [], pairings: pairings)
  }

  /// `functions.tsv`, `functions.csv`, `functions-2024.xlsx`: any table whose name begins so.
  private static func isTable(_ name: String, named start: String) -> Bool {
    name.hasPrefix(start) && [".tsv", ".csv", ".xlsx"].contains(where: name.hasSuffix)
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
