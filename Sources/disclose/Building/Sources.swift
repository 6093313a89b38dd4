import Budget
import Disk
import Hashing
import Reading

/// The files that a package is made from: its own, and those of the packages that it is compared with.
struct Sources: Sendable {
  let inputs: String

  private static func packages(for id: PackageID) -> [PackageID] {
    [id] + Basis.allCases.compactMap(id.comparedPackage)
  }

  /// How they look now, without opening one.
  func look(of id: PackageID) throws(DiskError) -> Digest {
    var looks: [Digest?] = []
    for id in Self.packages(for: id) {
      looks.append(try Fingerprint(ofFolder: "\(inputs)/\(id.path)", where: isInputName)?.digest)
    }
    return Self.combined(looks)
  }

  /// How they looked when they were read; nil when that does not tell whether they changed.
  static func look(of id: PackageID, as reader: DepartmentReader) -> Digest? {
    var looks: [Digest?] = []
    for id in packages(for: id) {
      guard let snapshot = reader.snapshot(of: id) else {
        looks.append(nil)
        continue
      }
      guard let look = snapshot.fingerprint else { return nil }
      looks.append(look)
    }
    return combined(looks)
  }

  /// What was in them when they were read.
  static func contents(of id: PackageID, as reader: DepartmentReader) -> Digest {
    combined(packages(for: id).map { reader.snapshot(of: $0)?.contentDigest })
  }

  private static func combined(_ digests: [Digest?]) -> Digest {
    var hash = SHA256()
    for digest in digests {
      if let digest { hash.add(digest) } else { hash.add("") }
    }
    return hash.finish()
  }
}
