import Testing

@testable import Budget

@Suite("Selectors of units and projects")
struct PartySelectorTests {
  private static let lines: [LedgerLine] = [
    ("101", "本级", nil), ("102", "中心", "P1"), ("102", "中心", "P2"), (nil, nil, nil),
  ]
  .map { (unit: String?, name: String?, project: String?) in
    LedgerLine(
      unit: 0, flow: .expenditure, fund: .generalBudget, amount: Amount(fen: 1),
      unitNames: unit.map { PartyNames(code: $0, name: name ?? "") },
      projectNames: project.map { PartyNames(code: $0, name: "项目\($0)", kind: $0 == "P1" ? "专项" : nil) },
      origin: SourceLine(file: 0, line: 1))
  }

  private static let selectors: [Selector] = [
    .everything, Selector(units: .named(["101"])), Selector(units: .named(["中心", "103"])),
    Selector(projects: .named(["P1", "项目P2"])), Selector(projectKinds: .named(["专项"])),
    Selector(units: .named(["101"]), projects: .named(["P1"])),
  ]

  @Test("select by code, name and kind, and no line without the name")
  func selects() {
    #expect(
      Self.selectors.map { selector in Self.lines.indices.filter { selector.selects(Self.lines[$0]) } } == [
        [0, 1, 2, 3], [0], [1, 2], [1, 2], [1], [],
      ])
  }

  @Test("give the same lines from the index")
  func index() {
    let index = SelectorIndex([Self.selectors])
    #expect(index.parties == [.units, .projects])
    for line in Self.lines {
      #expect(
        Array(index.hits(of: line)[index.groups[0]].positions)
          == Self.selectors.indices.filter { Self.selectors[$0].selects(line) })
    }
    #expect(SelectorIndex([[.everything]]).parties.isEmpty)
  }

  @Test("narrow one another to what both name")
  func narrowed() {
    let (mine, theirs) = (Selector(units: .named(["101", "102"])), Selector(units: .named(["102", "103"])))
    #expect(mine.narrowed(by: theirs)?.units == .named(["102"]))
    #expect(mine.narrowed(by: .everything)?.units == mine.units)
    #expect(mine.narrowed(by: Selector(units: .named(["103"]))) == nil)
  }
}
