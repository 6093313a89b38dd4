internal import Glibc

/// Which folder it is, however its path is written.
public struct FolderIdentity: Hashable, Sendable {
  private let device: UInt64
  private let node: UInt64
  /// The names that lead on from there to a folder that is not there yet.
  private let missing: [Substring]

  public init(_ path: String) {
    self = Self.chain(to: path)[0]
  }

  /// Whether `path` leads to the folder `other`, or into it.
  public static func isPath(_ path: String, atOrInside other: String) -> Bool {
    chain(to: path).contains(FolderIdentity(other))
  }

  private init(_ folder: String, missing: [Substring]) {
    var status = stat()
    stat(folder, &status)
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
    self.missing = missing
  }

  /// The folder at `path` and all above it.
  private static func chain(to path: String) -> [FolderIdentity] {
    var (folder, missing) = resolved(path)
    var chain: [FolderIdentity] = []
    while !missing.isEmpty {
      chain.append(FolderIdentity(folder, missing: missing))
      missing.removeLast()
    }
    var names = folder.split(separator: "/")
    while true {
      folder = "/" + names.joined(separator: "/")
      chain.append(FolderIdentity(folder, missing: []))
      if names.popLast() == nil { return chain }
    }
  }

  /// The longest part of the path that is there, without links and dots, and the rest.
  private static func resolved(_ path: String) -> (folder: String, missing: [Substring]) {
    var folder = realPath(path.hasPrefix("/") ? "/" : ".") ?? "/"
    var missing: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", missing.popLast() != nil { continue }
      if missing.isEmpty, let next = realPath("\(folder)/\(name)") { folder = next } else { missing.append(name) }
    }
    return (folder, missing)
  }
}
