import Checking
import TestSupport
import Testing

@testable import Budget

/// Tables of ledgers at random are imported.
@Suite struct ImportPropertyTests {
  /// Whatever a ledger is, the one that its tables give, gives the same tables, and what must agree agrees.
  @Test(arguments: [("hebei-budget-2023", false), ("hebei-budget-2023", true), ("hebei-final-2021", false)])
  func tablesGiveThemselves(_ name: String, negative: Bool) throws {
    let profile = try #require(Repository.profiles.profile(named: name)?.value)
    for seed in 0..<10 {
      let package = RandomPackage(profile, seed: UInt64(seed), negative: negative).package
      let disclosure = try computeDisclosure(of: package, under: profile)
      let tables = disclosure.tables.map(ControlTable.init)
      let ledger = ImportedLedger(tables, under: profile)
      let found = try ImportTests.differences(tables, ledger, package, profile)
        .filter { ["D601", "D602", "D617", "D618", "D619"].contains($0.prefix(4)) }
      // Final accounts with 红字 among balances may leave the solver no way back to what was: then it says so.
      if negative, profile.kind == .finalAccounts {
        #expect(try found.isEmpty == tables.agree(with: ledger, package, profile), "seed \(seed)")
        continue
      }
      #expect(found == [], "seed \(seed)")
      if !found.isEmpty { break }
    }
  }
}

extension [ControlTable] {
  /// Whether a ledger gives the same amounts, compared without the rules of the check.
  fileprivate func agree(with ledger: ImportedLedger, _ package: Package, _ profile: Profile) throws -> Bool {
    var imported = package
    imported.ledger = Ledger(
      byFunction: (ledger.lines[.function] ?? []).map(\.line), byEconomic: (ledger.lines[.economic] ?? []).map(\.line))
    let computed = try computeDisclosure(of: imported, under: profile).tables.map(ControlTable.init)
    return map(\.amounts) == computed.map(\.amounts)
  }
}

/// A package of the lines that a department could have.
private struct RandomPackage {
  private var random: Generator
  private let profile: Profile
  private let negative: Bool
  private var lines: [LedgerLine] = []

  init(_ profile: Profile, seed: UInt64, negative: Bool) {
    self.profile = profile
    self.negative = negative
    random = Generator(seed: seed)
    let functions = codes(.function, Int.random(in: 1...8, using: &random)) { _ in true }
    for _ in 0..<Int.random(in: 1...40, using: &random) { addExpenditure(functions) }
    if profile.kind == .finalAccounts { addIncome(functions) }
  }

  var package: Package {
    Package(
      id: PackageID(kind: profile.kind, year: 2023, department: "1"), profile: profile.name, departmentName: "局",
      units: [
        Unit(code: "1", name: "局", nature: "行政", rank: "", funding: "财政拨款", isOrgan: true, location: Location(file: ""))
      ], ledger: Ledger(full: lines), files: ["in"])
  }

  private mutating func codes(_ axis: Axis, _ count: Int, where isWanted: (Code) -> Bool) -> [Code] {
    let chart = profile.classification[axis]
    let all = chart.codes.filter { chart.isPostable($0) && isWanted($0) }
    return (0..<count).compactMap { _ in all.randomElement(using: &random) }
  }

  private mutating func amount(of fund: Fund) -> Amount {
    let amount = Int64.random(in: 1...1_000_000_000, using: &random)
    // 红字 of fiscal money, which every table tells apart.
    let isNegative = negative && fund == .governmentFund && Int.random(in: 0..<3, using: &random) == 0
    return Amount(fen: isNegative ? -amount : amount)
  }

  private mutating func addExpenditure(_ functions: [Code]) {
    let fund =
      Int.random(in: 0..<3, using: &random) > 0 ? .generalBudget : Fund.allCases.randomElement(using: &random) ?? .other
    let all: [Category] = [.personnel, .publicUse, .project, .project, .grantedDown]
    let category = fund == .operatingIncome ? .operating : all.randomElement(using: &random) ?? .project
    let classes =
      switch category {
      case .personnel: ["301", "303"]
      case .publicUse: ["302"]
      default: ["302", "310"]
      }
    guard let economic = codes(.economic, 1, where: { code in classes.contains { "\(code)".hasPrefix($0) } }).first,
      let function = functions.randomElement(using: &random)
    else { return }
    lines.append(
      LedgerLine(
        unit: 0, isOrgan: true, flow: .expenditure, fund: fund,
        carriedOver: profile.kind == .budget && Int.random(in: 0..<5, using: &random) == 0, function: function,
        economic: economic, category: category,
        purpose: "\(economic)" == "30212" && Bool.random(using: &random) ? profile.purposes.first : nil,
        amount: amount(of: fund), origin: SourceLine(file: 0, line: 1)))
  }

  /// Income of each fund, and balances that make it pay for the expenditure.
  private mutating func addIncome(_ functions: [Code]) {
    for fund in Fund.allCases {
      var balance: Int64 = 0
      for line in lines where line.fund == fund {
        balance -= line.amount.fen
        guard Int.random(in: 0..<5, using: &random) > 0 else { continue }
        let amount = Int.random(in: 0..<3, using: &random) == 0 ? self.amount(of: .other) : line.amount
        balance += amount.fen
        lines.append(
          LedgerLine(
            unit: 0, isOrgan: true, flow: .income, fund: fund, function: line.function, amount: amount,
            origin: SourceLine(file: 0, line: 1)))
      }
      guard balance != 0 else { continue }
      lines.append(
        LedgerLine(
          unit: 0, isOrgan: true, flow: balance > 0 ? .closingBalance : .openingBalance, fund: fund,
          function: fund == .governmentFund ? functions.first : nil, amount: Amount(fen: abs(balance)),
          origin: SourceLine(file: 0, line: 1)))
    }
  }
}
