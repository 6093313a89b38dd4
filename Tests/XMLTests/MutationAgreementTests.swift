import Disk
import Testing

@testable import XML

@Suite("libxml2 and our validator agree on the program's own formats")
struct MutationAgreementTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var path: String
    var schema: String
    /// How many changed documents are judged: libxml2 is slow on the formats' larger tables.
    var rounds: Int
    var testDescription: String { path }
  }

  static let samples =
    [
      "Inputs/budget-2021/434", "Inputs/budget-2023/201", "Inputs/final-2021/434",
      "Tests/PublishedTests/Fixtures/budget-2023-201-views",
    ].map { Sample(path: "\($0)/disclosure.xml", schema: "disclosure.rng", rounds: 1000) }
    + ["hebei-budget", "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021"]
    .map { Sample(path: "Templates/\($0)/profile.xml", schema: "profile.rng", rounds: 250) }

  static func bytes(of path: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    return try readFile(at: "\(root)/\(path)")
  }

  @Test("as they are", arguments: samples)
  func whole(_ sample: Sample) throws {
    let schema = try Schema(parsing: Self.bytes(of: "Sources/Reading/Schemas/\(sample.schema)"))
    let document = try Document(parsing: Self.bytes(of: sample.path))
    #expect(schema.proves(document) && schema.allows(document))
    // What was learnt of it is as good the second time.
    #expect(schema.proves(document))
  }

  @Test("with anything in them changed at random", arguments: samples)
  func changed(_ sample: Sample) throws {
    let schema = try Schema(parsing: Self.bytes(of: "Sources/Reading/Schemas/\(sample.schema)"))
    let tree = MutatedTree(try Document(parsing: Self.bytes(of: sample.path)).root)
    let material = MutatedTree.Material(tree)
    var generator = SplitMix(state: 434)
    var verdicts = [true: 0, false: 0]
    for _ in 0..<sample.rounds {
      var changed = tree.excerpt(&generator)
      for _ in 0..<Int.random(in: 1...2, using: &generator) { changed.mutate(material, &generator) }
      let document = try Document(changed.source)
      let isValid = schema.allows(document)
      verdicts[isValid, default: 0] += 1
      if schema.proves(document) != isValid {
        Issue.record("libxml2 finds it \(isValid ? "valid" : "not valid"): \(changed.source)")
      }
    }
    // A test that sees only one of them tests nothing.
    #expect(verdicts.values.allSatisfy { $0 > sample.rounds / 8 }, "\(verdicts)")
  }
}
