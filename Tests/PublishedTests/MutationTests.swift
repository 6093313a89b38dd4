import Foundation
import Testing

/// Clerical mistakes made in the samples, class by class: what does the program say?
///
/// Each is found, or leaves the page as it was and does not count, or is missed: a department may well have meant it,
/// since a number that nothing else repeats cannot be told from another. docs/checks.md states of each class how many
/// are found. With MUTATIONS=1000 all are made and compared with that table, which `make mutants` writes.
@Suite("Mistakes made in the samples", .serialized)
struct MutationTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// Lists what was missed, to read.
  private static let report = "\(Repository.root)/.build/mistakes.txt"
  private static let makesAll = (environment["MUTATIONS"].flatMap { Int($0) } ?? 0) >= 1000

  @Test("are found as often as the table says", .enabled(if: !makesAll))
  func some() async throws {
    let recorded = try MistakeTable.recorded()
    for tally in await tallies(limit: 1) {
      // These are among those that were counted, so that no more of them can have been missed.
      let row = try #require(recorded[tally.chinese], "\(tally.chinese): run make mutants")
      #expect(tally.missed.count <= row.missed, "\(tally.chinese): \(tally.missed.map(\.description))")
    }
  }

  @Test("are counted in the table (make mutants)", .enabled(if: makesAll))
  func all() async throws {
    let tallies = await tallies(limit: nil)
    try tallies.map(\.report).joined(separator: "\n").write(toFile: Self.report, atomically: true, encoding: .utf8)
    try MistakeTable.compare(tallies, recording: Self.environment["RECORD"] == "1")
  }

  /// Makes the first mistake of every class, or all.
  private func tallies(limit: Int?) async -> [MistakeTally] {
    await withTaskGroup(of: (Int, MistakeTally).self) { group in
      for (place, mistakes) in MistakeClass.all.enumerated() {
        group.addTask { (place, MistakeTally(of: mistakes, limit: limit)) }
      }
      var tallies: [(Int, MistakeTally)] = []
      for await tally in group { tallies.append(tally) }
      return tallies.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
