internal import Disk

/// An empty file by which the program knows the folders that it made itself: nothing else is ever replaced or removed.
enum Mark {
  static let name = ".made-by-disclose"

  static func isOn(_ folder: String) throws(DiskError) -> Bool {
    try stamp(of: "\(folder)/\(name)") != nil
  }

  static func put(on folder: String) throws(DiskError) {
    if try !isOn(folder) { try writeNewFile(at: "\(folder)/\(name)", []) }
  }
}
