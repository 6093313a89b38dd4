import Budget
import Testing

@Suite("Selectors")
struct SelectorTests {
  private let line = LedgerLine(
    unit: 0, flow: .expenditure, fund: .generalBudget, function: Code("2013101"), economic: Code("30201"),
    category: .publicUse, purpose: nil, amount: Amount(fen: 100), origin: SourceLine(file: 0, line: 1))

  @Test("select by each field")
  func fields() {
    #expect(Selector.everything.selects(line))
    #expect(Selector(flows: [.expenditure]).selects(line))
    #expect(!Selector(flows: [.income]).selects(line))
    #expect(!Selector(funds: [.governmentFund, .stateCapital]).selects(line))
    #expect(Selector(categories: [.personnel, .publicUse]).selects(line))
    #expect(!Selector(categories: [.project]).selects(line))
    #expect(Selector(carriedOver: false).selects(line))
    #expect(!Selector(carriedOver: true).selects(line))
    #expect(Selector(functions: .within([Code("201")!])).selects(line))
    #expect(!Selector(functions: .within([Code("208")!])).selects(line))
    #expect(Selector(economics: .within([Code("303")!, Code("30201")!])).selects(line))
    #expect(Selector(purpose: .none).selects(line))
    #expect(!Selector(purpose: .marked("教学科研")).selects(line))
  }

  @Test("that ask for a category pass over lines without one")
  func withoutCategory() {
    var income = line
    income.category = nil
    #expect(!Selector(categories: .all).selects(income))
    #expect(Selector(categories: nil).selects(income))
  }

  @Test("sum what they select, in whole and in parts, and name the first line that no part selects")
  func sums() throws {
    let lines = [Fund.generalBudget, .governmentFund, .stateCapital, .generalBudget].enumerated().map { number, fund in
      var line = line
      (line.fund, line.origin.line) = (fund, number)
      return line
    }
    let ledger = Ledger(full: lines)
    let parts = [Selector(funds: [.generalBudget]), Selector(funds: [.other])]
    #expect(try ledger.sum(of: parts[0], on: .function) == Amount(fen: 200))
    #expect(try ledger.sum(of: .everything, on: .economic) == Amount(fen: 400))
    let divided = try ledger.sum(of: .everything, in: parts, on: .function)
    #expect(divided.sum == Amount(fen: 200) && divided.stray == lines[1])
    #expect(try ledger.sum(of: parts[0], in: parts, on: .function).stray == nil)
    #expect(!parts.containOne(selecting: lines[2]) && parts.containOne(selecting: lines[3]))
  }

  @Test("narrowed by another select what both select")
  func narrowing() {
    let selectors = Self.samples
    let lines = Self.lines(from: line)
    for left in selectors {
      for right in selectors {
        let both = left.narrowed(by: right)
        for line in lines {
          #expect((both?.selects(line) ?? false) == (left.selects(line) && right.selects(line)))
        }
      }
    }
  }

  private static let samples: [Selector] = [
    .everything, Selector(flows: [.income]), Selector(funds: [.generalBudget]), Selector(categories: [.publicUse]),
    Selector(categories: [.personnel, .publicUse]), Selector(carriedOver: true), Selector(carriedOver: false),
    Selector(functions: .within([Code("201")!])), Selector(functions: .within([Code("2013101")!, Code("208")!])),
    Selector(economics: .within([Code("302")!])), Selector(purpose: .none), Selector(purpose: .marked("教学科研")),
  ]

  private static func lines(from line: LedgerLine) -> [LedgerLine] {
    var lines = [line]
    for change in [
      { $0.flow = .income }, { $0.fund = .governmentFund }, { $0.category = .project }, { $0.category = nil },
      { $0.carriedOver = true }, { $0.function = Code("2080501") }, { $0.function = nil }, { $0.economic = nil },
      { $0.purpose = "教学科研" },
    ] as [(inout LedgerLine) -> Void] {
      var other = line
      change(&other)
      lines.append(other)
    }
    return lines
  }
}

@Suite("Chinese numerals")
struct ChineseNumeralsTests {
  @Test("count", arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (31, "三十一"), (99, "九十九")])
  func counting(number: Int, text: String) {
    #expect(ChineseNumerals.numeral(number) == text)
  }

  @Test("read years digit by digit")
  func years() {
    #expect(ChineseNumerals.digits(2021) == "二〇二一")
  }
}
