import Budget
import Disk
import Publishing

/// The files that a package is made from: its own, those of its department, and those of the packages that it is
/// compared with.
struct InputFiles: Sendable {
  let inputs: String

  private static func packages(for id: PackageID) -> [PackageID] {
    (id.part == nil ? [id] : [id, id.whole]).flatMap { id in [id] + Basis.ofPackages.compactMap(id.comparedPackage) }
  }

  /// Returns the files with their present stamps, without opening one.
  func files(of id: PackageID) throws(DiskError) -> [RecordedFile] {
    var files: [RecordedFile] = []
    for id in Self.packages(for: id) {
      guard var stamps = try stamps(inFolder: "\(inputs)/\(id.path)", where: isInputName) else { continue }
      stamps.removeAll(where: \.stamp.isFolder)
      files += Self.files(of: id, stamps)
    }
    return files
  }

  /// Returns the files as they were read.
  static func files(of id: PackageID, as reader: DepartmentReader) -> [RecordedFile] {
    packages(for: id).flatMap { reader.snapshot(of: $0)?.recorded ?? [] }
  }

  /// An empty folder is recorded itself, as a missing one means something else.
  static func files(of id: PackageID, _ stamps: [(name: String, stamp: FileStamp)]) -> [RecordedFile] {
    stamps.isEmpty
      ? [RecordedFile(path: id.path, stamp: FileStamp(inode: 0, size: -1, modified: 0, changed: 1))]
      : stamps.map { RecordedFile(path: "\(id.path)/\($0.name)", stamp: $0.stamp) }
  }
}
