/// Programs that people save workbooks with. Each is started once for many workbooks, as starting takes longer than saving.
package enum WorkbookProgram {
  case libreOffice, openpyxl

  /// The workbooks as they are once the program has opened and saved them, in their order.
  package func save(_ workbooks: [[UInt8]]) throws -> [[UInt8]] {
    try withTemporaryFolder { folder in
      let paths = workbooks.indices.map { "\(folder)/\($0).xlsx" }
      for (path, bytes) in zip(paths, workbooks) { try writeFile(path, bytes) }
      guard run(paths, into: "\(folder)/saved") != nil else { throw NotSaved(by: self) }
      return try workbooks.indices.map { try readFile("\(folder)/saved/\($0).xlsx") }
    }
  }

  private func run(_ paths: [String], into folder: String) -> String? {
    switch self {
    case .libreOffice:
      TestSupport.run(
        soffice ?? "",
        [
          "-env:UserInstallation=file://\(folder)-profile", "--headless", "--convert-to",
          "xlsx:Calc MS Excel 2007 XML", "--outdir", folder,
        ] + paths)
    case .openpyxl:
      TestSupport.run(
        pythonWithOpenpyxl ?? "",
        [
          "-c",
          """
          import openpyxl, os, sys
          os.mkdir(sys.argv[1])
          for path in sys.argv[2:]:
              openpyxl.load_workbook(path).save(os.path.join(sys.argv[1], os.path.basename(path)))
          """, folder,
        ] + paths)
    }
  }

  package struct NotSaved: Error {
    package var by: WorkbookProgram
  }
}
