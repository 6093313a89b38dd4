import TestSupport
import Testing

@testable import Budget

/// The samples of the repository, and a small package in memory.
enum Sample {
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  static let profiles: ProfileLibrary = {
    let names = ["hebei-budget", "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021", "national"]
    return ProfileLibrary(
      names: names, folder: { InputFolder(onDisk: "\(root)/Templates/\($0)") },
      charts: [InputFolder(onDisk: "\(root)/Templates/charts")])
  }()

  static func reader() -> PackageReader { PackageReader(profiles: profiles) }

  static func read(_ path: String) -> ReadResult<StatedPackage> {
    reader().readStatement(in: InputFolder(onDisk: "\(root)/Inputs/\(path)"))
  }

  static func folder(_ files: [WrittenFile], path: String = "in") -> InputFolder {
    InputFolder(path: path, files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 }))
  }

  static func read(xml: String, tables: [String: String] = [:]) throws -> StatedPackage {
    var files = tables.mapValues { Array($0.utf8) }
    files["disclosure.xml"] = Array(xml.utf8)
    return try #require(reader().readStatement(in: InputFolder(path: "in", files: files)).value)
  }
}

extension StatedPackage {
  /// The package as XML, without its tables.
  func xml(isNew: Bool = false) throws -> String {
    let files = try Sample.reader().files(of: self, isNew: isNew)
    return String(decoding: try #require(files.first { $0.name == "disclosure.xml" }).bytes, as: UTF8.self)
  }
}
