internal import Glibc

/// The identity of a folder, whatever path leads to it.
public struct FolderIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  /// The rest of the path when the folder does not exist yet.
  private let missing: [Substring]

  public init(_ path: String) {
    self = Self.ancestry(of: path)[0]
  }

  /// Whether `path` leads to the folder `other` or into it.
  public static func isPath(_ path: String, atOrInside other: String) -> Bool {
    ancestry(of: path).contains(FolderIdentity(other))
  }

  private init(_ folder: String, missing: [Substring]) {
    var status = stat()
    stat(folder, &status)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    self.missing = missing
  }

  /// The folder at `path`, then its parents up to the root.
  private static func ancestry(of path: String) -> [FolderIdentity] {
    var (folder, missing) = resolve(path)
    var ancestry: [FolderIdentity] = []
    while !missing.isEmpty {
      ancestry.append(FolderIdentity(folder, missing: missing))
      missing.removeLast()
    }
    var names = folder.split(separator: "/")
    while true {
      folder = "/" + names.joined(separator: "/")
      ancestry.append(FolderIdentity(folder, missing: []))
      if names.popLast() == nil { return ancestry }
    }
  }

  /// Splits a path into its longest existing part, without links and dots, and the names after it.
  private static func resolve(_ path: String) -> (folder: String, missing: [Substring]) {
    var folder = realPath(path.hasPrefix("/") ? "/" : ".") ?? "/"
    var missing: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", missing.popLast() != nil { continue }
      if missing.isEmpty, let next = realPath("\(folder)/\(name)") { folder = next } else { missing.append(name) }
    }
    return (folder, missing)
  }
}
