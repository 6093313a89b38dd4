/// The tables beside a package, each opened once, on one thread.
final class TableFiles {
  let folder: InputFolder
  private var opened: [String: Result<TableFile, Finding>] = [:]

  init(_ folder: InputFolder) {
    self.folder = folder
  }

  /// Opens a file that must have sheets.
  func openWorkbook(_ name: String) throws(Finding) -> TableFile {
    let file = try open(name)
    guard file.isWorkbook else { throw Finding(.workbookExpected, at: Location(file: file.path)) }
    return file
  }

  func open(_ name: String) throws(Finding) -> TableFile {
    if let known = opened[name] { return try known.get() }
    let result = Result { () throws(Finding) in
      try TableFile(try folder.bytes(of: name), path: folder.path(of: name))
    }
    opened[name] = result
    return try result.get()
  }
}
