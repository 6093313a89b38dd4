internal import Workbook
internal import XML

/// The notations in which a package can be stated.
public enum Notation: String, CaseIterable, Sendable {
  case workbook, xml

  public var fileName: String {
    switch self {
    case .workbook: PackageFile.workbook
    case .xml: PackageFile.document
    }
  }
}

/// What a package states, complete with its ledger, whatever the notation.
public struct StatedPackage {
  /// In canonical form, with the ledger lines inside.
  var statement: Statement
  public var notation: Notation
  /// The names of the files that it was read from.
  public var fileNames: [String] = []

  public var profileName: String? { statement["profile"] }

  /// Whether both state the same, and people noted the same beside it.
  public func states(sameAs other: StatedPackage) -> Bool {
    statement.states(sameAs: other.statement) && statement.allComments == other.statement.allComments
  }
}

/// A file to be written.
public struct WrittenFile: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension PackageReader {
  /// Reads what the package in a folder states, without looking at what it means. Places that are not filled in yet do
  /// no harm.
  public func readStatement(in folder: InputFolder) -> ReadResult<StatedPackage> {
    var findings = Findings()
    do throws(Finding) {
      let name = try PackageFile.name(in: folder, findings: &findings)
      let path = folder.path(of: name)
      let bytes = try folder.bytes(of: name)
      let stated =
        name == PackageFile.workbook
        ? try readStatement(ofWorkbook: bytes, path, &findings)
        : try readStatement(ofDocument: bytes, path, in: folder, &findings)
      return ReadResult(value: stated, findings: findings.list)
    } catch {
      return ReadResult(value: nil, findings: findings.list + [error])
    }
  }

  private func readStatement(
    ofDocument bytes: [UInt8], _ path: String, in folder: InputFolder, _ findings: inout Findings
  ) throws(Finding) -> StatedPackage? {
    guard let document = documents.parse(bytes, path: path, findings: &findings),
      documents.allows(document, path: path, findings: &findings, ignoringBlanks: true)
    else { return nil }
    var statement = Statement(document)
    let tables = try statement.absorbTables(TableFiles(folder), documents)
    return package(statement, as: .xml, from: [PackageFile.document] + tables)
  }

  private func readStatement(
    ofWorkbook bytes: [UInt8], _ path: String, _ findings: inout Findings
  ) throws(Finding) -> StatedPackage? {
    let file = try TableFile(bytes, path: path)
    guard let tree = tree(of: file, inliningLedger: true, findings: &findings),
      documents.allows(
        tree.document, places: tree.places, path: path, findings: &findings, ignoringBlanks: true)
    else { return nil }
    var statement = Statement(tree.document)
    statement.add(try RemarkSheet.read(in: file), head: documents.head)
    statement.spellAmounts(.whole)
    return package(statement, as: .workbook, from: [PackageFile.workbook])
  }

  private func package(_ statement: Statement, as notation: Notation, from files: [String]) -> StatedPackage {
    return StatedPackage(statement: statement.canonical(), notation: notation, fileNames: files)
  }

  /// Returns the files that state a package. A new one has comments that say what to fill in. XML names the schema that
  /// is at an address, if there is one.
  public func files(
    of package: StatedPackage, isNew: Bool = false, schema: String? = nil
  ) throws(Finding) -> [WrittenFile] {
    switch package.notation {
    case .xml: documentFiles(of: package.statement, isNew: isNew, schema)
    case .workbook: [try workbookFile(of: package.statement)]
    }
  }

  private func documentFiles(of statement: Statement, isNew: Bool, _ schema: String?) -> [WrittenFile] {
    var statement = statement
    if isNew { statement.markPlaces() }
    let tables = statement.releaseTables(documents)
    let file = WrittenFile(name: PackageFile.document, bytes: Array(statement.xml(schema: schema).utf8))
    return [file] + tables.map { WrittenFile(name: $0.name, bytes: Array($0.text.utf8)) }
  }

  private func workbookFile(of statement: Statement) throws(Finding) -> WrittenFile {
    var statement = statement
    let remarks = statement.removeRemarks(head: documents.head)
    let profile = statement["profile"].flatMap { profiles.profile(named: $0)?.value }
    var draft = PackageWorkbook.draft(of: statement, under: profile)
    if let sheet = RemarkSheet.draft(remarks) { draft.sheets.append(sheet) }
    do throws(WritingFault) {
      return WrittenFile(name: PackageFile.workbook, bytes: try WorkbookWriter.write(draft))
    } catch {
      throw Finding(.workbookNotWritten("\(error)"), at: Location(file: PackageFile.workbook))
    }
  }
}
