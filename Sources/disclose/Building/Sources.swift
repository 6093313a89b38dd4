import Budget
import Disk
import Hashing
import Publishing

/// The files that packages are made from. Threads share one value.
struct Sources: Sendable {
  let inputs: String
  /// The files of a package and of those that it is compared with, from outside. nil when one cannot be looked at, or changed so short
  /// a time ago that another change might not show.
  func look(of id: PackageID, at time: Int64) throws(DiskError) -> Digest? {
    var hash = SHA256()
    for folder in folders(of: id) {
      guard let look = try Look(ofFolder: folder, hidden: false) else {
        hash.add("")
        continue
      }
      guard look.isSettled(at: time) else { return nil }
      hash.add(look.digest)
    }
    return hash.finish()
  }

  /// What is in those files.
  func contents(of id: PackageID) throws(DiskError) -> Digest {
    var hash = SHA256()
    for folder in folders(of: id) {
      for (name, stamp) in try stamps(inFolder: folder) ?? [] where !name.hasPrefix(".") && !stamp.isFolder {
        hash.add(name)
        hash.add(SHA256.digest(of: try readFile(at: "\(folder)/\(name)")))
      }
      hash.add("")
    }
    return hash.finish()
  }

  private func folders(of id: PackageID) -> [String] {
    ([id] + Basis.allCases.compactMap(id.comparedPackage)).map { "\(inputs)/\($0.path)" }
  }
}
