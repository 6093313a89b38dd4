internal import XML

// Numbers that somebody else vouches for.
extension StatementReader {
  /// Reads the controls that the package states, and the tables of the budget platform that stand beside it.
  mutating func readControls(_ element: Element?, under profile: Profile, counts: [Count]) -> Controls {
    var controls = Controls()
    let unit = element.flatMap { $0["in"] }.flatMap(MoneyUnit.init(name:))
    let figures = profile.figures.map(\.name)
    let grids = profile.tables.map { TableGrid($0) }
    for child in element.map({ Array($0.children(named: "control")) }) ?? [] {
      let subject = child["of"] ?? ""
      let isCell = CellAddress(subject, countingAmounts: true).map { cell in
        grids.table(named: cell.table)?.mayHave(cell, profile.classification) == true
      }
      if !figures.contains(subject), isCell != true {
        report(.controlUnknown(subject), at: "of", of: child)
        continue
      }
      controls.stated.append(
        Control(
          subject, readAmount("amount", of: child, in: unit ?? .yuan), in: unit ?? .yuan,
          at: location(of: "amount", in: child)))
    }
    readTables(into: &controls, under: profile, in: unit)
    return controls
  }

  private mutating func readTables(into controls: inout Controls, under profile: Profile, in unit: MoneyUnit?) {
    guard let name = (try? folder.names())?.first(where: PlatformTables.isFileName) else { return }
    do throws(Finding) {
      let tables = try PlatformTables(try tables.open(name), under: profile, in: unit)
      findings += tables.findings
      for contradiction in tables.contradictions { findings.append(contradiction) }
      controls.tables = tables.tables
    } catch {
      findings.append(error)
    }
  }
}

extension PlatformTables {
  /// Whether a file of a package holds the tables of the budget platform.
  static func isFileName(_ name: String) -> Bool {
    ["xlsx", "xlsm", "xls", "html", "htm", "csv", "tsv"].contains { name == "tables.\($0)" }
  }
}
