import Testing

@testable import Budget

/// 一、二 or 1, 2: how rows and lines are counted.
@Suite("The numbers of rows")
struct NumberingTests {
  private let ledger = """
    <ledger in="元">
    <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="30"/>
    <line unit="102" fund="其他收入" function="2080501" economic="30201" category="项目支出" project="P2" amount="7"/>
    <line unit="102" fund="一般公共预算拨款" function="2010302" economic="30217" category="项目支出" project="P3" amount="50"/>
    </ledger>
    <projects>
    <project code="P1" name="宣传" unit="101"/>
    <project code="P3" name="修缮" unit="102"/>
    <project code="P2" name="培训" unit="102"/>
    </projects>
    """

  private func tree(_ serial: String) -> Format {
    Format(
      """
      <table number="1" title="表">
        <columns>\(serial)<label head="名"/><amount head="数"/></columns>
        <tree by="单位 项目" flow="支出"><total label="合计"/></tree>
      </table>
      """)
  }

  @Test(
    "of a tree count all rows, or begin anew on each level",
    arguments: [
      ("", ["1", "2", "3", "4", "5", "6"]), ("一 1", ["", "一", "1", "二", "1", "2"]),
      ("1", ["", "1", "", "2", "", ""]), ("一、 （1）", ["", "一、", "（1）", "二、", "（1）", "（2）"]),
    ])
  func tree(numbered: String, numbers: [String]) throws {
    let attribute = numbered.isEmpty ? "" : "numbered=\"\(numbered)\""
    let rows = ["合计|87", "本级|30", "宣传|30", "中心|57", "修缮|50", "培训|7"]
    #expect(
      try tree("<serial head=\"序号\" \(attribute)/>").tables(ledger) == [zip(numbers, rows).map { "\($0)|\($1)" }])
  }

  @Test("of fixed lines skip totals and follow how far lines are set in")
  func lines() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><serial head="序号" numbered="一 1"/><label head="名"/><amount head="数"/></columns>
        <list over="功能" flow="支出">
          <lines>
            <line label="合计" total="是"/>
            <line label="本级" unit="101"/><line label="中心" unit="102"/>
            <line label="修缮" project="P3" depth="1"/><line label="培训" project="P2" depth="1"/>
          </lines>
        </list>
      </table>
      """)
    #expect(try format.tables(ledger) == [["|合计|87", "一|本级|30", "二|中心|57", "1|修缮|50", "2|培训|7"]])
  }

  @Test(
    "before labels are of the style that the profile writes, level by level",
    arguments: [
      ("是", ["一、预备", "二、本级", "宣传", "三、中心", "修缮", "培训", "四、合计"]),
      ("1.", ["1.预备", "2.本级", "宣传", "3.中心", "修缮", "培训", "合计"]),
      ("（一） 1.", ["（一）预备", "（二）本级", "1.宣传", "（三）中心", "1.修缮", "2.培训", "合计"]),
    ])
  func labels(numbered: String, labels: [String]) throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><label head="名"/><amount head="数"/></columns>
        <list over="功能" flow="支出">
          <lines numbered="\(numbered)"><line label="预备" blank="是"/><tree by="单位 项目"/><line label="合计" total="是"/></lines>
        </list>
      </table>
      """)
    #expect(try format.tables(ledger)[0].map { String($0.prefix { $0 != "|" }) } == labels)
  }

  @Test("name rows, where they name only one")
  func addresses() throws {
    let (package, profile) = try tree("<serial head=\"序号\" numbered=\"一 1\"/>").read(ledger)
    let grids = try computeDisclosure(of: package, under: profile).tables.map(TableGrid.init)
    let row = { (name: String) in try CellAddress("1:\(name):数").map(grids.cell)?.place.row }
    #expect(try row("二") == 3)
    #expect(try row("2") == 5)
    #expect(throws: CellLookupError.self) { try row("1") }
    #expect(grids[0].table.rowKeys == ["1", "2", "3", "4", "5", "6"])
    // Each row has an address of its own.
    for index in grids[0].table.rows.indices {
      let address = try #require(CellAddress(grids[0].address(of: .init(row: index, column: 2))))
      #expect(try grids.cell(at: address).place.row == index, "\(address)")
    }
  }

  @Test("are the first of each level, nothing else")
  func refusals() {
    #expect(tree("<serial head=\"序号\" numbered=\"二 甲\"/>").findings().map { $0.prefix(4) } == ["D156"])
  }
}
