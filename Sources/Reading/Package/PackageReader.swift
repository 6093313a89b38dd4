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
  let documents = SchemaReader(schema: BuiltInSchema.disclosure)
  let profiles: ProfileLibrary
  private let layouts = LazyLayouts()

  public init(profiles: ProfileLibrary) {
    self.profiles = profiles
  }

  public typealias Reading = ReadResult<(package: Package, profile: Profile)>

  /// Reads the package in `folder`, which must be the one that the folder is named for. `whole` reads the department's
  /// package, of which it may be a unit's part.
  public func read(
    _ folder: InputFolder, as id: PackageID, whole: @escaping () -> Reading? = { nil }
  ) -> Reading {
    var findings = Findings()
    do throws(Finding) {
      let name = try PackageFile.name(in: folder, findings: &findings)
      let path = folder.path(of: name)
      let tables = TableFiles(folder)
      if name == PackageFile.workbook {
        guard let tree = partialTree(of: try tables.open(name), findings: &findings) else {
          return ReadResult(value: nil, findings: findings.list)
        }
        if findings.hasErrors {
          checkLedger(of: tree.document, file: path, in: tables, as: id, whole, &findings)
          return ReadResult(value: nil, findings: findings.list)
        }
        return read(tree.document, places: tree.places, file: path, in: tables, as: id, whole: whole, findings)
      }
      let bytes = try folder.bytes(of: name)
      guard let document = documents.parse(bytes, path: path, findings: &findings) else {
        return ReadResult(value: nil, findings: findings.list)
      }
      return read(document, file: path, in: tables, as: id, whole: whole, findings)
    } catch {
      return ReadResult(value: nil, findings: findings.list + [error])
    }
  }

  /// The names to build trees with that will be read.
  var names: Names { documents.names }

  /// Returns what a workbook states, before it is judged, or nil with findings.
  func tree(of file: TableFile, inliningLedger: Bool = false, findings: inout Findings) -> WorkbookTree? {
    let tree = partialTree(of: file, inliningLedger: inliningLedger, findings: &findings)
    return findings.hasErrors ? nil : tree
  }

  /// Returns what could be read of a workbook.
  private func partialTree(
    of file: TableFile, inliningLedger: Bool = false, findings: inout Findings
  ) -> WorkbookTree? {
    var reader = WorkbookReader(file, layouts: layouts.all, inlinesLedger: inliningLedger)
    let tree = reader.read(names: names)
    findings += reader.findings
    findings.foldCells()
    return tree
  }

  /// Reads a package from a tree of statements in any notation, and from the tables beside it. `places` tells where a
  /// workbook has what.
  func read(
    _ document: Document, places: CellPlaces? = nil, file: String, in tables: TableFiles, as id: PackageID,
    whole: @escaping () -> Reading? = { nil }, _ findings: Findings = Findings()
  ) -> Reading {
    var findings = findings
    guard documents.allows(document, places: places, path: file, findings: &findings) else {
      if places != nil { checkLedger(of: document, file: file, in: tables, as: id, whole, &findings) }
      findings.foldCells()
      return ReadResult(value: nil, findings: findings.list)
    }
    var statement = StatementReader(
      tables: tables, file: file, id: id, whole: whole, profiles: profiles, documents: documents)
    let value = statement.read(document.root)
    if !statement.findings.isEmpty { WithheldRanges(in: document).redact(&statement.findings) }
    findings += statement.findings
    findings.foldCells()
    return ReadResult(value: findings.hasErrors ? nil : value, findings: findings.list)
  }
}

// MARK: - Workbooks that are wrong in part

extension PackageReader {
  /// Reports what is wrong with the ledger of a workbook whose other sheets are wrong, so that an officer corrects both
  /// in one go; but only where everything is right that the ledger refers to, and that tells what is withheld.
  private func checkLedger(
    of document: Document, file: String, in tables: TableFiles, as id: PackageID,
    _ whole: @escaping () -> Reading?, _ findings: inout Findings
  ) {
    guard let sheets = documents.faultySheets(in: document) else { return }
    let errors = findings.list.filter { $0.severity == .error }
    let isApart = errors.allSatisfy { error in
      SheetPlan.all.contains { $0.isApart && error.location?.file.hasPrefix("\(file)!\($0.name)") == true }
    }
    guard isApart, sheets.allSatisfy({ name in SheetPlan.all.contains { $0.isApart && name.hasPrefix($0.name) } })
    else { return }
    var statement = StatementReader(
      tables: tables, file: file, id: id, whole: whole, profiles: profiles, documents: documents)
    statement.checkLedger(of: document.root)
    WithheldRanges(in: document).redact(&statement.findings)
    findings += statement.findings
    findings.foldCells()
  }
}

/// The layouts of sheets, which packages in XML do not need.
private final class LazyLayouts {
  lazy var all = SheetLayout.all(in: .package())
}
