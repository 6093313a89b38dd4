import Foundation
import Rendering
import Testing
import Trying

@testable import Budget

/// Every sentence of the formats that ship, in made packages: its numbers agree, and nothing is left out.
struct TrialTests {
  /// `TRIAL=1000` for as many as is promised; fewer where somebody waits for the tests.
  private static let count = ProcessInfo.processInfo.environment["TRIAL"].flatMap { Int($0) } ?? 16

  @Test(arguments: [
    "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021", "shanghai-budget-2025", "shanghai-final-2024",
  ])
  func sentencesAgree(_ name: String) throws {
    let profiles = Repository.profiles
    let profile = try #require(profiles.profile(named: name)?.value)
    let trial = FormatTrial(of: profile, with: try Repository.templates(of: profile), among: profiles)
    let maker = trial.maker()
    let covering = Covering(maker.conditions, rows: Self.count, seed: 1)
    var report = TrialReport(of: trial, conditions: maker.conditions.count, covering)
    let bench = trial.bench()
    for (number, row) in covering.rows.enumerated() {
      report.add(bench.outcome(of: maker.draft(of: row, number: number + 1, seed: 1)))
    }
    #expect(report.read * 10 >= report.packages * 9, "\(report.refused.mapValues { $0.finding.text(in: .english) })")
    #expect(report.relations > Self.count * 5)
    #expect(
      report.findings.isEmpty, "\(report.findings.map { "\($0.place?.description ?? ""): \($0.kind) \($0.words)" })")
  }
}
