public import Hashing

/// A digest of the names, sizes, times and inodes of files: as long as it stays the same, their contents do.
public struct Fingerprint: Sendable {
  public let digest: Digest
  /// The time of the last change to any of the files: nanoseconds since 1970.
  private let changed: Int64

  private init(of files: [(name: String, stamp: FileStamp)]) {
    var hash = SHA256()
    for (name, stamp) in files {
      hash.add(name)
      hash.add(Int64(bitPattern: stamp.inode))
      hash.add(stamp.isFolder ? -1 : stamp.size)
      hash.add(stamp.modified)
      hash.add(stamp.changed)
    }
    digest = hash.finish()
    changed = files.map(\.stamp.changed).max() ?? 0
  }

  /// The fingerprint of the files in a folder with wanted names, or nil when there is no such folder.
  public init?(ofFolder path: String, where isWanted: (String) -> Bool) throws(DiskError) {
    guard let files = try stamps(inFolder: path, where: isWanted) else { return nil }
    self.init(of: files)
  }

  /// The fingerprint of those of the files that exist.
  public init(ofFiles paths: [String]) throws(DiskError) {
    var files: [(name: String, stamp: FileStamp)] = []
    for path in paths {
      if let stamp = try stamp(of: path) { files.append((path, stamp)) }
    }
    self.init(of: files)
  }

  /// Whether any change after `time` alters the fingerprint. Some file systems count whole seconds, so a second change within one may
  /// go unnoticed.
  public func isSettled(at time: Int64) -> Bool { changed < time - 2_000_000_000 }
}
