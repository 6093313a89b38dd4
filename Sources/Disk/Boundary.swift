internal import Glibc

/// A folder that must hold whatever is read on its behalf: a link may lead anywhere inside of it, and nowhere else.
public struct Boundary: Sendable {
  private let realPath: String

  /// nil when there is no such folder.
  public init?(_ folder: String) {
    guard let real = Disk.realPath(folder) else { return nil }
    realPath = real
  }

  /// Whether what is at `path` lies inside; false when there is nothing there.
  public func holds(_ path: String) -> Bool {
    Disk.realPath(path).map(holds(realPath:)) ?? false
  }

  /// Looks at what was opened and not at its path, so nobody can put another link there in between.
  func require(_ descriptor: Int32, at path: String) throws(DiskError) {
    let opened = String(unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { path in
        max(0, readlink("/proc/self/fd/\(descriptor)", path.baseAddress!, path.count))
      }
    }
    if !holds(realPath: opened) { throw DiskError(path: path, number: EXDEV) }
  }

  private func holds(realPath other: String) -> Bool {
    other == realPath || realPath == "/" || other.hasPrefix(realPath + "/")
  }
}
