/// The tables beside a package, each opened once, on one thread.
final class TableFiles {
  let folder: InputFolder
  private var opened: [String: Result<TableFile, Finding>] = [:]

  init(_ folder: InputFolder) {
    self.folder = folder
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
