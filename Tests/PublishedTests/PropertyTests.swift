import TestSupport
import Testing

@testable import Budget

/// What holds for every ledger, shown over generated ones with the tables of a real profile.
@Suite("Over generated ledgers")
struct PropertyTests {
  private let profile: Profile

  init() throws {
    let reading = try #require(Repository.profiles.profile(named: "hebei-budget-2023"))
    profile = try #require(reading.value)
  }

  @Test("the order of the lines changes nothing", arguments: 1...20)
  func order(seed: UInt64) throws {
    var random = Generator(seed: seed)
    let lines = Self.lines(of: profile.classification, count: 80, largest: 1_000_000_000, using: &random)
    let tables = try compute(lines)
    for _ in 0..<3 {
      #expect(try compute(lines.shuffled(using: &random)).map(\.contents) == tables.map(\.contents))
    }
  }

  @Test("every level of a tree is the sum of its children, in every column", arguments: 1...20)
  func levels(seed: UInt64) throws {
    var random = Generator(seed: seed)
    let lines = Self.lines(of: profile.classification, count: 120, largest: 1_000_000_000, using: &random)
    for table in try compute(lines) where [2, 3, 5, 6].contains(table.number) {
      var sums: [Code?: [Amount]] = [:]
      var own: [Code?: [Amount]] = [:]
      for row in table.rows {
        let code = row.code
        own[code] = row.amounts
        guard let code else { continue }
        let parent = code.parent
        sums[parent] = try zip(sums[parent] ?? row.amounts.map { _ in .zero }, row.amounts).map { try $0 + $1 }
      }
      for (code, sum) in sums { #expect(own[code] == sum, "table \(table.number), \(code.map(\.description) ?? "合计")") }
    }
  }

  @Test("the grand totals of the nine tables agree where they must", arguments: 1...20)
  func grandTotals(seed: UInt64) throws {
    var random = Generator(seed: seed)
    let lines = Self.lines(of: profile.classification, count: 100, largest: 1_000_000_000, using: &random)
    let tables = try compute(lines)
    func amount(_ table: Int, _ label: String, _ position: Int) throws -> Amount {
      let row = try #require(tables[table - 1].rows.first { $0.labels.contains(label) })
      return row.amounts[position]
    }
    let income = try amount(1, "收入总计", 0)
    #expect(try amount(1, "支出总计", 1) == income)
    #expect(try amount(2, "合计", 0) == income)
    #expect(try amount(3, "合计", 0) == income)
    #expect(try amount(1, "本年收入合计", 0) + amount(1, "上年结转结余", 0) == income)
    #expect(try amount(2, "合计", 1) == amount(1, "本年收入合计", 0))
    let fiscal = try amount(4, "收入总计", 0)
    #expect(try amount(4, "支出总计", 1) == fiscal)
    #expect(try amount(4, "支出总计", 2) + amount(4, "支出总计", 3) + amount(4, "支出总计", 4) == fiscal)
    let fivesevenEight = try [5, 7, 8].reduce(Amount.zero) { sum, table in
      tables[table - 1].rows.isEmpty ? sum : try sum + amount(table, "合计", 0)
    }
    #expect(fivesevenEight == fiscal)
    if !tables[5].rows.isEmpty {
      #expect(try amount(6, "合计", 0) == amount(5, "合计", 1))
      #expect(try amount(6, "合计", 1) + amount(6, "合计", 2) == amount(6, "合计", 0))
    }
  }

  @Test("the largest amounts are exact, and more is reported")
  func extremes() throws {
    // Whole 万元, so that it can be rounded.
    let largest = Int64.max / 1_000_000 * 1_000_000
    var random = Generator(seed: 7)
    var line = Self.lines(of: profile.classification, count: 1, largest: 1, using: &random)[0]
    line.amount = Amount(fen: largest - 1)
    var other = line
    other.amount = Amount(fen: 1 - largest)
    #expect(try compute([line])[2].rows[0].amounts[0] == Amount(fen: largest - 1))
    #expect(try compute([line, other])[2].rows[0].amounts[0] == .zero)
    line.amount = Amount(fen: .max)
    #expect(throws: Finding.self) { try compute([line, line]) }
    other.amount = Amount(fen: .min)
    #expect(throws: Finding.self) { try compute([other, other]) }
  }

  private func compute(_ lines: [LedgerLine]) throws -> [Table] {
    let package = Package(
      id: PackageID(kind: .budget, year: 2023, department: "1"), profile: profile.name, departmentName: "部门",
      units: [
        Unit(
          code: "1", name: "单位", nature: "行政", rank: "", funding: "财政拨款", isOrgan: true,
          location: Location(file: "disclosure.xml"))
      ],
      ledger: Ledger(full: lines), files: ["disclosure.xml"])
    return try computeDisclosure(of: package, under: profile).tables
  }

  /// Expenditure lines over the codes of the chart, of every fund and category, some of them negative or carried over.
  private static func lines(
    of chart: Classification, count: Int, largest: Int64, using random: inout Generator
  ) -> [LedgerLine] {
    let functions = chart.functions.codes.filter { $0.digitCount == 7 }
    let economics = chart.economics.codes.filter { $0.digitCount == 5 }
    return (0..<count).map { number in
      LedgerLine(
        unit: 0, flow: .expenditure, fund: Fund.allCases.randomElement(using: &random)!,
        carriedOver: Int.random(in: 0..<5, using: &random) == 0, function: functions.randomElement(using: &random)!,
        economic: economics.randomElement(using: &random)!,
        category: Category.allCases.filter { $0 != .basic }.randomElement(using: &random)!,
        amount: Amount(fen: Int64.random(in: -largest / 10...largest, using: &random)),
        origin: SourceLine(file: 0, line: number + 1))
    }
  }
}

extension Table {
  fileprivate var contents: [[String]] {
    rows.map { row in row.labels + row.amounts.map { "\($0.fen)" } + [row.code.map(\.description) ?? ""] }
  }
}

extension Table.Row {
  fileprivate var code: Code? {
    for case .code(.account(let code), _) in cells.map(\.content) { return code }
    return nil
  }

  fileprivate var labels: [String] {
    cells.compactMap { if case .label(let label, _) = $0.content { label } else { nil } }
  }

  fileprivate var amounts: [Amount] {
    cells.compactMap { if case .amount(let amount) = $0.content { amount } else { nil } }
  }
}
