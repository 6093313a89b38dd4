import Rendering
import Synchronization
import Testing

@testable import Budget

/// The repository that the tests are part of: its templates, its inputs, and the fixtures beside the tests.
enum Repository {
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  static let fixtures = "\(root)/Tests/PublishedTests/Fixtures"

  /// The profiles that ship. Every test reads the same ones, each of them once.
  static let profiles = profiles { $0 }

  /// The profiles, each with its text changed.
  static func profiles(_ change: @escaping @Sendable (String) -> String) -> ProfileLibrary {
    ProfileLibrary(
      names: [
        "hebei-budget", "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021", "national", "shanghai",
        "shanghai-budget-2025", "shanghai-budget-2025-unit", "shanghai-final-2024", "shanghai-final-2024-unit",
      ],
      folder: { name in
        let folder = InputFolder(onDisk: "\(root)/Templates/\(name)")
        let text = (try? folder.bytes(of: "profile.xml")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return InputFolder(path: folder.path, files: ["profile.xml": Array(change(text).utf8)])
      },
      charts: [InputFolder(onDisk: "\(root)/Templates/charts")])
  }

  private static let compiled = Mutex<[String: PageTemplates]>([:])

  /// The templates of a profile that ships, compiled once.
  static func templates(of name: String) throws -> PageTemplates {
    try compiled.withLock { known in
      if let templates = known[name] { return templates }
      let templates = try self.templates(of: #require(profiles.profile(named: name)?.value))
      known[name] = templates
      return templates
    }
  }

  static func templates(of profile: Profile) throws -> PageTemplates {
    try PageTemplates(files(of: profile), for: profile)
  }

  /// The templates of a profile, one of them changed.
  static func templates(
    of profile: String, changing name: String, _ change: (String) -> String
  ) throws -> PageTemplates {
    guard let profile = profiles.profile(named: profile)?.value else { throw Unexpected(findings: []) }
    var files = try files(of: profile)
    for index in files.indices where files[index].name == name {
      files[index].bytes = Array(change(String(decoding: files[index].bytes, as: UTF8.self)).utf8)
    }
    return try PageTemplates(files, for: profile)
  }

  private static func files(of profile: Profile) throws -> [TemplateFile] {
    let folders = ["shared"] + profile.folders.reversed()
    let reading = readTemplates(in: folders.map { InputFolder(onDisk: "\(root)/Templates/\($0)") })
    guard let files = reading.value else { throw Unexpected(findings: reading.findings) }
    return files
  }
}

/// Findings where there should have been none.
struct Unexpected: Error, CustomStringConvertible {
  var findings: [Finding]

  var description: String {
    findings.map { "\($0.location.map { "\($0): " } ?? "")\($0.code) \($0.text(in: .english))" }.joined(separator: "\n")
  }
}
