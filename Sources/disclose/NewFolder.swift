import Budget
import Disk

/// A folder that is there with all its files or not at all, and never in the place of another.
struct NewFolder {
  private let path: String

  init(at path: String) { self.path = path }

  /// Writes the files and returns their names.
  func write(_ files: [WrittenFile]) throws(Finding) -> [String] {
    // A group that is not there comes with its first package: an empty one would be an error.
    let group = Self.parent(of: path)
    let target = isOccupied(group) ? path : group
    let staging = "\(Self.parent(of: target))/.\(Self.name(of: target)).disclose-\(processNumber)"
    let folder = target == path ? staging : "\(staging)/\(Self.name(of: path))"
    try mappingWriteErrors { () throws(DiskError) in
      do throws(DiskError) {
        // Hidden, so that no build takes what a killed run leaves for a package.
        try makeNewFolder(staging)
        if folder != staging { try makeNewFolder(folder) }
        for file in files { try writeNewFile(at: "\(folder)/\(file.name)", file.bytes) }
        try synchronizeFileSystem(staging)
        try renameWithoutReplacing(staging, to: target)
        try synchronizeFolder(Self.parent(of: target))
      } catch {
        try? removeAll(staging)
        throw error
      }
    }
    return files.map(\.name)
  }

  private static func parent(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

  private static func name(of path: String) -> Substring { path.split(separator: "/").last ?? "" }
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
