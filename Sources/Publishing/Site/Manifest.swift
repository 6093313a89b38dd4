internal import Budget
internal import Disk
internal import Hashing
internal import Printing

/// `manifest.json`: one line for each package, with its headline figures and the size and SHA-256 of every file. It is
/// written line by line, as there may be thousands.
enum Manifest {
  static let name = "manifest.json"

  static let header = Array("{\n\"packages\": [\n".utf8)

  /// Whether a folder has a manifest that the program wrote.
  static func exists(in folder: String) throws(DiskError) -> Bool {
    guard try stamp(of: "\(folder)/\(name)")?.isFile == true else { return false }
    return try readFile(at: "\(folder)/\(name)").starts(with: header)
  }

  static func entry(for package: PublishedPackage, isLast: Bool) -> [UInt8] {
    let summary = package.summary
    let id = summary.id
    let part = id.part.map { [("part", JSON.string($0))] } ?? []
    let json = JSON.object(
      [
        ("package", .string(id.path)),
        ("kind", .string(id.kind.name)),
        ("year", .count(id.year)),
        ("code", .string(id.department)),
      ] + part + [
        ("name", .string(summary.departmentName)),
        ("title", .string(summary.title)),
        ("figures", .object(summary.headlines.map { ($0.name, $0.quantity.json) })),
        ("links", package.links.map { .strings($0.map(\.path)) }),
        (
          "files",
          .array(
            package.files.map { file(path: "\(id.path)/\($0.path)", size: Int($0.stamp.size), digest: $0.digest) })
        ),
      ])
    return json.line + (isLast ? "\n" : ",\n").utf8
  }

  static func footer(index: Page?) -> [UInt8] {
    var bytes = Array("],\n\"files\": [\n".utf8)
    if let index {
      bytes += file(path: index.path, size: index.bytes.count, digest: SHA256.digest(of: index.bytes)).line
      bytes += "\n".utf8
    }
    return bytes + "]\n}\n".utf8
  }

  private static func file(path: String, size: Int, digest: Digest?) -> JSON {
    .object([("path", .string(path)), ("size", .count(size)), ("sha256", .string(digest?.hexadecimal ?? ""))])
  }
}
