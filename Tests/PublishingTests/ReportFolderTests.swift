import Budget
import Foundation
import Testing

@testable import Publishing

@Suite("The folder of reports")
struct ReportFolderTests {
  private let temporary: TemporaryFolder
  private var path: String { "\(temporary.path)/reports" }

  init() throws { temporary = try TemporaryFolder() }

  private func write(_ files: [String: String], stale: (String) -> Bool = { _ in true }) throws {
    try ReportFolder(path).update(
      removing: stale,
      writing: { update throws(Finding) in
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
          try update.add(Page(path: name, bytes: Array(text.utf8)))
        }
      })
  }

  private func files() throws -> [String: String] {
    try temporary.tree("reports").filter { !$0.key.hasPrefix(".") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func identity(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return try #require(attributes[.systemFileNumber] as? Int)
  }

  @Test("has what was added, and what did not change keeps its time")
  func update() throws {
    try write(["201.html": "a", "201.txt": "b"])
    let (page, letter) = (try identity("201.html"), try identity("201.txt"))
    try write(["201.html": "a", "201.txt": "c"])
    #expect(try files() == ["201.html": "a", "201.txt": "c"])
    #expect(try identity("201.html") == page)
    #expect(try identity("201.txt") != letter)
  }

  @Test("loses what is stale, and nothing that somebody else put there")
  func stale() throws {
    try write(["201.html": "a", "202.html": "b", "203.html": "c"])
    try Data("n".utf8).write(to: URL(fileURLWithPath: "\(path)/notes.txt"))
    try write(["201.html": "a"]) { $0 != "203.html" }
    #expect(try files() == ["201.html": "a", "203.html": "c", "notes.txt": "n"])
    try write([:])
    #expect(try files() == ["notes.txt": "n"])
    #expect(throws: Finding.self) { try write(["notes.txt": "x"]) }
    #expect(try files() == ["notes.txt": "n"])
  }

  @Test("stays as it was when a run fails on the way, and leaves nothing behind")
  func failure() throws {
    try write(["201.html": "a"])
    let failure = Finding(.reportsInDoubt)
    #expect(throws: failure) {
      try ReportFolder(path).update(
        removing: { _ in true },
        writing: { update throws(Finding) in
          try update.add(Page(path: "201.html", bytes: Array("b".utf8)))
          throw failure
        })
    }
    #expect(try files() == ["201.html": "a"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).count == 2)
  }

  @Test("is refused where something else is, and taken where it is empty")
  func claim() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: "\(path)/.sent"))
    _ = try ReportFolder(path)
    let other = "\(temporary.path)/other"
    try FileManager.default.createDirectory(atPath: "\(other)/budget-2023", withIntermediateDirectories: true)
    #expect(throws: Finding(.reportsNotOurs, at: Location(file: other))) { try ReportFolder(other) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other) == ["budget-2023"])
  }
}
