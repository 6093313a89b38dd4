internal import NearName
internal import XML

/// The result of reading: a value unless there was an error, and the findings.
public struct ReadResult<Value> {
  public var value: Value?
  public var findings: [Finding]
}

extension ReadResult: Sendable where Value: Sendable {}

/// Reads any number of packages, on one thread.
public struct PackageReader {
  let documents = SchemaReader(schema: PackageResources.disclosure_rng)
  let profiles: ProfileLibrary
  let layouts = SheetLayout.all(in: .package())

  public init(profiles: ProfileLibrary) {
    self.profiles = profiles
  }

  /// Reads the package in `folder`, which must be the one that the folder is named for.
  public func read(_ folder: InputFolder, as id: PackageID) -> ReadResult<(package: Package, profile: Profile)> {
    var findings = Findings()
    do throws(Finding) {
      let name = try PackageFile.name(in: folder, findings: &findings)
      let path = folder.path(of: name)
      let tables = TableFiles(folder)
      if name == PackageFile.workbook {
        guard let tree = tree(of: try tables.open(name), findings: &findings) else {
          return ReadResult(value: nil, findings: findings.list)
        }
        return read(tree.document, places: tree.places, file: path, in: tables, as: id, findings)
      }
      let bytes = try folder.bytes(of: name)
      guard let document = documents.parse(bytes, path: path, findings: &findings) else {
        return ReadResult(value: nil, findings: findings.list)
      }
      return read(document, file: path, in: tables, as: id, findings)
    } catch {
      return ReadResult(value: nil, findings: findings.list + [error])
    }
  }

  /// The names to build trees with that will be read.
  var names: Names { documents.names }

  /// Returns what a workbook states, before it is judged, or nil with findings.
  func tree(of file: TableFile, inliningLedger: Bool = false, findings: inout Findings) -> WorkbookTree? {
    var reader = WorkbookReader(file, layouts: layouts, inlinesLedger: inliningLedger)
    let tree = reader.read(names: names)
    findings += reader.findings
    findings.foldCells()
    return tree
  }

  /// Reads a package from a tree of statements in any notation, and from the tables beside it. `places` tells where a
  /// workbook has what.
  func read(
    _ document: Document, places: CellPlaces? = nil, file: String, in tables: TableFiles, as id: PackageID,
    _ findings: Findings = Findings()
  ) -> ReadResult<(package: Package, profile: Profile)> {
    var findings = findings
    guard documents.allows(document, places: places, path: file, findings: &findings) else {
      findings.foldCells()
      return ReadResult(value: nil, findings: findings.list)
    }
    var statement = StatementReader(tables: tables, file: file, id: id, profiles: profiles, documents: documents)
    let value = statement.read(document.root)
    if !statement.findings.isEmpty { WithheldRanges(in: document).redact(&statement.findings) }
    findings += statement.findings
    findings.foldCells()
    return ReadResult(value: findings.hasErrors ? nil : value, findings: findings.list)
  }
}
