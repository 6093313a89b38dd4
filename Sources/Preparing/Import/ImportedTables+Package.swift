extension ImportedTables {
  /// A package that has nothing but the ledger, its units and projects, to compute the tables from and compare them. What
  /// tables do not tell, such as kinds of projects, is not compared.
  public func package(_ id: PackageID, at path: String) -> Package {
    let location = Location(file: path)
    let named = units.isEmpty ? [SourceTable.Named(code: id.department, name: departmentName ?? "")] : units
    let position = Dictionary(named.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var package = Package(
      id: id, profile: profile.name, departmentName: departmentName ?? "",
      units: named.map {
        Unit(code: $0.code, name: $0.name, nature: "", rank: "", funding: "", isOrgan: false, location: location)
      },
      ledger: Ledger(
        byFunction: ledgerLines(on: .function, units: position), byEconomic: ledgerLines(on: .economic, units: position)
      ),
      files: [SourceFile(path: path)])
    package.projects = projects.map { project in
      Project(
        code: project.code, name: project.name, unit: project.unit.flatMap { position[$0] } ?? 0, location: location)
    }
    package.controls.tables = tables.compactMap(comparable)
    return package
  }

  private func ledgerLines(on axis: Axis, units position: [String: Int]) -> [LedgerLine] {
    let unitNames = names(units)
    let projectNames = names(projects)
    let projectPosition = Dictionary(
      projects.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    return (lines[axis] ?? []).map { imported in
      var line = imported.line
      if let unit = imported.unit {
        line.unit = position[unit] ?? 0
        line.unitNames = unitNames[unit]
      }
      if let project = imported.project {
        line.project = projectPosition[project]
        line.projectNames = projectNames[project]
      }
      return line
    }
  }

  private func names(_ parties: [SourceTable.Named]) -> [String: PartyNames] {
    Dictionary(
      parties.map { ($0.code, PartyNames(code: $0.code, name: $0.name)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The part of a table that follows from what tables tell; nil if its rows do not.
  private func comparable(_ table: ControlTable) -> ControlTable? {
    guard let plan = profile.tables.first(where: { $0.number == table.number }),
      !plan.rows.trees.contains(where: { $0.levels.contains(.projectKind) })
    else { return nil }
    let columns = Set(plan.columns.indices.filter { plan.columns[$0].figure != nil || plan.columns[$0].statesLedger })
    var table = table
    table.columns.removeAll { !columns.contains($0) }
    for row in table.rows.indices { table.rows[row].cells.removeAll { !columns.contains($0.column) } }
    return table
  }
}
