import Testing

@testable import Budget

/// Cells that agreements and controls name, of rows that only a package decides.
@Suite("Addresses of generated rows")
struct GeneratedRowTests {
  private static func format(_ cell: String) -> Format {
    Format(
      """
      <table number="1" title="表"><columns><code head="编码"/><label head="名"/><amount head="数"/></columns>
        <tree by="单位 功能项" flow="支出"><total label="合计"/></tree></table>
      <table number="2" title="表"><columns><label head="名"/><amount head="数"/></columns>
        <list over="功能" flow="支出"><lines><tree by="项目"/></lines></list></table>
      <table number="3" title="表"><columns><code head="编码"/><label head="名"/><amount head="数"/></columns>
        <tree over="功能" levels="项" flow="支出"/></table>
      <agree what="甲"><sum of="\(cell)"/><sum over="功能" flow="支出" function="2010302"/></agree>
      """)
  }

  private let ledger = """
    <ledger in="元">
    <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="30"/>
    <line unit="102" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P2" amount="7"/>
    <line unit="102" fund="一般公共预算拨款" function="2080501" economic="30201" category="项目支出" project="P2" amount="2"/>
    </ledger>
    <projects><project code="P1" name="宣传" unit="101"/><project code="P2" name="修缮" unit="102"/></projects>
    """

  @Test(
    "name a code, a unit, a project, or a code below a unit",
    arguments: [
      ("1:102:1", [3]), ("1:中心:1", [3]), ("1:2010302:1", [2, 4]), ("1:102/2010302:1", [4]), ("1:中心/行政单位离退休:1", [5]),
      ("2:宣传:1", [0]), ("3:2010302:1", [0]), ("3:一般行政管理事务:1", [0]), ("1:101/2080501:1", []), ("1:103:1", []),
    ] as [(String, [Int])])
  func names(cell: String, rows: [Int]) throws {
    let format = Self.format(cell)
    #expect(format.findings() == [])
    let (package, profile) = try format.read(ledger)
    let grids = try computeDisclosure(of: package, under: profile).tables.map(TableGrid.init)
    let address = try #require(CellAddress(cell, countingAmounts: true))
    let grid = try #require(grids.table(named: address.table))
    let places = (try? grid.places(of: address)) ?? []
    #expect(places.map(\.row) == rows)
  }

  @Test("that no row can have are refused", arguments: ["1:2010302:9", "3:中心:1", "3:102/2010302:1", "3:甲/2010302:1"])
  func refusals(cell: String) {
    #expect(Self.format(cell).findings().map { $0.prefix(4) } == ["D639"], "\(cell)")
  }
}
