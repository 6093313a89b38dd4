import Rendering
import XML

@testable import Budget

/// A made-up format that names all that sentences can ask for, and packages of it.
enum Town {
  static let profile = """
    <profile title="预算" kind="预算" chart="2023" unit="万元" decimals="2" grouping="否" zero="" rounding="exact"
      text-decimals="2" text-trim="是" rate-decimals="2">
      <table number="1" title="支出表">
        <columns><code head="编码"/><label head="名称"/><amount head="金额"/></columns>
        <tree over="功能" levels="类" flow="支出"/>
      </table>
      <basis name="上年执行数"/>
      <basis name="调整预算"/>
      <words>
        <word of="一般公共预算拨款" as="一般公共预算资金" also="一般预算"/>
        <word of="人员经费" as="人员支出"/>
        <word of="效益指标" as="效果指标"/>
      </words>
      <figure name="支出" breakdown="功能项" flow="支出"/>
      <figure name="项目支出" breakdown="项目" flow="支出" category="项目支出"/>
      <figure name="各单位" breakdown="单位" flow="支出"/>
      <figure name="各资金" breakdown="资金性质" flow="支出"/>
      <figure name="比执行" breakdown="功能项" comparing="上年执行数" flow="支出" fund="政府性基金预算拨款"/>
      <figure name="从多到少" breakdown="功能类" order="金额" flow="支出"/>
      <tally name="单位数" of="单位"/>
      <tally name="单位数.行政" of="单位" nature="行政单位"/>
      <tally name="单位数.事业" of="单位" nature="事业单位 参公单位"/>
      <tally name="单位数.机关" of="单位" organ="是"/>
      <tally name="目标.项目数" of="项目" with="绩效目标"/>
      <tally name="目标.金额" of="项目" with="绩效目标" value="金额"/>
      <tally name="目标.专项" of="项目" kind="专项资金"/>
      <tally name="目标.全部金额" of="项目" value="金额"/>
      <tally name="采购数.项数" of="采购"/>
      <tally name="采购数.合计" of="采购" value="金额"/>
      <tally name="采购数.货物" of="采购" catalogue="A" value="金额"/>
      <tally name="采购数.服务" of="采购" catalogue="C" value="金额"/>
      <tally name="采购数.预留" of="采购" value="预留中小企业"/>
      <tally name="合同.预留" of="合同" value="预留中小企业"/>
      <tally name="合同.授予" of="合同" value="授予中小企业" kind="货物 服务"/>
      <tally name="合同.未填" of="合同" value="预留小微企业"/>
      <text name="说明"/>
      <text name="立项依据" of="项目"/>
    </profile>
    """

  static let budget = """
    <disclosure kind="预算" year="2024" profile="town">
      <department code="A1" name="某镇财政局" short="镇财政局">
        <unit code="A101" name="某镇财政局本级" short="本局" nature="行政单位" funding="财政拨款" organ="是"/>
        <unit code="A102" name="镇财政所" nature="事业单位" funding="财政拨款" organ="否"/>
      </department>
      <ledger in="万元">
        <line unit="A101" fund="一般公共预算资金" function="2010601" economic="30101" category="人员支出" amount="60"/>
        <line unit="A101" fund="一般公共预算资金" function="2010602" economic="30201" category="项目支出" project="P1" amount="0.5"/>
        <line unit="A101" fund="一般预算" function="2010602" economic="30201" category="项目支出" project="P2" amount="25"/>
        <line unit="A102" fund="一般公共预算拨款" function="2010602" economic="30201" category="项目支出" project="P3" amount="2"/>
        <line unit="A102" fund="一般公共预算拨款" function="2010602" economic="30201" category="项目支出" project="P4" amount="1"/>
        <line unit="A102" fund="一般公共预算拨款" function="2080501" economic="30302" category="人员经费" amount="5"/>
      </ledger>
      <earlier of="上年执行数" in="万元"><figure name="支出" amount="80"/><figure name="项目支出.P2" amount="20"/><figure name="比执行.2010607" amount="7"/></earlier>
      <earlier of="调整预算" in="万元"><figure name="支出.2010601" amount="61"/></earlier>
      <reasons>
        <reason of="支出" against="上年执行数">新增网络</reason>
        <reason of="项目支出.P2" against="上年执行数">增加频次</reason>
        <reason of="支出.2010601" against="调整预算">人员调出</reason>
      </reasons>
      <text name="说明">
        <heading>一</heading><heading level="2">（一）</heading><heading level="3">1.</heading>
        <list><item>甲</item><item>乙</item></list>
      </text>
      <projects>
        <project code="P1" name="宣传" unit="A101">
          <plan march="25" june="33.30"/>
          <goal>宣传。</goal>
          <indicator first="产出指标" second="数量指标" third="场次" operator="≥" value="4" unit="场"/>
        </project>
        <project code="P2" name="巡查" unit="A101" kind="专项资金">
          <goal>巡查。</goal>
          <indicator first="效果指标" second="社会效益指标" third="知晓率" operator="≥" value="80" unit="%"/>
          <text name="立项依据"><p>按规定巡查，安排{{目标.金额}}万元。</p></text>
        </project>
        <project code="P3" name="网络" unit="A102"/>
        <project code="P4" name="专网" unit="A102" kind="专项资金" withheld="是" amount-public="是">
          <goal>秘密目标。</goal>
          <text name="立项依据"><p>秘密依据。</p></text>
        </project>
      </projects>
      <procurement in="万元">
        <item name="电脑" project="P1" catalogue="A020101" measure="台" quantity="2" price="1.2" small-business="1.2"/>
        <item name="桌椅" unit="A101" catalogue="A05" measure="套" quantity="1" price="1"/>
        <contracts kind="货物" amount="8" small-business="4" micro-business="0" reserved-small="5"/>
        <contracts kind="工程" amount="3" small-business="1" micro-business="0"/>
        <contracts kind="服务" amount="4" small-business="2" micro-business="0" reserved-small="2"/>
        <remark>说明。</remark>
      </procurement>
    </disclosure>
    """

