public import Hashing

/// How files look from outside, in one digest: names, sizes, times, and their numbers in the file system. As long as that stays the same,
/// so do the files.
public struct Look: Hashable, Sendable {
  public let digest: Digest
  /// When any of them changed last: nanoseconds since 1970.
  public let changed: Int64

  init(of files: [(name: String, stamp: FileStamp)]) {
    var hash = SHA256()
    for (name, stamp) in files {
      hash.add(name)
      hash.add(Int64(bitPattern: stamp.node))
      hash.add(stamp.isFolder ? -1 : stamp.size)
      hash.add(stamp.modified)
      hash.add(stamp.changed)
    }
    digest = hash.finish()
    changed = files.map(\.stamp.changed).max() ?? 0
  }

  /// Of what is in a folder under wanted names; nil when there is no such folder.
  public init?(ofFolder path: String, where isWanted: (String) -> Bool) throws(DiskError) {
    guard let files = try stamps(inFolder: path, where: isWanted) else { return nil }
    self.init(of: files)
  }

  /// Of some files, whether they are there or not.
  public init(ofFiles paths: [String]) throws(DiskError) {
    var files: [(name: String, stamp: FileStamp)] = []
    for path in paths {
      if let stamp = try stamp(of: path) { files.append((path, stamp)) }
    }
    self.init(of: files)
  }

  /// Whether a change after `time` must change the look. Some file systems count whole seconds: who changes a file twice within one may
  /// leave it looking the same.
  public func isSettled(at time: Int64) -> Bool { changed < time - 2_000_000_000 }
}
