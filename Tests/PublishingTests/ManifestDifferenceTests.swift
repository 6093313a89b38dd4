import Disk
import Foundation
import Hashing
import Publishing
import Testing

@testable import Budget

@Suite("The differences of two manifests")
struct ManifestDifferenceTests {
  private static func package(_ code: String, _ text: String = "", links: [PackageID]? = []) -> PublishedPackage {
    PublishedPackage(
      summary: PackageSummary(
        id: PackageID(kind: .budget, year: 2023, department: code), departmentName: "局", title: "预算", headlines: []),
      files: [
        RecordedFile(path: "index.html", stamp: FileStamp(size: 7), digest: SHA256.digest(of: Array(text.utf8)))
      ], links: links)
  }

  private func write(_ packages: [PublishedPackage], to path: String) throws -> OutputFolder {
    let output = OutputFolder(path)
    let listed = Dictionary(packages.map { ($0.id, $0) }) { $1 }
    try publishSite(index: nil, of: packages.map(\.id), to: output) { listed[$0] ?? Self.package("none") }
    return output
  }

  private func differences(_ old: OutputFolder, _ new: OutputFolder) throws -> (count: Int?, told: [String]) {
    var told: [String] = []
    let count = try forEachDifference(old, new) {
      told.append("\($0.old?.id.department ?? "-") \($0.new?.id.department ?? "-")")
    }
    return (count, told)
  }

  @Test("are the packages that came, went or changed, in order")
  func packages() throws {
    let folder = try TemporaryFolder()
    let (a, b, c, d) = (Self.package("201"), Self.package("202"), Self.package("203"), Self.package("204"))
    let cases: [(old: [PublishedPackage], new: [PublishedPackage], told: [String], count: Int)] = [
      ([], [], [], 0), ([a, b], [a, b], [], 2), ([a, b, c], [a, c], ["202 -"], 3),
      ([b], [a, b, c], ["- 201", "- 203"], 3),
      ([a, b, c], [a, Self.package("202", "x"), c, d], ["202 202", "- 204"], 4),
      ([a, b], [c, d], ["201 -", "202 -", "- 203", "- 204"], 4),
      // What differs is the line, not what is published.
      ([a, Self.package("202", links: nil)], [a, b], [], 2),
    ]
    for (number, expected) in cases.enumerated() {
      let old = try write(expected.old, to: "\(folder.path)/old\(number)")
      let new = try write(expected.new, to: "\(folder.path)/new\(number)")
      let found = try differences(old, new)
      #expect(found.told == expected.told && found.count == expected.count, "\(number)")
    }
    let old = try write([a], to: "\(folder.path)/old")
    #expect(try differences(old, OutputFolder("\(folder.path)/nowhere")).count == nil)
    try Data("{\n\"packages\": [\n{}\n".utf8).write(to: URL(fileURLWithPath: old.manifest))
    #expect(throws: Finding.self) { try differences(old, old) }
  }
}
