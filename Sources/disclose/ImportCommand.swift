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
    let files = try statements.reader.files(of: package, isNew: isNew) + [tables.file]
    let differences = try tables.contradictions + differences(tables, id, at: folder)
    if isNew {
      _ = try NewFolder(at: folder).write(files)
      console.say(.prepared(folder, profile: base.profile.name))
    } else {
      let old = try names(in: folder).filter { base.package.fileNames.contains($0) || ImportedTables.isFileName($0) }
      let aside = try Replacement(of: old, in: folder).run(files)
      console.say(.ledgerReplaced(folder, aside: aside))
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
      let atHand = Basis.allCases.filter { id.comparedPackage($0).map(known.contains) ?? false }
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

/// The exchange of files of a folder for others, after which the old ones are in a hidden folder beside them.
struct Replacement {
  private let old: [String]
  private let folder: String

  init(of old: [String], in folder: String) {
    self.old = old
    self.folder = folder
  }

  /// Returns where the old files are then. At no moment is any of them gone.
  func run(_ files: [WrittenFile]) throws(Finding) -> String {
    let names = files.map(\.name)
    for name in names where !old.contains(name) && isOccupied("\(folder)/\(name)") {
      throw Finding(.fileInTheWay, at: Location(file: "\(folder)/\(name)"))
    }
    return try mappingWriteErrors { () throws(DiskError) in
      let aside = try makeAside()
      var done: [String] = []
      do throws(DiskError) {
        for file in files { try writeNewFile(at: "\(aside)/\(file.name)", file.bytes) }
        try synchronizeFileSystem(aside)
        for name in names {
          try swap(name, aside)
          done.append(name)
        }
        for name in old where !names.contains(name) {
          try renameWithoutReplacing("\(folder)/\(name)", to: "\(aside)/\(name)")
          done.append(name)
        }
        try synchronizeFolder(aside)
        try synchronizeFolder(folder)
        return aside
      } catch {
        for name in done.reversed() { try? swap(name, aside) }
        try? removeAll(aside)
        throw error
      }
    }
  }

  /// Exchanges the files of a name, of which one may be missing.
  private func swap(_ name: String, _ aside: String) throws(DiskError) {
    let (here, there) = ("\(folder)/\(name)", "\(aside)/\(name)")
    if !isOccupied(there) {
      try renameWithoutReplacing(here, to: there)
    } else if isOccupied(here) {
      try exchange(there, with: here)
    } else {
      try renameWithoutReplacing(there, to: here)
    }
  }

  private func makeAside() throws(DiskError) -> String {
    var number = 1
    while true {
      let path = "\(folder)/.before-import" + (number == 1 ? "" : "-\(number)")
      do throws(DiskError) {
        try makeNewFolder(path)
        return path
      } catch {
        guard error.isOccupied, number < 1000 else { throw error }
        number += 1
      }
    }
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
