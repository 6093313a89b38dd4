import TestSupport
import Testing

@testable import Budget

/// Pages of units beside that of their department: what they show adds up, and tells nothing that is withheld.
@Suite("Units beside what is withheld")
struct UnitWithholdingTests {
  private static let format = Format(
    """
    <table number="1" title="支出">
      <columns><label head="名"/><amount head="合计"/><amount head="基本支出" category="人员经费 公用经费"/><amount head="项目支出" category="项目支出"/></columns>
      <tree over="功能" flow="支出" levels="类 款 项"><total label="合计"/></tree>
    </table>
    <table number="2" title="经济">
      <columns><label head="名"/><amount head="合计"/><amount head="项目支出" category="项目支出"/></columns>
      <tree over="经济" flow="支出" levels="类 款"><total label="合计"/></tree>
    </table>
    """)

  /// A department of two units; `projects` says which projects are withheld.
  private func statement(_ random: inout Generator, withheld: Set<Int>) -> String {
    let functions = ["2010301", "2010302", "2080501"]
    let economics = ["30201", "30217"]
    var lines = ""
    for _ in 0..<Int.random(in: 2...9, using: &random) {
      lines += line(&random, functions, economics, project: nil)
    }
    for project in 1...3 { lines += line(&random, functions, economics, project: project) }
    let projects = (1...3).map { number in
      "<project code=\"P\(number)\" name=\"项目\(number)\" unit=\"\(number == 3 ? 102 : 101)\""
        + "\(withheld.contains(number) ? " withheld=\"是\"" : "")/>"
    }
    return "<ledger in=\"元\">\(lines)</ledger><projects>\(projects.joined())</projects>"
  }

  private func line(_ random: inout Generator, _ functions: [String], _ economics: [String], project: Int?) -> String {
    let unit = project.map { $0 == 3 ? 102 : 101 } ?? Int.random(in: 101...102, using: &random)
    let kind = project.map { "category=\"项目支出\" project=\"P\($0)\"" } ?? "category=\"公用经费\""
    // Any two different sums of a few lines differ.
    let amount = Int.random(in: 1_000_000...9_999_999_999, using: &random)
    return """
      <line unit="\(unit)" fund="一般公共预算拨款" function="\(functions.randomElement(using: &random)!)" \
      economic="\(economics.randomElement(using: &random)!)" \(kind) amount="\(amount)"/>
      """
  }

  /// The amounts of tables by table, row and column; nil where withheld.
  private func cells(_ tables: [Table]) -> [String: Int64?] {
    var cells: [String: Int64?] = [:]
    for grid in tables.map(TableGrid.init) {
      for row in grid.table.rows.indices {
        for column in grid.amountColumns {
          let key = "\(grid.table.name) \(grid.names(row: row, side: 0)) \(column)"
          switch grid.content(row: row, column: column) {
          case .amount(let amount): cells[key] = .some(amount.fen)
          case .withheld: cells[key] = .some(nil)
          default: break
          }
        }
      }
    }
    return cells
  }

  private func pages(_ text: String) throws -> (package: Package, whole: Disclosure, units: [Disclosure]) {
    let (package, profile) = try Self.format.read(text)
    let lines = package.withholdsAmounts ? PublicLines.ofUnits(of: package, under: profile) : nil
    let units = try package.units.map { unit in
      try computeDisclosure(
        of: try #require(package.seen(through: unit.code)), under: profile, department: lines)
    }
    return (package, try computeDisclosure(of: package, under: profile), units)
  }

  @Test("add up to the department's page, cell by cell", arguments: 1...40)
  func sums(seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let (_, whole, units) = try pages(statement(&random, withheld: []))
    let parts = units.map { cells($0.tables) }
    for (key, amount) in cells(whole.tables) {
      #expect(parts.reduce(0) { $0 + (($1[key] ?? 0) ?? 0) } == amount, "\(key)")
    }
  }

  @Test("tell nothing withheld, all together", arguments: 1...80)
  func secrets(seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let withheld: Set<Int> = [[1], [3], [1, 2], [1, 3]][seed % 4]
    let (package, whole, units) = try pages(statement(&random, withheld: withheld))
    let lines = package.ledger.lines(on: .function)
    // What follows by elimination, in integers modulo a prime, from every number that any page shows.
    var span = LinearSpan()
    func sum(_ selects: (Int) -> Bool) -> SumOfUnknowns {
      var sum = SumOfUnknowns(count: lines.count)
      for position in lines.indices where selects(position) { sum.add(position) }
      return sum
    }
    let isSecret = { (position: Int) in lines[position].project.map { !package.projects[$0].isAmountPublic } ?? false }
    span.withheld = sum(isSecret)
    var department = LinearSpan()
    department.withheld = span.withheld
    // The department's page shows the money of each public project, in its performance table.
    for project in package.projects.indices where package.projects[project].isAmountPublic {
      let said = sum { lines[$0].project == project }
      span.add(said)
      department.add(said)
    }
    for (position, page) in ([whole] + units).enumerated() {
      for grid in page.tables.map(TableGrid.init) {
        for row in grid.table.rows.indices {
          for column in grid.amountColumns {
            guard grid.amount(row: row, column: column) != nil,
              let selector = grid.selector(row: row, column: column)
            else { continue }
            let said = sum { line in
              (position == 0 || lines[line].unit == position - 1) && selector.selects(lines[line])
            }
            span.add(said)
            if position == 0 { department.add(said) }
          }
        }
      }
    }
    // The department's tables stand as they are; beside them, units tell no more of what is withheld.
    for project in withheld {
      let money = sum { lines[$0].project == project - 1 }
      #expect(span.news(in: money) == .none ? department.news(in: money) == .none : true, "P\(project)")
    }
    for line in lines.indices where isSecret(line) {
      let money = sum { $0 == line }
      #expect(span.news(in: money) == .none ? department.news(in: money) == .none : true)
    }
  }

  @Test("of a department that withholds show as much as they may")
  func generosity() throws {
    let text = """
      <ledger in="元">
      <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="100"/>
      <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="30"/>
      <line unit="102" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="40"/>
      <line unit="102" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P3" amount="50"/>
      </ledger>
      <projects>
      <project code="P1" name="项目1" unit="101" withheld="是"/><project code="P3" name="项目3" unit="102" withheld="是"/>
      </projects>
      """
    let (_, _, units) = try pages(text)
    #expect(units.map { $0.tables[0].text.first ?? "" } == ["合计|130|涉密|涉密", "合计|90|涉密|涉密"])
  }
}
