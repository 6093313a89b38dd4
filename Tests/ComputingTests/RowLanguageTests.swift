import Testing

@testable import Budget

/// What profiles can say of rows and columns, from their text to the cells.
@Suite("The language of rows and columns")
struct RowLanguageTests {
  private let ledger = """
    <ledger in="元">
    <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="100"/>
    <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="30"/>
    <line unit="102" fund="其他收入" function="2080501" economic="30201" category="项目支出" project="P2" amount="7"/>
    <line unit="102" fund="一般公共预算拨款" function="2010302" economic="30217" category="项目支出" project="P3" amount="50"/>
    </ledger>
    <projects>
    <project code="P1" name="宣传" unit="101" kind="专项资金"/>
    <project code="P3" name="修缮" unit="102"/>
    <project code="P2" name="培训" unit="102" kind="专项资金"/>
    </projects>
    """

  @Test("numbers only the classes with money, beside fixed lines, in as many rows as the longer side needs")
  func classes() throws {
    let format = Format(
      """
      <table number="1" title="总表">
        <columns>
          <side head="收入"><label head="项目"/><amount head="数"/></side>
          <side head="支出"><label head="项目"/><amount head="数"/></side>
        </columns>
        <statement>
          <band>
            <lines flow="收入"><line label="拨款" fund="一般公共预算拨款"/></lines>
            <lines numbered="是" flow="支出"><tree by="功能类"/><line label="预备" blank="是"/></lines>
          </band>
          <band>
            <lines><line label="总计" flow="收入" total="是"/></lines>
            <lines><line label="总计" flow="支出" total="是"/></lines>
          </band>
        </statement>
      </table>
      """)
    #expect(
      try format.tables(ledger) == [
        ["拨款|180|一、一般公共服务支出|180", "||二、社会保障和就业支出|7", "||三、预备|", "总计|187|总计|187"]
      ])
  }

  @Test("gives a tree no row for money of another side")
  func otherSide() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><side><label head="项目"/><amount head="数"/></side><side><label head="项目"/><amount head="数"/></side></columns>
        <statement>
          <band>
            <lines><line label="收入" flow="收入"/></lines>
            <lines><tree by="功能类" flow="支出"/></lines>
          </band>
        </statement>
      </table>
      """)
    let stated = """
      <ledger in="元">
      <line unit="101" flow="收入" fund="一般公共预算拨款" function="2080501" amount="5"/>
      <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="5"/>
      </ledger>
      """
    #expect(try format.tables(stated) == [["收入|5|一般公共服务支出|5"]])
  }

  @Test("shows the parts of a code, and the total first or last", arguments: ["first", "last"])
  func parts(place: String) throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><code head="类" part="类"/><code head="款" part="款"/><code head="项" part="项"/><label head="名"/><amount head="数"/></columns>
        <tree over="功能" flow="支出" function="208"><total label="合计" place="\(place)" merged="是"/></tree>
      </table>
      """)
    let rows = ["208|||社会保障和就业支出|7", "208|05||行政事业单位养老支出|7", "208|05|01|行政单位离退休|7"]
    #expect(try format.tables(ledger) == [place == "first" ? ["合计|7"] + rows : rows + ["合计|7"]])
  }

  @Test("divides by units, then codes, projects, funds and kinds of projects")
  func dimensions() throws {
    let columns = "<columns><code head=\"编码\"/><label head=\"名\"/><amount head=\"数\"/></columns>"
    let format = Format(
      ["单位 功能类 项目", "资金性质 单位", "项目类别", "单位"].enumerated().map { number, by in
        """
        <table number="\(number + 1)" title="表">\(columns)
        <tree by="\(by)" flow="支出" category="项目支出"><total label="合计"/></tree></table>
        """
      }.joined())
    let tables = try format.tables(ledger)
    #expect(
      tables[0] == [
        "|合计|87", "101|本级|30", "201|一般公共服务支出|30", "P1|宣传|30", "102|中心|57", "201|一般公共服务支出|50",
        "P3|修缮|50", "208|社会保障和就业支出|7", "P2|培训|7",
      ])
    #expect(tables[1] == ["|合计|87", "|一般公共预算拨款|80", "101|本级|30", "102|中心|50", "|其他收入|7", "102|中心|7"])
    // What has no kind is in the total alone.
    #expect(tables[2] == ["|合计|87", "|专项资金|37"])
    #expect(tables[3] == ["|合计|87", "101|本级|30", "102|中心|57"])
  }

  @Test("selects by unit, by project and by kind of project, by code or name")
  func selectors() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><label head="名"/><amount head="本级" unit="本级"/><amount head="中心" unit="102"/></columns>
        <list over="功能" flow="支出">
          <lines><line label="宣传" project="宣传"/><line label="两个" project="P2 修缮"/><line label="专项" kind="专项资金"/></lines>
          <lines numbered="是" category="项目支出"><tree by="项目"/></lines>
          <lines><line label="合计" total="是" category="项目支出"/></lines>
        </list>
      </table>
      """)
    #expect(
      try format.tables(ledger) == [
        ["宣传|30|", "两个||57", "专项|30|7", "一、宣传|30|", "二、修缮||50", "三、培训||7", "合计|30|57"]
      ])
  }

  @Test("compares rows with last year, and adds those that only last year had")
  func comparisons() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns>
          <code head="编码"/><amount head="数"/><amount head="上年" of="上年"/><amount head="增减" of="上年.差额"/>
          <amount head="幅度" of="上年.幅度"/><amount head="占比" of="占比"/><amount head="预算" of="预算"/>
        </columns>
        <tree over="功能" levels="项" flow="支出"><total label="合计"/></tree>
      </table>
      """, attributes: "unknown=\"—\"")
    let lastYear = """
      <ledger in="元">
      <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="150"/>
      <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="公用经费" amount="40"/>
      </ledger>
      """
    let now = """
      <ledger in="元">
      <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="100"/>
      <line unit="101" fund="一般公共预算拨款" function="2080501" economic="30201" category="公用经费" amount="100"/>
      </ledger>
      """
    #expect(
      try format.tables(now, lastYear: lastYear) == [
        [
          "|200|190|10|5.3%|100.0%|—", "2010301|100|150|-50|-33.3%|50.0%|—", "2010302||40|-40|-100.0%|0.0%|—",
          "2080501|100||100|—|50.0%|—",
        ]
      ])
    #expect(
      try format.tables(now) == [
        ["|200|—|—|—|100.0%|—", "2010301|100|—|—|—|50.0%|—", "2080501|100|—|—|—|50.0%|—"]
      ])
  }

  @Test("names units and projects that only last year had")
  func namesOfLastYear() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><label head="名"/><amount head="数"/><amount head="上年" of="上年"/></columns>
        <tree by="项目" flow="支出" category="项目支出"/>
      </table>
      """)
    let lastYear = ledger.replacing("\"P1\"", with: "\"P9\"").replacing("宣传", with: "普查")
    #expect(try format.tables(ledger, lastYear: lastYear) == [["宣传|30|", "修缮|50|50", "培训|7|7", "普查||30"]])
  }

  @Test("compares rows with what the package states of a figure of the same lines")
  func statedBases() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns>
          <code head="编码"/><amount head="数"/><amount head="调整" of="调整预算数"/>
          <amount head="增减" of="调整预算数.差额"/><amount head="完成" of="调整预算数.完成率"/>
          <amount head="上年" of="上年"/>
        </columns>
        <tree by="功能类 功能项" flow="支出"><total label="合计"/></tree>
      </table>
      <basis name="调整预算数"/>
      <figure name="支出" flow="支出" breakdown="功能项"/>
      """, attributes: "unknown=\"—\"")
    let stated =
      ledger + """
        <earlier of="调整预算数" in="元">
        <figure name="支出" amount="200"/><figure name="支出.2010301" amount="125"/>
        </earlier>
        """
    #expect(
      try format.tables(stated) == [
        [
          "|187|200|-13|93.5%|—", "201|180|—|—|—|—", "2010301|100|125|-25|80.0%|—", "2010302|80|—|—|—|—",
          "208|7|—|—|—|—", "2080501|7|—|—|—|—",
        ]
      ])
    let (package, profile) = try format.read(stated)
    let disclosure = try computeDisclosure(of: package, under: profile)
    let grid = TableGrid(disclosure.tables[0])
    #expect(grid.number(row: 2, column: 2, in: disclosure)?.quantity == .money(Amount(fen: 12_500)))
    #expect(grid.number(row: 2, column: 4, in: disclosure)?.quantity.formatted(in: grid.table.numbers) == "80.0%")
  }

  @Test("tells of each cell what it is made of")
  func origins() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns>
          <code head="编码"/><amount head="数"/><amount head="上年" of="上年"/><amount head="增减" of="上年.差额"/>
          <amount head="幅度" of="上年.幅度"/><amount head="占比" of="占比"/><amount head="占支出" of="占比" whole="支出"/>
        </columns>
        <tree by="单位 项目" flow="支出" category="项目支出"><total label="合计"/></tree>
      </table>
      <figure name="支出" flow="支出"/>
      """)
    let (package, profile) = try format.read(ledger)
    let disclosure = try computeDisclosure(
      of: package, under: profile, earlier: [.lastYear: try format.read(ledger, year: 2023)])
    let grid = TableGrid(disclosure.tables[0])
    var count = 0
    for row in grid.table.rows.indices {
      for column in grid.amountColumns {
        let text = grid.table.rows[row].cells[column].text(in: grid.table.numbers)
        let number = try #require(grid.number(row: row, column: column, in: disclosure))
        #expect(number.quantity.formatted(in: grid.table.numbers) == text, "\(row) \(column)")
        count += 1
      }
    }
    #expect(count == 36)
    #expect(disclosure.tables[0].text[0] == "|87|87||0.0%|100.0%|46.5%")
  }

  @Test("trims zeros, cuts digits off, and rounds table by table")
  func numbers() throws {
    let tree = """
      <columns><code head="编码"/><amount head="数"/></columns>
      <tree over="功能" levels="类 项" flow="支出"><total label="合计" rounding="exact"/></tree>
      """
    let format = Format(
      """
      <table number="1" title="表" unit="万元" decimals="2" trim="是">\(tree)</table>
      <table number="2" title="表" unit="万元" decimals="1" truncate="是">\(tree)</table>
      <table number="3" title="表" unit="万元" decimals="2" rounding="shown">\(tree)</table>
      """)
    let money = """
      <ledger in="元">
      <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="24012049"/>
      <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="公用经费" amount="520049"/>
      </ledger>
      """
    #expect(
      try format.tables(money) == [
        ["|2453.21", "201|2453.21", "2010301|2401.2", "2010302|52"],
        ["|2453.2", "201|2453.2", "2010301|2401.2", "2010302|52.0"],
        // The rows add up as shown; the total is rounded once.
        ["|2453.21", "201|2453.20", "2010301|2401.20", "2010302|52.00"],
      ])
  }

  @Test("refuses a level twice, codes that go up, and what no column can show")
  func refusals() {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><code head="编码"/><amount head="数" of="上年.差饿"/></columns>
        <tree by="单位 功能项 单位 功能类" flow="支出"/>
      </table>
      """)
    #expect(format.findings().map { $0.prefix(6) } == ["D456 3", "D457 4", "D457 4"])
    #expect(format.findings()[0].contains("Did you mean “上年.差额”?"))
  }

  @Test("grow with the number of rows alone")
  func manyRows() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><label head="名"/><amount head="数"/></columns>
        <list over="功能" flow="支出"><lines numbered="是"><tree by="单位 项目"/></lines></list>
      </table>
      """)
    let count = 3_000
    let elements = """
      <ledger in="元">
      \((1...count).map { "<line unit=\"101\" fund=\"一般公共预算拨款\" function=\"2010301\" economic=\"30201\" category=\"项目支出\" project=\"P\($0)\" amount=\"\($0)\"/>" }.joined(separator: "\n"))
      </ledger>
      <projects>\((1...count).map { "<project code=\"P\($0)\" name=\"项目\($0)\" unit=\"101\"/>" }.joined())</projects>
      """
    let rows = try format.tables(elements)[0]
    #expect(rows.count == count + 1)
    #expect(rows[0] == "一、本级|\(count * (count + 1) / 2)")
    #expect(rows[count] == "项目\(count)|\(count)")
  }
}
