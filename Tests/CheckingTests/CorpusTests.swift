import Testing

@testable import Budget
@testable import Checking

/// The rules on prose find what is wrong in sentences, and nothing in sound ones.
@Suite("A corpus of sentences")
struct CorpusTests {
  @Test("Sound sentences are left alone, and wrong ones found", arguments: Corpus.prose.indices)
  func prose(number: Int) throws {
    let (folder, cases) = Corpus.prose[number]
    var sample = try TextSample.published(folder.rawValue, as: folder.id)
    let lines = cases.map { "<p>\($0.text)</p>\n" }.joined()
    let place = "<text name=\"\(Self.texts[folder, default: "绩效管理工作"])\">"
    sample = try sample.changing(place, to: "\(place)\n\(lines)").sample
    let range = try #require(sample.statement.firstRange(of: lines))
    let first = sample.statement[..<range.lowerBound].count { $0 == "\n" } + 1
    var found: [Int: Set<String>] = [:]
    for finding in try sample.findings(tables: TextSample.tables(of: folder.rawValue)) where finding.severity != .note {
      if let line = finding.location?.line { found[line - first, default: []].insert(finding.code) }
    }
    for (number, sentence) in cases.enumerated() {
      let codes = found[number, default: []]
      if let code = sentence.code {
        #expect(codes.contains(code), "\(sentence.text): \(codes.sorted())")
      } else {
        #expect(codes.isEmpty, "\(sentence.text): \(codes.sorted())")
      }
    }
  }

  /// Texts that state facts.
  private static let texts: [Corpus.Folder: String] = [.budget2021: "其他事项", .budget2025: "项目概述"]

  @Test("Reasons fit the change that they explain", arguments: Corpus.reasons.indices)
  func reasons(number: Int) throws {
    let reason = Corpus.reasons[number]
    var sample = try TextSample.published(reason.folder.rawValue, as: reason.folder.id)
    let opening = "<reason of=\"\(reason.of)\" against=\"\(reason.against)\">"
    let start = try #require(sample.statement.firstRange(of: opening))
    let old = opening + sample.statement[start.upperBound...].prefix { $0 != "<" }
    sample = try sample.changing(old, to: opening + reason.text).sample
    let codes = try sample.findings(tables: TextSample.tables(of: reason.folder.rawValue))
      .filter { $0.severity != .note }.map(\.code)
    #expect(codes.contains("D903") == (reason.code == "D903"), "\(reason.text): \(codes)")
  }
}
