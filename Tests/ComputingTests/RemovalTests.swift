import Testing

@testable import Budget

/// What a profile that extends another can leave out of it.
@Suite("What an extending profile removes")
struct RemovalTests {
  private static let base = Format.profile(
    """
    <line-set name="行"><line label="甲"/></line-set>
    <table number="1" title="表"><columns><label head="名"/><amount head="数"/></columns>
      <list over="功能" flow="支出"><lines><line label="合计"/></lines></list></table>
    <source title="明细"><column head="单位编码" field="unit"/><amount head="数"/></source>
    <figure name="支出" flow="支出"/><figure name="项目支出" flow="支出" category="项目支出"/>
    <tally name="优" of="项目" grade="优"/><tally name="单位数" of="单位"/>
    <basis name="执行数"/><basis name="调整数"/>
    <words><word of="效益指标" as="效果指标"/></words>
    <chart name="bars" title="图" description="图"><series of="执行数"/><bar figure="支出"/></chart>
    <headlines figures="支出 项目支出"/>
    <sections><section name="one" title="一"/><section name="two" title="二"/></sections>
    <asset-lines><asset-line label="总额"/><asset-line label="房屋" asset="房屋"/></asset-lines>
    <evaluation points="10"><execution from="90" score="10"/><grade from="0" name="优"/></evaluation>
    <agree what="一致"><sum of="1:合计:1"/><sum over="功能" flow="支出"/></agree>
    <negative table="1"/>
    <compare figure="支出" with="执行数" reason-above="10%"/><compare figure="支出" with="上年" reason-above="10%"/>
    <except rule="D682">不用六角括号。</except>
    <text name="职责"/><count name="车辆"/>
    """)

  private static func format(_ elements: String) -> Format {
    Format(["base": base, "city": "<profile extends=\"base\">\n\(elements)\n</profile>"])
  }

  @Test("is everything that a profile can name")
  func everything() throws {
    let format = Self.format(
      """
      <remove line-set="行"/><remove source="明细"/><remove figure="项目支出"/><remove tally="优"/><remove basis="执行数"/>
      <remove word="效益指标"/><remove chart="bars"/><remove headline="项目支出"/><remove section="two"/>
      <remove asset-line="房屋"/><evaluation/><remove agree="一致"/><remove negative="1"/>
      <remove compare="支出" with="执行数"/><remove except="D682"/><remove text="职责"/><remove count="车辆"/>
      """)
    #expect(format.findings() == [])
    let ledger = """
      <ledger in="元"><line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="1"/></ledger>
      """
    let profile = try format.read(ledger).profile
    #expect(profile.sources.isEmpty && profile.charts.isEmpty && profile.exceptions.isEmpty && profile.scoring == nil)
    #expect(profile.figures.map(\.name) == ["支出"])
    #expect(profile.tallies.map(\.name) == ["单位数"])
    #expect(profile.bases.map(\.name) == ["上年", "预算", "调整数"])
    #expect(profile.words == PlaceWords())
    #expect(profile.headlines == ["支出"])
    #expect(profile.sections.map(\.name) == ["one"])
    #expect(profile.assetLines.map(\.label) == ["总额"])
    #expect(profile.checks.agreements.isEmpty && profile.checks.negatives.isEmpty)
    #expect(profile.checks.comparisons.map(\.basis) == [.lastYear])
    #expect(profile.texts.isEmpty && profile.counts.isEmpty)
    // The profile that is extended stays as it was.
    #expect(try format.read(ledger, profile: "base").profile.tallies.count == 2)
  }

  @Test(
    "must be there",
    arguments: [
      "line-set", "source", "figure", "tally", "basis", "word", "chart", "headline", "section", "asset-line", "agree",
      "compare", "except", "text", "count",
    ])
  func unknown(kind: String) {
    let findings = Self.format("<remove \(kind)=\"没有的\"/>").findings()
    #expect(findings.map { $0.prefix(6) } == ["D458 2"], "\(findings)")
  }

  @Test("can be removed once, and is then not there for the next layer")
  func twice() {
    let middle = "<profile extends=\"base\"><remove text=\"职责\"/><remove tally=\"单位数\"/></profile>"
    let format = Format([
      "base": Self.base, "middle": middle,
      "city": "<profile extends=\"middle\"><remove text=\"职责\"/><remove tally=\"单位数\"/></profile>",
    ])
    #expect(format.findings().map { $0.prefix(4) } == ["D458", "D458"])
  }

  @Test("may not still be used")
  func used() {
    #expect(Self.format("<remove basis=\"执行数\"/>").findings().map { $0.prefix(6) } == ["D511 2"])
    #expect(Self.format("<remove compare=\"支出\" with=\"预算\"/>").findings().map { $0.prefix(6) } == ["D458 2"])
    #expect(Self.format("<remove figure=\"项目支出\"/>").findings().map { $0.prefix(4) } == ["D416"])
    #expect(Self.format("<evaluation/>").findings().map { $0.prefix(4) } == ["D484"])
  }
}
