import Budget
import Reading
import Rendering

/// The repository that the tests are part of: its templates, its inputs, and the fixtures beside the tests.
enum Repository {
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  static let fixtures = "\(root)/Tests/PublishedTests/Fixtures"

  static func profiles() -> ProfileLibrary {
    ProfileLibrary(
      names: ["hebei-budget", "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021"],
      folder: { InputFolder(onDisk: "\(root)/Templates/\($0)") },
      charts: [InputFolder(onDisk: "\(root)/Templates/charts")])
  }

  static func templates(of profile: Profile) throws -> PageTemplates {
    let folders = ["shared"] + profile.folders.reversed()
    let reading = readTemplates(in: folders.map { InputFolder(onDisk: "\(root)/Templates/\($0)") })
    guard let files = reading.value else { throw Unexpected(findings: reading.findings) }
    return try PageTemplates(files, for: profile)
  }
}

/// Findings where there should have been none.
struct Unexpected: Error, CustomStringConvertible {
  var findings: [Finding]

  var description: String {
    findings.map { "\($0.location.map { "\($0): " } ?? "")\($0.code) \($0.text(in: .english))" }.joined(separator: "\n")
  }
}
