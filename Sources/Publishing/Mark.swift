internal import Disk

/// A file that marks a folder as created by the program: no other folder is ever replaced or removed. That of an output
/// says what fills it (`Filling`).
enum Mark {
  static let name = ".made-by-disclose"

  static func exists(in folder: String) throws(DiskError) -> Bool {
    try stamp(of: "\(folder)/\(name)") != nil
  }

  static func write(in folder: String) throws(DiskError) {
    if try !exists(in: folder) { try writeNewFile(at: "\(folder)/\(name)", []) }
  }
}
