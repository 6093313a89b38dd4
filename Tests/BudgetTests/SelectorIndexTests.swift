import Budget
import Testing

@Suite("An index of selectors")
struct SelectorIndexTests {
  /// One selector for each thing that a selector can ask, and some that ask for several.
  private static let selectors: [Selector?] = [
    .everything, nil,
    Selector(flows: [.income]), Selector(funds: [.generalBudget, .other]), Selector(categories: [.project]),
    Selector(carriedOver: true), Selector(carriedOver: false), Selector(isOrgan: true), Selector(isOrgan: false),
    Selector(functions: .within([Code("201")!])), Selector(functions: .within([Code("20131")!, Code("2080501")!])),
    Selector(economics: .within([Code("30201")!, Code("302")!])), Selector(economics: .within([])),
    Selector(purpose: .none), Selector(purpose: .marked("教学科研")), Selector(purpose: .marked("其他")),
    Selector(
      flows: [.expenditure], funds: [.generalBudget], categories: [.personnel, .publicUse], carriedOver: false,
      functions: .within([Code("201")!]), economics: .within([Code("302")!])),
  ]

  private static let lines: [LedgerLine] = {
    var lines: [LedgerLine] = []
    for (flow, category) in [(Flow.income, Category?.none), (.expenditure, .project), (.expenditure, .personnel)] {
      for fund in [Fund.generalBudget, .governmentFund, .other] {
        for (function, economic) in [("2013101", "30201"), ("2080501", nil), (nil, "31002"), ("2080502", "30299")] {
          for (purpose, flag) in [(nil, false), ("教学科研", true), ("没有谁问", false)] {
            lines.append(
              LedgerLine(
                unit: 0, isOrgan: flag, flow: flow, fund: fund, carriedOver: !flag,
                function: function.flatMap { Code($0) }, economic: economic.flatMap { Code($0) }, category: category,
                purpose: purpose, amount: Amount(fen: 1), origin: SourceLine(file: 0, line: 1)))
          }
        }
      }
    }
    return lines
  }()

  @Test("says of each line what the selectors say themselves")
  func agrees() {
    let index = SelectorIndex([Self.selectors])
    for line in Self.lines {
      let expected = Self.selectors.indices.filter { Self.selectors[$0]?.selects(line) ?? false }
      #expect(Array(index.hits(of: line)[index.groups[0]].positions) == expected)
    }
  }

  @Test("keeps groups apart, also such as need several words or none")
  func groups() {
    let many = (0..<5).flatMap { _ in Self.selectors }
    let index = SelectorIndex([Self.selectors, [], many])
    for line in Self.lines {
      let expected = many.indices.filter { many[$0]?.selects(line) ?? false }
      let hits = index.hits(of: line)
      #expect(hits[index.groups[1]].isEmpty && Array(hits[index.groups[1]].positions) == [])
      #expect(Array(hits[index.groups[2]].positions) == expected)
      #expect(many.indices.filter(hits[index.groups[2]].contains) == expected)
    }
  }

  @Test("says when nothing is selected")
  func nothing() {
    let index = SelectorIndex([[Selector(flows: [.closingBalance])], [nil]])
    #expect(index.hits(of: Self.lines[0]).isEmpty)
    #expect(SelectorIndex([]).hits(of: Self.lines[0]).isEmpty)
  }
}
