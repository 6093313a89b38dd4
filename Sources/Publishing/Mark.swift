internal import Disk

/// An empty file by which the program knows the folders that it made itself: nothing else is ever replaced or removed.
enum Mark {
  static let name = ".made-by-disclose"

  /// What a link leads to was made by us for another place.
  static func isOn(_ folder: String) throws(DiskError) -> Bool {
    isFolderItself(folder) ? try stamp(of: "\(folder)/\(name)") != nil : false
  }

  static func put(on folder: String) throws(DiskError) {
    if try !isOn(folder) { try writeNewFile(at: "\(folder)/\(name)", []) }
  }
}
