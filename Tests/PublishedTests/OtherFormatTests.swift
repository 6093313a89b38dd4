import Rendering
import Testing

@testable import Budget

/// A second format is data only: another profile, in another unit, with other columns and fewer rows.
@Suite("A format that a finance bureau adds")
struct OtherFormatTests {
  private let profile = """
    <profile title="某市部门预算" kind="预算" chart="2023" unit="元" decimals="2" grouping="是" zero="0" rounding="exact">
      <table number="1" title="收支简表">
        <columns numbered="amounts" number-label="栏次">
          <side head="收入"><label head="来源"/><line-number head="行次"/><amount head="金额"/></side>
          <side head="支出"><label head="类别"/><line-number head="行次"/><amount head="金额"/></side>
        </columns>
        <statement>
          <band>
            <lines flow="收入">
              <line label="财政拨款" fund="财政拨款"/>
              <line label="单位资金" fund="事业收入 事业单位经营收入 其他收入"/>
            </lines>
            <lines flow="支出">
              <line label="教育支出" function="205"/>
              <line label="其他" function="201 206 207"/>
              <line label="备用行" blank="是"/>
            </lines>
          </band>
          <band>
            <lines><line label="收入总计" flow="收入" total="是"/></lines>
            <lines><line label="支出总计" flow="支出" total="是"/></lines>
          </band>
        </statement>
      </table>
      <table number="2" title="经济分类表" unit="万元" decimals="0" grouping="否" zero="—">
        <columns><code head="编码"/><label head="名称"/><amount head="金额"/></columns>
        <form flow="支出"><block codes="301 30101 30103"/></form>
      </table>
      <table number="3" title="类级表">
        <columns><code head="编码"/><label head="名称"/><amount head="基本支出" category="基本支出"/></columns>
        <tree over="功能" levels="类" flow="支出"><total label="总计" merged="是"/></tree>
        <note when="filled">注：单位为元。</note>
      </table>
    </profile>
    """

  private let statement = """
    <disclosure kind="预算" year="2024" profile="city">
      <department code="A1" name="某市教育局">
        <unit code="A101" name="某市教育局" nature="行政" funding="财政拨款" organ="是"/>
      </department>
      <ledger in="万元">
        <line fund="一般公共预算拨款" function="2050205" economic="30101" category="人员经费" amount="1,234.567891"/>
        <line fund="事业收入" function="2070104" economic="30201" category="公用经费" amount="0.5"/>
        <line fund="一般公共预算拨款" function="2050205" economic="30201" category="项目支出" amount="80"/>
      </ledger>
    </disclosure>
    """

  private let pageTemplate = """
    {{<layout}}
    {{$parts}}
    {{#表格}}
    {{>table}}
    {{/表格}}
    {{/parts}}
    {{/layout}}
    """

  @Test("gives its own tables, with no Swift touched")
  func tables() throws {
    let city = InputFolder(
      path: "Templates/city", files: ["profile.xml": Array(profile.utf8), "page.xhtml": Array(pageTemplate.utf8)])
    let profiles = ProfileLibrary(
      names: ["city"], folder: { _ in city }, charts: [InputFolder(onDisk: "\(Repository.root)/Templates/charts")])
    let templates = readTemplates(in: [InputFolder(onDisk: "\(Repository.root)/Templates/shared"), city])
    let folder = InputFolder(path: "Inputs/budget-2024/A1", files: ["disclosure.xml": Array(statement.utf8)])
    let page = try build(
      folder, as: PackageID(kind: .budget, year: 2024, department: "A1"), profiles: profiles,
      templates: PageTemplates(
        try #require(templates.value), for: try #require(profiles.profile(named: "city")?.value))
    ).page
    let statementTable = try PlainTable(number: 1, onPage: page)
    #expect(statementTable.head == ["收入/来源", "收入/行次", "收入/金额", "支出/类别", "支出/行次", "支出/金额"])
    #expect(statementTable.columnNumbers == ["栏次", "", "1", "栏次", "", "2"])
    #expect(
      statementTable.rows == [
        ["财政拨款", "1", "13,145,678.91", "教育支出", "5", "13,145,678.91"],
        ["单位资金", "2", "5,000.00", "其他", "6", "5,000.00"],
        ["", "3", "", "备用行", "7", ""],
        ["收入总计", "4", "13,150,678.91", "支出总计", "8", "13,150,678.91"],
      ])
    #expect(
      try PlainTable(number: 2, onPage: page).rows == [
        ["301", "工资福利支出", "1235"], ["30101", "基本工资", "1235"], ["30103", "奖金", "—"],
      ])
    let tree = try PlainTable(number: 3, onPage: page)
    #expect(
      tree.rows == [
        ["总计", "总计", "12,350,678.91"], ["205", "教育支出", "12,345,678.91"], ["207", "文化旅游体育与传媒支出", "5,000.00"],
      ])
    #expect(tree.notes == ["注：单位为元。"])
  }
}
