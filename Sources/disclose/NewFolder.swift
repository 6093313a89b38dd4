import Budget
import Disk

/// A folder that is there with all its files or not at all, and never in the place of another.
struct NewFolder {
  private let path: String
  private let group: String

  init(at path: String) {
    self.path = path
    group = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Writes the files and returns their names.
  func write(_ files: [WrittenFile]) throws(Finding) -> [String] {
    let staging = "\(group)/\(hiddenName)"
    let isFirst = !isOccupied(group)
    try mappingWriteErrors { () throws(DiskError) in
      try makeFolder(group)
      do throws(DiskError) {
        try makeNewFolder(staging)
        for file in files { try writeNewFile(at: "\(staging)/\(file.name)", file.bytes) }
        try synchronizeFileSystem(staging)
        try renameWithoutReplacing(staging, to: path)
        try synchronizeFolder(group)
      } catch {
        try? removeAll(staging)
        if isFirst { try? removeFolderIfEmpty(group) }
        throw error
      }
    }
    return files.map(\.name)
  }

  /// Hidden, so that no build takes what a killed run leaves for a package, and of this run alone.
  private var hiddenName: String {
    ".\(path.split(separator: "/").last ?? "").disclose-\(processNumber)"
  }
}

/// A failure to write leaves what was there before.
func mappingWriteErrors<Value>(_ step: () throws(DiskError) -> Value) throws(Finding) -> Value {
  do throws(DiskError) {
    return try step()
  } catch {
    throw error.isOccupied
      ? Finding(.packageExists, at: Location(file: error.path))
      : Finding(.notWritten(error.reason), at: Location(file: error.path))
  }
}
