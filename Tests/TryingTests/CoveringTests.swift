import Testing

@testable import Trying

struct CoveringTests {
  private let conditions = (1...12).map { Condition("条件\($0)", (0..<(2 + $0 % 4)).map { "\($0)" }) }

  @Test func anyTwoStatesMeet() {
    let covering = Covering(conditions, rows: 60, seed: 1)
    #expect(covering.coveredCount == covering.pairCount)
    var pairs: Set<[Int]> = []
    for row in covering.rows {
      for one in row.indices {
        #expect(conditions[one].states.indices.contains(row[one]))
        for other in row.indices where one < other { pairs.insert([one, row[one], other, row[other]]) }
      }
    }
    #expect(pairs.count == covering.pairCount)
  }

  @Test func aSeedDecidesEverything() {
    #expect(Covering(conditions, rows: 20, seed: 7).rows == Covering(conditions, rows: 20, seed: 7).rows)
    #expect(Covering(conditions, rows: 20, seed: 7).rows != Covering(conditions, rows: 20, seed: 8).rows)
    // What was made first stays as it is when more is made.
    #expect(
      Covering(conditions, rows: 20, seed: 7).rows == Array(Covering(conditions, rows: 40, seed: 7).rows.prefix(20)))
  }

  @Test func nothingVariesWithoutConditions() {
    #expect(Covering([], rows: 3, seed: 1).rows == [[], [], []])
  }
}
