import Rendering
import Testing
import XML

@testable import Budget

/// Zero, equal, not stated, not applicable, withheld and rounded to zero are told apart.
@Suite("The states of a number in a template")
struct NumberStateTests {
  private let profile = """
    <profile title="预算" kind="预算" chart="2023" unit="万元" decimals="2" grouping="否" zero="0.00" rounding="exact">
      <table number="1" title="支出表">
        <columns><label head="项目"/><amount head="金额"/></columns>
        <statement><band><lines><line label="支出" flow="支出"/></lines></band></statement>
      </table>
      <figure name="支出合计" flow="支出"/>
      <figure name="基本支出" flow="支出" category="基本支出" whole="支出合计"/>
      <figure name="项目支出" flow="支出" category="项目支出" whole="支出合计"/>
      <figure name="经营支出" flow="支出" category="经营支出" whole="支出合计"/>
      <figure name="机关运行经费" flow="支出" category="公用经费" organ="是"/>
      <count name="车辆"/>
    </profile>
    """

  private let item = """
    {{#不适用}}不适用{{/不适用}}{{^不适用}}{{#为零}}零{{/为零}}{{#微小}}不足{{最小数}}{{金额单位}}{{/微小}}\
    {{^为零}}{{^微小}}{{数}}{{金额单位}}{{/微小}}{{/为零}}{{#涉密}}！{{/涉密}}{{/不适用}}\
    {{#占比}}，占{{占比}}{{/占比}}{{#上年}}，{{#持平}}持平{{/持平}}{{#增加}}增加{{差额}}{{/增加}}{{#减少}}减少{{差额}}{{/减少}}\
    {{#幅度}}，幅度{{幅度}}{{/幅度}}{{#完成率}}，完成{{完成率}}{{/完成率}}{{#为零}}，基数零{{/为零}}{{#微小}}，基数微小{{/微小}}{{/上年}}
    """

  private func line(_ category: String, _ amount: String) -> String {
    "<line fund=\"一般公共预算拨款\" function=\"2010301\" economic=\"30201\" category=\"\(category)\" amount=\"\(amount)\"/>"
  }

