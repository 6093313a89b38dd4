import Budget
import Checking
import Disk

/// `disclose import`: makes a package of the tables that a budget platform exports, or gives one their ledger.
struct ImportCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    guard let path = arguments.names.first else { throw Finding(.tablesNotNamed) }
    let preparing = NewCommand(workspace: workspace, console: console, arguments: arguments.withoutFirstName)
    let id = try preparing.packageID()
    let folder = "\(workspace.inputs)/\(id.path)"
    let statements = StatementFolders(workspace, try workspace.formats())
    let isNew = !workspace.isOccupied(id)
    guard let base = try base(id, isNew: isNew, statements, preparing) else { return .findings }
    let tables = try ImportedTables(
      try bytes(of: path), path: path, under: base.profile, in: arguments.moneyUnit)
    console.report(tables.findings)
    if tables.findings.contains(where: { $0.severity == .error }) {
      console.say(.nothingImported)
      return .findings
    }
    let package = tables.applied(to: base.package, of: id)
    let schema = InstalledFiles.schemaReference(for: id, in: workspace.inputs)
    let files = try statements.reader.files(of: package, isNew: isNew, schema: schema) + [tables.file]
    let differences = try tables.contradictions + differences(tables, id, at: folder)
    if isNew {
      _ = try NewFolder(at: folder).write(files)
      console.say(.prepared(folder, profile: base.profile.name))
    } else {
      let old = try names(in: folder).filter { base.package.fileNames.contains($0) || ImportedTables.isFileName($0) }
      let exchange = FileExchange(of: folder, from: old, to: files.map(\.name), command: .import)
      if let aside = try exchange.run(files) { console.say(.ledgerReplaced(folder, aside: aside)) }
    }
    describe(tables)
    let written = statements.reader.readStatement(in: InputFolder(onDisk: folder, within: workspace.boundary))
    preparing.describe(package.openPlaces(written: written.value))
    console.report(differences)
    preparing.describeNextSteps(id, files: ["\(folder)/\(package.notation.fileName)"], as: package.notation)
    return differences.contains { $0.severity == .error } ? .findings : .success
  }

  /// Reads what was named on the command line, as inputs are read.
  private func bytes(of path: String) throws(Finding) -> [UInt8] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    return try InputFolder(onDisk: folder.isEmpty ? "/" : folder).bytes(
      of: slash.map { String(path[$0...].dropFirst()) } ?? path)
  }

  private func names(in folder: String) throws(Finding) -> [String] {
    try InputFolder(onDisk: folder, within: workspace.boundary).names()
  }

  /// The package that the ledger is put into: the one that exists, or a new one, empty.
  private func base(
    _ id: PackageID, isNew: Bool, _ statements: StatementFolders, _ preparing: NewCommand
  ) throws(Finding) -> (package: StatedPackage, profile: Profile)? {
    if isNew {
      let profile = try preparing.chooseProfile(for: id, like: nil, statements)
      let known = Set(try workspace.packages().ids)
      let atHand = Basis.ofPackages.filter { id.comparedPackage($0).map(known.contains) ?? false }
      let preparation = Preparation(id, profile: profile, base: nil, basesAtHand: Set(atHand))
      return (preparation.package(as: arguments.notation), profile)
    }
    let reading = statements.read(id)
    console.report(reading.findings)
    guard var package = reading.value else { return nil }
    package.notation = arguments.target ?? package.notation
    let name = arguments.profile ?? package.profileName ?? ""
    guard let profile = statements.profiles.profile(named: name)?.value, profile.kind == id.kind else {
      throw Finding(
        .profileUnusable(name, kind: id.kind.name, known: statements.profiles.listed(of: id.kind)))
    }
    return (package, profile)
  }

  /// What the tables say of each other that is not so: the ledger that they give, computed again, differs.
  private func differences(
    _ tables: ImportedTables, _ id: PackageID, at folder: String
  ) throws(Finding) -> [Finding] {
    let package = tables.package(id, at: folder)
    let disclosure = try computeDisclosure(of: package, under: tables.profile)
    return checkTables(CheckSubject(disclosure: disclosure, package: package, profile: tables.profile))
  }

  private func describe(_ tables: ImportedTables) {
    for table in tables.summaries {
      // The file was named on the command line.
      let place = table.location.file.split(separator: "!", maxSplits: 1).last.map(String.init) ?? ""
      console.say(.tableRead(table.name, place, rows: table.rows, unit: table.unit.name))
    }
    for (axis, all, assumed) in tables.lineCounts { console.say(.viewGiven(axis.name, lines: all, assumed: assumed)) }
    if tables.departmentName == nil { console.say(.departmentNotNamed) }
  }
}

extension Arguments {
  /// For what takes the name of a package first.
  fileprivate var withoutFirstName: Arguments {
    var arguments = self
    arguments.names.removeFirst()
    return arguments
  }
}
