import Testing

@testable import Budget

@Suite("Rows by unit and project beside what is withheld")
struct WithheldRowTests {
  private func ledger(withholding: Bool = true) -> String {
    """
    <ledger in="元">
    <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="30"/>
    <line unit="102" fund="一般公共预算拨款" function="2080501" economic="30201" category="项目支出" project="P2" amount="7"/>
    <line unit="102" fund="一般公共预算拨款" function="2010302" economic="30217" category="项目支出" project="P3" amount="50"/>
    <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="100"/>
    </ledger>
    <projects>
    <project code="P1" name="宣传" unit="101" kind="专项资金" \(withholding ? "withheld=\"是\"" : "")/>
    <project code="P2" name="培训" unit="102" kind="专项资金"/>
    <project code="P3" name="修缮" unit="102"/>
    </projects>
    """
  }

  private func format(_ rows: String) -> Format {
    Format(
      """
      <table number="1" title="表">
        <columns><label head="名"/><amount head="项目支出" category="项目支出"/><amount head="上年" category="项目支出" of="上年"/></columns>
        \(rows)
      </table>
      """)
  }

  @Test("show no amount that is withheld, nor one that gives it as a difference")
  func tree() throws {
    let format = format("<tree by=\"单位 项目\" flow=\"支出\"><total label=\"合计\"/></tree>")
    let tables = try format.tables(ledger())
    #expect(
      tables == [
        ["合计|87|", "本级|涉密|", "宣传|涉密|", "中心|涉密|", "培训|7|", "修缮|50|"]
      ])
    #expect(
      try format.tables(ledger(withholding: false)) == [
        ["合计|87|", "本级|30|", "宣传|30|", "中心|57|", "培训|7|", "修缮|50|"]
      ])
  }

  @Test("keep to it where fixed lines select projects and kinds")
  func lines() throws {
    let format = format(
      """
      <list over="功能" flow="支出"><lines>
        <line label="一个" project="宣传"/><line label="专项" kind="专项资金"/><line label="另一个" project="P3"/>
        <line label="合计" total="是"/>
      </lines></list>
      """)
    let tables = try format.tables(ledger())
    // The kind of a withheld project is withheld, so it is not among those of its kind.
    #expect(tables == [["一个|涉密|", "专项|7|", "另一个|50|", "合计|87|"]])
  }

  @Test("keep to it where columns tell organs from other units")
  func organs() throws {
    let format = Format(
      """
      <table number="1" title="表">
        <columns><code head="编码"/><amount head="机关" organ="是"/><amount head="其他" organ="否"/></columns>
        <tree over="功能" levels="项" flow="支出" category="项目支出"/>
      </table>
      """)
    #expect(try format.tables(ledger()) == [["2010302|涉密|50", "2080501||7"]])
    #expect(try format.tables(ledger(withholding: false)) == [["2010302|30|50", "2080501||7"]])
  }

  @Test("do not tell the kind of a withheld project")
  func kinds() throws {
    let format = format("<tree by=\"项目类别 项目\" flow=\"支出\" category=\"项目支出\"><total label=\"合计\"/></tree>")
    let stated = ledger().replacing("name=\"修缮\" unit=\"102\"", with: "name=\"修缮\" unit=\"102\" kind=\"一般项目\"")
    #expect(
      try format.tables(stated) == [
        [
          "合计|87|", "一般项目|50|", "修缮|50|", "专项资金|7|", "培训|7|", "涉密|涉密|", "宣传|涉密|",
        ]
      ])
  }

  @Test("keep to what last year's page says in columns of last year")
  func lastYear() throws {
    let format = format("<tree by=\"单位\" flow=\"支出\"><total label=\"合计\"/></tree>")
    #expect(
      try format.tables(ledger(withholding: false), lastYear: ledger()) == [
        ["合计|87|87", "本级|30|涉密", "中心|57|涉密"]
      ])
  }
}
