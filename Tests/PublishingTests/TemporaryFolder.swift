import Foundation

/// A folder for one test, removed with the object.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("publishing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Returns the bytes of all files by path, without marks.
  func tree(_ folder: String = "") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let root = folder.isEmpty ? path : "\(path)/\(folder)"
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) where !name.hasSuffix(".made-by-disclose") {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)")))
      }
    }
    return files
  }
}