  private func render(_ template: String, _ package: SmallPackage) throws -> String {
    let folder = InputFolder(
      path: "Templates/small",
      files: [
        "profile.xml": Array(profile.utf8), "item.xhtml": Array(item.utf8),
        "page.xhtml": Array("<!DOCTYPE html>\n<html><body><p>\(template)</p></body></html>".utf8),
      ])
    let profiles = ProfileLibrary(
      names: ["small"], folder: { _ in folder }, charts: [InputFolder(onDisk: "\(Repository.root)/Templates/charts")])
    let files = try #require(readTemplates(in: [folder]).value)
    let templates = try PageTemplates(files, for: #require(profiles.profile(named: "small")?.value))
    return try package.page(profiles: profiles, templates: templates).text
  }

  @Test(
    "of an amount",
    arguments: [
      ("1000000", nil, "100.00万元，占100.0%"), ("30", nil, "不足0.01万元，占100.0%"), ("0", nil, "零"),
      ("1000000", "800000", "100.00万元，占100.0%，增加20.00，幅度25.0%，完成125.0%"),
      ("800000", "1000000", "80.00万元，占100.0%，减少20.00，幅度20.0%，完成80.0%"),
      // Printed the same, or with a difference of 0.00.
      ("1000004", "1000000", "100.00万元，占100.0%，持平"),
      ("1000060", "1000040", "100.01万元，占100.0%，持平"),
      ("1000040", "999960", "100.00万元，占100.0%，持平"),
      // No rate of nothing, of less than nothing, and none that is printed as zero.
      ("1000000", "0", "100.00万元，占100.0%，增加100.00，基数零"),
      ("1000000", "-500000", "100.00万元，占100.0%，增加150.00"),
      ("1000000", "30", "100.00万元，占100.0%，增加100.00，基数微小"), ("0", "0", "零，持平，基数零"), ("0", "30", "零，持平，基数微小"),
      ("100000000", "100010000", "10000.00万元，占100.0%，减少1.00，完成100.0%"),
      ("-1000000", nil, "-100.00万元"),
    ] as [(String, String?, String)])
  func amounts(amount: String, earlier: String?, expected: String) throws {
    let base = earlier.map { "<earlier of=\"上年\" in=\"元\"><figure name=\"基本支出\" amount=\"\($0)\"/></earlier>" }
    let package = SmallPackage(profile: "small", ledger: [line("公用经费", amount)], rest: base ?? "")
    #expect(try render("{{#基本支出}}{{>item}}{{/基本支出}}", package) == expected)
  }

  @Test("of what is not stated, and of what does not apply")
  func missing() throws {
    var package = SmallPackage(profile: "small", ledger: [line("公用经费", "10000")])
    #expect(try render("{{#车辆}}{{>item}}{{/车辆}}{{^车辆}}未提供{{/车辆}}{{车辆}}", package) == "未提供")
    #expect(try render("{{#机关运行经费}}{{>item}}{{/机关运行经费}}", package) == "1.00万元")
    package.units = #"<unit code="305001" name="服务中心" nature="事业" rank="正科级" funding="财政拨款" organ="否"/>"#
    package.rest = "<counts><count name=\"车辆\" value=\"0\"/></counts>"
    #expect(try render("{{#机关运行经费}}{{>item}}{{/机关运行经费}}", package) == "不适用")
    #expect(try render("{{#车辆}}{{>item}}{{/车辆}}{{^车辆}}未提供{{/车辆}}", package) == "零")
  }

  @Test("of what is withheld, which no sentence has a hole for")
  func withheld() throws {
    let project = """
      <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="50000"/>
      """
    let package = SmallPackage(
      profile: "small", ledger: [line("公用经费", "10000"), project],
      rest: #"<projects><project code="P1" name="专项" unit="305001" withheld="是"/></projects>"#)
    #expect(try render("{{#项目支出}}{{>item}}{{/项目支出}}", package) == "涉密！")
  }

  @Test("a list in a sentence names the parts that there are")
  func list() throws {
    let list = """
      支出{{支出合计}}{{金额单位}}{{#列举}}，其中：{{#基本支出}}{{>part}}{{/基本支出}}{{；}}{{#项目支出}}{{>part}}{{/项目支出}}{{；}}\
      {{#经营支出}}{{>part}}{{/经营支出}}{{/列举}}{{^列举}}（无明细）{{/列举}}。
      """
    let part = "{{^为零}}{{名称}}{{数}}{{金额单位}}{{/为零}}"
    let template = list.replacing("{{>part}}", with: part)
    for (ledger, expected) in [
      ([line("公用经费", "10000"), line("经营支出", "20000")], "支出3.00万元，其中：基本支出1.00万元；经营支出2.00万元。"),
      ([line("经营支出", "20000")], "支出2.00万元，其中：经营支出2.00万元。"),
      ([line("公用经费", "0")], "支出0万元（无明细）。"),
    ] {
      let text = try render(template, SmallPackage(profile: "small", ledger: ledger))
      #expect(text == expected)
    }
  }

  @Test(
    "in a department's own words what has no number is an error that says so",
    arguments: ["支出合计.上年.差额", "支出合计.用途", "车辆"])
  func gap(name: String) throws {
    let package = SmallPackage(
      profile: "small", ledger: [line("公用经费", "10000")],
      rest: "<reasons><use of=\"基本支出\">办公，比上年变动{{\(name)}}万元</use></reasons>")
    let error = try #require(throws: Finding.self) { try render("{{#基本支出}}{{用途}}{{/基本支出}}", package) }
    #expect(error.code == "D530")
    #expect(error.text(in: .chinese).hasPrefix("“\(name)”未提供"))
  }
}
