/// What an import changes in the bureau's own charts of accounts.
public struct ImportedChart: Sendable {
  public let changes: [ChartImport.Change]
  /// The number of codes that the file states.
  public let count: Int
  /// The files to be written, by name; those without changes are not among them.
  public let files: [(name: String, bytes: [UInt8])]
  /// The chart of the year, as the files will have it.
  public let classification: Classification
}

/// Reads the codes and names that a file shows, and merges them into the bureau's own charts of accounts.
///
/// - Parameters: - shipped: the charts that come with the program. - own: the bureau's own, which may be empty. -
///   isReplacing: whether names that were imported for the year before give way.
/// - Returns: no value when something contradicts something else; nothing is to be written then.
public func importChart(
  _ bytes: [UInt8], path: String, year: Int, shipped: [InputFolder], own: InputFolder, isReplacing: Bool
) -> ReadResult<ImportedChart> {
  let library = ChartOfAccountsLibrary(shipped + [own])
  var findings = Findings(library.findings)
  let tables = AccountTables.read(bytes, path: path, year: year)
  findings += tables.findings
  if findings.hasErrors { return ReadResult(value: nil, findings: findings.list) }
  let imported = ChartImport(tables, into: library.rows, year: year, isReplacing: isReplacing)
  findings += imported.findings
  var files: [String: [UInt8]] = [:]
  do throws(Finding) {
    let names = try own.names()
    for (axis, rows) in imported.added {
      let name = "\(axis.chartName).csv"
      var table = ChartTable()
      if names.contains(name) { table = try ChartTable(try own.bytes(of: name), path: own.path(of: name)) }
      table.append(rows)
      files[name] = table.bytes
    }
  } catch {
    findings.append(error)
  }
  if findings.hasErrors { return ReadResult(value: nil, findings: findings.list) }
  let after = ChartOfAccountsLibrary(shipped + [own.replacing(files)])
  let classification = after.classification(Edition(year: year))
  for account in tables.accounts where account.isNamedOtherwise(in: classification[account.axis]) ?? true {
    let known = classification[account.axis][account.code]
    findings.append(
      .otherRowPrevails(
        "\(account.code)", name: account.name, known: known?.name, place: known?.location.map { "\($0)" }),
      at: account.location)
  }
  if findings.hasErrors { return ReadResult(value: nil, findings: findings.list) }
  let value = ImportedChart(
    changes: imported.changes, count: tables.accounts.count,
    files: files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }, classification: classification)
  return ReadResult(value: value, findings: findings.list)
}
