internal import Glibc

/// A folder that links must not lead out of.
public struct Boundary: Sendable {
  private let realPath: String

  /// Returns nil when there is no such folder.
  public init?(_ folder: String) {
    guard let real = Disk.realPath(folder) else { return nil }
    realPath = real
  }

  /// Whether there is something at `path`, and it lies inside.
  public func contains(_ path: String) -> Bool {
    Disk.realPath(path).map(contains(realPath:)) ?? false
  }

  /// Throws `EXDEV` unless the open file lies inside. It asks for the path of the descriptor: whatever was at `path`
  /// may have been replaced since it was opened.
  func check(_ descriptor: Int32, at path: String) throws(DiskError) {
    let opened = String(unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { path in
        max(0, readlink("/proc/self/fd/\(descriptor)", path.baseAddress!, path.count))
      }
    }
    if !contains(realPath: opened) { throw DiskError(path: path, number: EXDEV) }
  }

  private func contains(realPath other: String) -> Bool {
    other == realPath || realPath == "/" || other.hasPrefix(realPath + "/")
  }
}
