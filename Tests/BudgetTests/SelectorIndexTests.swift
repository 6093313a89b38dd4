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
                purpose: purpose, amount: Amount(fen: 1), origin: Origin(file: 0, line: 1)))
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
      #expect(Array(index.hits(of: line)[group: 0].positions) == expected)
    }
  }

  @Test("keeps groups apart, also such as need several words or none")
  func groups() {
    let many = (0..<5).flatMap { _ in Self.selectors }
    let index = SelectorIndex([Self.selectors, [], many])
    for line in Self.lines {
      let expected = many.indices.filter { many[$0]?.selects(line) ?? false }
      let hits = index.hits(of: line)
      #expect(hits[group: 1].isEmpty && Array(hits[group: 1].positions) == [])
      #expect(Array(hits[group: 2].positions) == expected)
      #expect(many.indices.filter(hits[group: 2].contains) == expected)
    }
  }

  @Test("says when nothing is selected")
  func nothing() {
    let index = SelectorIndex([[Selector(flows: [.closingBalance])], [nil]])
    #expect(index.hits(of: Self.lines[0]).isEmpty)
    #expect(SelectorIndex([]).hits(of: Self.lines[0]).isEmpty)
  }
}

@Suite("The kind of a line")
struct LineKindTests {
  private let line = LedgerLine(
    unit: 0, flow: .expenditure, fund: .generalBudget, function: Code("2013101"), economic: Code("30201"),
    category: .publicUse, amount: Amount(fen: 1), origin: Origin(file: 0, line: 1))

  @Test("is the same where no selector could tell")
  func same() {
    var other = line
    other.unit = 3
    other.project = 2
    other.amount = Amount(fen: 7)
    other.note = "拆分"
    other.origin = Origin(file: 1, line: 9)
    #expect(LineKind(line) == LineKind(other))
  }

  @Test(
    "differs where a selector could tell",
    arguments: [
      { $0.flow = .income }, { $0.fund = .other }, { $0.carriedOver = true }, { $0.isOrgan = true },
      { $0.function = nil }, { $0.function = Code("20131") }, { $0.economic = Code("30202") }, { $0.category = nil },
      { $0.category = .personnel }, { $0.purpose = "教学科研" },
    ] as [@Sendable (inout LedgerLine) -> Void])
  func different(change: @Sendable (inout LedgerLine) -> Void) {
    var other = line
    change(&other)
    #expect(LineKind(line) != LineKind(other))
  }
}
