/// The file that states a package: one of two.
enum PackageFile {
  static let document = "disclosure.xml"
  static let workbook = "disclosure.xlsx"

  /// Returns the name of the file in a package's folder. Others that may have been meant are reported.
  static func name(in folder: InputFolder, findings: inout Findings) throws(Finding) -> String {
    let names = try folder.names()
    let found = [workbook, document].filter(names.contains)
    if found.count > 1 { throw Finding(.packageStatedTwice(workbook, document), at: Location(file: folder.path)) }
    guard let name = found.first else {
      let candidates = names.filter(isWorkbook)
      throw Finding(
        .packageNotStated(candidates.isEmpty ? nil : candidates.joined(separator: "、")), at: Location(file: folder.path)
      )
    }
    for other in names where other != name && isWorkbook(other) && other.lowercased().hasPrefix("disclosure") {
      findings.append(.otherVersion(other, read: name), at: Location(file: folder.path(of: other)))
    }
    return name
  }

  /// Whether a file is a workbook by its name. `disclosure.xml` in capitals is not found by its name, either.
  private static func isWorkbook(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".xlsx", ".xls", ".xlsm", ".et", ".ett", ".xlsb", ".ods", ".xml"].contains { name.hasSuffix($0) }
  }
}