  /// The same, where not even the amount of the withheld project is public.
  static let secret = budget.replacing(#" withheld="是" amount-public="是""#, with: #" withheld="是""#)

  static let finalProfile = """
    <profile title="决算" kind="决算" chart="2023" unit="万元" decimals="2" grouping="否" zero="" rounding="exact">
      <table number="1" title="支出表">
        <columns><code head="编码"/><label head="名称"/><amount head="金额"/></columns>
        <tree over="功能" levels="类" flow="支出"/>
      </table>
      <evaluation points="10">
        <execution from="90" score="10"/>
        <grade from="90" name="优"/><grade from="80" name="良"/><grade from="0" name="差"/>
      </evaluation>
      <tally name="自评.平均分" of="项目" with="自评" value="平均分"/>
      <tally name="自评.优" of="项目" grade="优"/>
      <tally name="自评.良" of="项目" grade="良"/>
    </profile>
    """

  /// Three projects with 95, 91 and 89.51 points, and one that is withheld.
  static let finalAccounts = """
    <disclosure kind="决算" year="2024" profile="town-final">
      <department code="A1" name="某镇财政局">
        <unit code="A101" name="某镇财政局本级" nature="行政单位" funding="财政拨款" organ="是"/>
      </department>
      <ledger in="万元">
    \((1...4).map { #"<line fund="一般公共预算拨款" function="2010602" economic="30201" category="项目支出" project="P\#($0)" amount="10"/>"# }.joined())
        <line flow="收入" fund="一般公共预算拨款" function="2010602" amount="40"/>
      </ledger>
      <projects>
    \(zip(1...4, ["85", "81", "79.51", "20"]).map(project).joined())
      </projects>
    </disclosure>
    """

  private static func project(_ number: Int, score: String) -> String {
    """
    <project code="P\(number)" name="项目\(number)" unit="A101"\(number == 4 ? #" withheld="是" amount-public="是""# : "")>
      <indicator first="产出指标" second="数量指标" third="次数" operator="≥" value="4" unit="次" result="4" points="90" score="\(score)"/>
      <evaluation by="本级" in="万元" completion="100"><funds source="当年财政拨款" initial="10" revised="10"/><achieved>完成。</achieved></evaluation>
    </project>
    """
  }

  private static let profiles = [
    "town": profile, "town-final": finalProfile,
  ]

  static func library(_ changed: [String: String] = [:]) -> ProfileLibrary {
    let texts = profiles.merging(changed) { $1 }
    return ProfileLibrary(
      names: texts.keys.sorted(),
      folder: { InputFolder(path: "Templates/\($0)", files: ["profile.xml": Array((texts[$0] ?? "").utf8)]) },
      charts: [InputFolder(onDisk: "\(Repository.root)/Templates/charts")])
  }

  static func read(_ statement: String, _ library: ProfileLibrary = library()) -> ReadResult<
    (package: Package, profile: Profile)
  > {
    let kind: PackageKind = statement.contains(#"kind="决算""#) ? .finalAccounts : .budget
    return PackageReader(profiles: library).read(
      InputFolder(path: "Inputs/A1", files: ["disclosure.xml": Array(statement.utf8)]),
      as: PackageID(kind: kind, year: 2024, department: "A1"))
  }

  /// Renders one sentence for a package.
  static func says(_ template: String, in statement: String = budget, _ library: ProfileLibrary = library()) throws
    -> String
  {
    let reading = read(statement, library)
    guard let (package, profile) = reading.value, reading.findings.isEmpty else {
      throw Unexpected(findings: library.findings + reading.findings)
    }
    let page = TemplateFile(
      name: "page", path: "page.xhtml", bytes: Array(#"<html><p>\#(template)</p></html>"#.utf8))
    let disclosure = try fillTexts(of: computeDisclosure(of: package, under: profile))
    let templates = try PageTemplates([page], for: profile)
    let bytes = try renderPages(of: disclosure, with: templates).first { $0.path == "index.html" }?.bytes ?? []
    return try Element(page: bytes).text
  }
}
