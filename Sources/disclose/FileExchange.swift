import Budget
import Disk

/// The exchange of some files of a folder, or of none, for others, which leaves the folder as it was unless it
/// succeeds. The old ones are kept in a hidden folder beside them, where nothing reads them.
struct FileExchange {
  private let folder: String
  private let old: [String]
  private let new: [String]
  private let staging: String
  private let asideName: String

  /// `command` is part of the names of hidden folders.
  init(of folder: String, from old: [String], to new: [String], command: Command) {
    (self.folder, self.old, self.new) = (folder, old, new)
    // Hidden, so that no build reads what a killed run leaves.
    staging = "\(folder)/.\(command.rawValue).disclose-\(processNumber)"
    asideName = ".before-\(command.rawValue)"
  }

  /// Writes the new files, and returns where the old ones are then; nil when the new ones are not right.
  func run(
    _ files: [WrittenFile], isRight: (_ staging: String) -> Bool = { _ in true }
  ) throws(Finding) -> String? {
    for name in new where !old.contains(name) && isOccupied("\(folder)/\(name)") {
      throw Finding(.fileInTheWay, at: Location(file: "\(folder)/\(name)"))
    }
    defer { try? removeAll(staging) }
    try mappingWriteErrors { () throws(DiskError) in
      // One that a killed run of the same number has left.
      try removeAll(staging)
      try makeNewFolder(staging)
      for file in files { try writeNewFile(at: "\(staging)/\(file.name)", file.bytes) }
      try synchronizeFileSystem(staging)
    }
    guard isRight(staging) else { return nil }
    return try mappingWriteErrors(replace)
  }

  /// Nothing is ever missing: a file that changes is replaced in one step, and where names differ the new files come
  /// before the old ones go. A run that is killed between leaves both, which a build refuses.
  private func replace() throws(DiskError) -> String {
    let aside = old.isEmpty ? folder : try makeAside()
    var undo: [() -> Void] = []
    func move(_ path: String, to newPath: String) throws(DiskError) {
      try renameWithoutReplacing(path, to: newPath)
      undo.append { try? renameWithoutReplacing(newPath, to: path) }
    }
    do throws(DiskError) {
      for name in new {
        let (path, kept) = ("\(folder)/\(name)", "\(aside)/\(name)")
        guard old.contains(name) else {
          try move("\(staging)/\(name)", to: path)
          continue
        }
        try linkFile(path, as: kept)
        undo.append { try? removeAll(kept) }
        try rename("\(staging)/\(name)", to: path)
        undo.append { try? rename(kept, to: path) }
      }
      for name in old where !new.contains(name) { try move("\(folder)/\(name)", to: "\(aside)/\(name)") }
      try synchronizeFolder(aside)
      try synchronizeFolder(folder)
      return aside
    } catch {
      for step in undo.reversed() { step() }
      if aside != folder { try? removeFolderIfEmpty(aside) }
      throw error
    }
  }

  /// Creates a hidden folder for the old files, beside those of earlier exchanges.
  private func makeAside() throws(DiskError) -> String {
    var number = 1
    while true {
      let path = "\(folder)/\(asideName)" + (number == 1 ? "" : "-\(number)")
      do throws(DiskError) {
        try makeNewFolder(path)
        return path
      } catch {
        guard error.isOccupied, number < 1000 else { throw error }
        number += 1
      }
    }
  }
}
