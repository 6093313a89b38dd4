import Testing
import XML

@testable import Budget

/// The formats of a city, tried on departments that state less than its finance bureau, or more.
@Suite("The formats of a city hold for its other departments")
struct OtherDepartmentTests {
  private static func page(
    _ kind: PackageKind, _ profile: String, ledger: String, _ rest: String = ""
  ) throws -> (text: String, contents: [String]) {
    let year = kind == .budget ? 2025 : 2024
    let statement = """
      <disclosure kind="\(kind.name)" year="\(year)" profile="\(profile)">
        <department code="B1" name="某区甲中心">
          <unit code="B101" name="某区甲中心" nature="事业单位" funding="财政拨款" organ="否"/>
        </department>
        <ledger in="元">\(ledger)</ledger>
        <text name="职责"><p>服务。</p></text>
        \(rest)
      </disclosure>
      """
    let id = PackageID(kind: kind, year: year, department: "B1")
    let folder = InputFolder(path: "Inputs/\(id.path)", files: ["disclosure.xml": Array(statement.utf8)])
    let page = try build(folder, as: id).page
    let contents = try #require(page.first { $0["id"] == "contents" })
    return (page.text, contents.all { $0.name == "a" }.map { "\($0["href"] ?? "") \($0.text)" })
  }

  private static let own = """
    <line fund="事业收入" function="2059999" economic="30101" category="人员经费" amount="1000"/>
    """
  private static let purchases = """
    <line fund="一般公共预算拨款" function="2059999" economic="30227" category="项目支出" project="1" amount="5000"/>
    <line fund="一般公共预算拨款" function="2059999" economic="30227" category="项目支出" project="2" amount="8000"/>
    """

  @Test(
    "without public money, counts, projects, purchases or last year's numbers",
    arguments: [
      (PackageKind.budget, "shanghai-budget-2025", "部门预算包括1家预算单位"),
      (.budget, "shanghai-budget-2025-unit", "某区甲中心的单位性质：事业单位。"),
      (.finalAccounts, "shanghai-final-2024", "没有一般公共预算财政拨款支出。"),
      (.finalAccounts, "shanghai-final-2024-unit", "没有公开项目的绩效目标和绩效自评结果。"),
    ])
  func bare(kind: PackageKind, profile: String, sentence: String) throws {
    let income = #"<line flow="收入" fund="事业收入" function="2059999" amount="1000"/>"#
    let (text, _) = try Self.page(kind, profile, ledger: Self.own + (kind == .budget ? "" : income))
    #expect(text.contains(sentence))
    for hole in ["共有", "下属家", "支出支出", "：。", "，。", "；。", "预算，其中", "项目经费情况说明", "普陀", "财政局"] {
      #expect(!text.contains(hole), "\(hole)")
    }
  }

  @Test("with projects that have texts, withheld ones, purchases by item, and some counts")
  func projects() throws {
    let (text, contents) = try Self.page(
      .budget, "shanghai-budget-2025", ledger: Self.purchases,
      """
      <counts><count name="车辆.其他用车" value="3"/><count name="车辆.机要通信用车" value="1"/></counts>
      <projects>
        <project code="1" name="乙项目" unit="B101"><goal>完成。</goal><text name="立项依据"><p>依据。</p></text></project>
        <project code="2" name="丙项目" unit="B101" withheld="是"><text name="项目概述"><p>不能说。</p></text></project>
        <project code="3" name="丁项目" unit="B101"/>
      </projects>
      <procurement in="元">
        <item name="设备" project="1" catalogue="A02010000" measure="台" quantity="1" price="5000"/>
        <item name="设备" project="2" withheld="是" catalogue="A02010000" measure="台" quantity="1" price="7000"/>
      </procurement>
      """)
    #expect(contents.filter { $0.hasPrefix("#project-") } == ["#project-1 乙项目"])
    #expect(text.contains("政府采购预算金额涉密。"))
    #expect(text.contains("共有车辆4辆，其中：其他用车3辆、机要通信用车1辆。"))
    #expect(text.contains("二、立项依据") && !text.contains("三、实施主体") && !text.contains("不能说"))
  }
}
