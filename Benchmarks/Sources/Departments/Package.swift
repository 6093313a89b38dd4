/// A package of a department: its kind, year and ledger lines.
package struct Package {
  package enum Kind: String {
    case budget = "预算"
    case finalAccounts = "决算"

    var folderWord: String { self == .budget ? "budget" : "final" }
  }

  let department: Department
  package let kind: Kind
  let year: Int
  let profile: String
  /// The bases whose packages are not in the corpus, so that it must state their figures.
  let absent: [String]
  /// Whether it has only what tables need.
  let isLedgerOnly: Bool
  private(set) var lines: [Line]
  var random: SplitMix64

  package init(
    of department: Department, kind: Kind, year: Int, profile: String, absent: [String], isLedgerOnly: Bool,
    seed: UInt64
  ) {
    self.department = department
    self.kind = kind
    self.year = year
    self.profile = profile
    self.absent = absent
    self.isLedgerOnly = isLedgerOnly
    random = SplitMix64(
      seed: seed, stream: UInt64(department.code)! << 16 | UInt64(year) << 1 | (kind == .budget ? 0 : 1))
    lines = Self.lines(of: department, kind, profile: profile, &random)
  }

  package var folder: String { "\(kind.folderWord)-\(year)/\(department.code)" }

  func lines(ofProject project: Int) -> [Line] {
    lines.filter { $0.flow == .expenditure && $0.project == project }
  }

  /// Returns stated figures that differ a little from its own.
  mutating func earlierFigures() -> [Figures.Figure] {
    let earlier = Self.lines(of: department, kind, profile: profile, &random)
    guard kind == .finalAccounts else { return Figures.ofBudget(earlier) }
    return Figures.ofFinalAccounts(earlier, organs: department.units.filter(\.isOrgan).map(\.code))
  }
}

// The ledger lines.
extension Package {
  private static func lines(
    of department: Department, _ kind: Kind, profile: String, _ random: inout SplitMix64
  ) -> [Line] {
    var lines = department.lines
    for index in lines.indices {
      // Budgets are in hundreds of 元, final accounts in 分.
      let scaled = lines[index].fen / 1000 * random.number(850...1150)
      lines[index].fen = kind == .budget ? scaled / 100_00 * 100_00 : scaled + random.number(0...99_99)
      if !marks(of: profile).contains(lines[index].purpose ?? "") { lines[index].purpose = nil }
    }
    guard kind == .finalAccounts else { return lines }
    return withIncome(trimmed(lines), &random)
  }

  private static func marks(of profile: String) -> [String] {
    switch profile {
    case "hebei-final-2021": []
    case "hebei-budget-2023": ["教学科研", "退休人员公用经费", "党组织活动经费"]
    default: ["教学科研"]
    }
  }

  /// Shortens projects with many lines, to leave room for lines of income.
  private static func trimmed(_ lines: [Line]) -> [Line] {
    var excess = lines.count - 110
    var kept: Set<Int> = []
    return lines.filter { line in
      guard excess > 0, let project = line.project, !kept.insert(project).inserted else { return true }
      excess -= 1
      return false
    }
  }

  /// Adds income and balances that equal expenditure for each fund.
  private static func withIncome(_ lines: [Line], _ random: inout SplitMix64) -> [Line] {
    let asIncome = { (lines: [Line], flow: Line.Flow) in
      merged(
        lines, by: { [$0.unit, $0.fund, $0.function] },
        simplify: { line in
          line = Line(unit: line.unit, flow: flow, fund: line.fund, function: line.function, fen: line.fen)
        })
    }
    var income = asIncome(lines.filter { !$0.carried }, .income)
    let opening = asIncome(lines.filter(\.carried), .opening)
    var closing: [Line] = []
    for _ in 0..<random.number(0...3) {
      let position = random.number(0...income.count - 1)
      var left = income[position]
      left.flow = .closing
      left.fen = random.number(1_00...5000_00)
      income[position].fen += left.fen
      closing.append(left)
    }
    if let own = lines.first(where: { $0.fund == "事业收入" }) {
      let fen = random.number(1000_00...9000_00)
      closing.append(Line(unit: own.unit, flow: .usedSurplus, fund: own.fund, fen: fen))
      closing.append(Line(unit: own.unit, flow: .distribution, fund: own.fund, fen: fen))
    }
    return income + opening + lines + closing
  }
}
