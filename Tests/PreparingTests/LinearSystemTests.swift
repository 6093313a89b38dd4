import Testing

@testable import Budget

@Suite struct LinearSystemTests {
  /// A total, and all parts but one.
  @Test func oneUnknownFollows() {
    var system = LinearSystem()
    let unknowns = (0..<3).map { _ in system.addUnknown() }
    let total = system.addEquation(Amount(fen: 100))
    for unknown in unknowns { system.add(unknown, to: total) }
    for (unknown, fen) in zip(unknowns, [60, -10] as [Int64]) {
      let part = system.addEquation(Amount(fen: fen))
      system.add(unknown, to: part)
    }
    system.solve(preferred: unknowns)
    #expect(unknowns.map { system.value(of: $0).amount.fen } == [60, -10, 50])
    #expect(!unknowns.contains { system.value(of: $0).isAssumed })
    #expect(system.contradictions == 0)
  }

  /// Of two rows and two columns, the first cell gets as much as it may; all then rest on that.
  @Test func choiceIsAssumed() {
    var system = LinearSystem()
    let unknowns = (0..<4).map { _ in system.addUnknown() }
    for (fen, cells) in [(30, [0, 1]), (70, [2, 3]), (40, [0, 2]), (60, [1, 3])] {
      let sum = system.addEquation(Amount(fen: Int64(fen)))
      for cell in cells { system.add(unknowns[cell], to: sum) }
    }
    system.solve(preferred: unknowns)
    #expect(unknowns.map { system.value(of: $0).amount.fen } == [30, 0, 10, 60])
    #expect(unknowns.allSatisfy { system.value(of: $0).isAssumed })
    #expect(system.contradictions == 0)
  }

  /// What contradicts itself is counted, and what is stated most closely is kept.
  @Test func contradictionIsCounted() {
    var system = LinearSystem()
    let unknowns = (0..<2).map { _ in system.addUnknown() }
    let total = system.addEquation(Amount(fen: 10))
    for unknown in unknowns {
      let part = system.addEquation(Amount(fen: 4))
      system.add(unknown, to: part)
      system.add(unknown, to: total)
    }
    system.solve(preferred: unknowns)
    #expect(unknowns.map { system.value(of: $0).amount.fen } == [4, 4])
    #expect(system.contradictions == 1)
  }
}
