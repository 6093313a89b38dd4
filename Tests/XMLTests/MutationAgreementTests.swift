import Disk
import TestSupport
import Testing

@testable import XML

/// `MUTATIONS=1000` judges as many changed documents of each sample, instead of a few.
@Suite("libxml2 and our schemas agree on the program's own formats")
struct MutationAgreementTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var path: String
    var schema: String
    /// How many changed documents are judged: libxml2 is slow on the formats' larger tables.
    var rounds: Int
    var testDescription: String { path }
  }

  private static let count = environmentValue("MUTATIONS").flatMap { Int($0) } ?? 250

  static let samples =
    [
      "Inputs/budget-2021/434", "Inputs/budget-2023/201", "Inputs/final-2021/434",
      "Tests/PublishedTests/Fixtures/budget-2023-201-views",
    ].map { Sample(path: "\($0)/disclosure.xml", schema: "disclosure.rng", rounds: count) }
    + ["hebei-budget", "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021", "national"]
    .map { Sample(path: "Templates/\($0)/profile.xml", schema: "profile.rng", rounds: count / 4) }

  static func bytes(of path: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    return try readFile(at: "\(root)/\(path)")
  }

  static func schema(_ name: String) throws -> JudgedSchema {
    try JudgedSchema(bytes(of: "Sources/Reading/Schemas/\(name)"))
  }

  @Test("as they are", arguments: samples)
  func whole(_ sample: Sample) throws {
    let schema = try Self.schema(sample.schema)
    let source = String(decoding: try Self.bytes(of: sample.path), as: UTF8.self)
    // What was learnt of it is as good the second time.
    for _ in 1...2 { #expect(try schema.verdicts(source) == (true, true)) }
  }

  @Test("with anything in them changed at random", arguments: samples)
  func changed(_ sample: Sample) throws {
    let schema = try Self.schema(sample.schema)
    let tree = MutatedTree(try Document(parsing: Self.bytes(of: sample.path)).root)
    let material = MutatedTree.Material(tree)
    var generator = SplitMix(state: 434)
    var counts = [true: 0, false: 0]
    for _ in 0..<sample.rounds {
      var changed = tree.excerpt(&generator)
      for _ in 0..<Int.random(in: 1...2, using: &generator) { changed.mutate(material, &generator) }
      let verdicts = try schema.verdicts(changed.source)
      counts[verdicts.libxml, default: 0] += 1
      if verdicts.ours != verdicts.libxml {
        Issue.record("libxml2 finds it \(verdicts.libxml ? "valid" : "not valid"): \(changed.source)")
      }
    }
    // A test that sees only one of them tests nothing.
    #expect(counts.values.allSatisfy { $0 > sample.rounds / 16 }, "\(counts)")
  }
}
