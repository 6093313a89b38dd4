import TestSupport
import Testing

@testable import Budget

@Suite("A profile.xml")
struct ProfileTests {
  @Test("that is wrong is refused at the place that is wrong", arguments: wrongProfiles)
  func wrong(_ wrong: WrongProfile) throws {
    let marked = MarkedText(wrong.text)
    let profiles = Sample.profiles(marked.text)
    let reading = Sample.read(Sample.statement(), profiles: profiles)
    #expect(reading.value == nil)
    #expect(reading.findings.map(\.code) == ["D203"])
    let findings = profiles.findings.sorted { ($0.location, $0.code) < ($1.location, $1.code) }
    #expect(findings.map(\.code) == wrong.codes)
    #expect(
      findings.map(\.location)
        == marked.places.map { Location(file: "Templates/test/profile.xml", line: $0.line, column: $0.column) })
  }

  @Test("is read once, however many packages use it")
  func once() {
    let profiles = Sample.profiles()
    for _ in 0..<3 { #expect(Sample.read(Sample.statement(), profiles: profiles).value != nil) }
    #expect(profiles.findings == [])
  }

  @Test("of another kind is not used")
  func otherKind() {
    let profiles = Sample.profiles(Sample.profile.replacing("kind=\"预算\"", with: "kind=\"决算\""))
    #expect(Sample.read(Sample.statement(), profiles: profiles).findings.map(\.code) == ["D204"])
  }
}

@Suite("A chart of accounts")
struct ChartTests {
  @Test("is refused row by row where it is wrong")
  func wrong() {
    let marked = MarkedText("科目编码,科目名称,启用\n201,一般公共服务支出,\n📍20,短,\n📍205,,\n206,科学技术支出,📍二〇二一\n")
    let profiles = Sample.profiles(functions: marked.text)
    #expect(profiles.findings.map(\.code) == ["D411", "D412", "D413"])
    #expect(
      profiles.findings.map(\.location)
        == marked.places.map { Location(file: "Templates/charts/functions.csv", line: $0.line, column: $0.column) })
  }

  @Test("is extended, and corrected, by a file of the bureau's own")
  func extended() throws {
    let folder = InputFolder(path: "Templates/test", files: ["profile.xml": Array(Sample.profile.utf8)])
    let shipped = InputFolder(
      path: "Templates/charts",
      files: ["functions.csv": Array(Sample.functions.utf8), "economics.csv": Array(Sample.economics.utf8)])
    let added = InputFolder(
      path: "Inputs/charts", files: ["functions-2023.csv": "科目编码,科目名称\n2013199,其他党委事务\n2013105,专门业务\n".gb18030])
    let profiles = ProfileLibrary(names: ["test"], folder: { _ in folder }, charts: [shipped, added])
    let statement = Sample.statement().replacing("2013101", with: "2013199")
    let reading = Sample.read(statement, profiles: profiles)
    #expect(reading.findings == [])
    let chart = try #require(reading.value).profile.classification.functions
    #expect(Code("2013199").flatMap(chart.name) == "其他党委事务")
    #expect(Code("2013105").flatMap(chart.name) == "专门业务")
    #expect(Code("2013101").flatMap(chart.name) == "行政运行")
    #expect(Sample.read(statement).findings.map(\.code) == ["D305"])
  }
}

struct WrongProfile: CustomTestStringConvertible, Sendable {
  var what: String
  var text: String
  var codes: [String]

  var testDescription: String { what }
}

private func profile(_ content: String, attributes: String = "decimals=\"2\"") -> String {
  """
  <profile title="测试" kind="预算" chart="2023" unit="元" \(attributes) grouping="否" zero="" rounding="exact">
  \(content)
  </profile>
  """
}

private let columns = #"<columns><label head="项目"/><amount head="金额"/></columns>"#

private let wrongProfiles: [WrongProfile] = [
  WrongProfile(
    what: "bases: named twice, as another, and one that is not there",
    text: profile(
      #"""
      <basis name="执行数"/><basis name="📍执行数"/><basis name="📍上年"/>
      <figure name="支出" flow="支出"/>
      <compare figure="支出" with="📍执行" reason-above="10%"/>
      <table number="1" title="表">\#(columns)<tree over="功能"/></table>
      """#), codes: ["D485", "D485", "D476"]),
  WrongProfile(
    what: "a basis that templates could not name",
    text: profile(#"<basis name="📍上年 执行"/><table number="1" title="表">\#(columns)<tree over="功能"/></table>"#),
    codes: ["D156"]),
  WrongProfile(
    what: "words: of nothing, of something else, twice",
    text: profile(
      #"""
      <words>
        <word of="📍一般预算" as="钱"/>
        <word of="事业收入" as="📍其他收入"/>
        <word of="人员经费" as="人员"/><word of="📍人员经费" as="工资"/>
        <word of="公用经费" as="📍工资"/>
      </words>
      <table number="1" title="表">\#(columns)<tree over="功能"/></table>
      """#), codes: ["D479", "D480", "D485", "D480"]),
  WrongProfile(
    what: "a text whose name a template would divide",
    text: profile(#"<text name="📍说明.其他"/><table number="1" title="表">\#(columns)<tree over="功能"/></table>"#),
    codes: ["D478"]),
  WrongProfile(
    what: "exceptions from rules that protect, and twice from one",
    text: profile(
      #"""
      <except rule="D682">数字</except><except rule="📍D682" as="提示">数字</except>
      <except rule="📍D694">涉密</except><except rule="📍D690" as="提示">号码</except>
      <table number="1" title="表">\#(columns)<tree over="功能"/></table>
      """#), codes: ["D483", "D481", "D481"]),
  WrongProfile(
    what: "tallies: named as a figure, as another, of a grade that is not there",
    text: profile(
      #"""
      <figure name="支出" flow="支出"/>
      <tally name="📍支出" of="项目"/>
      <tally name="数" of="单位"/><tally name="📍数" of="单位" nature="行政"/>
      <tally name="优" of="项目" grade="📍优"/>
      <table number="1" title="表">\#(columns)<tree over="功能"/></table>
      """#), codes: ["D485", "D485", "D484"]),
  WrongProfile(
    what: "a tally with a condition of something else",
    text: profile(
      #"<tally name="数" of="单位" 📍grade="优"/><table number="1" title="表">\#(columns)<tree over="功能"/></table>"#),
    codes: ["D154"]),
  WrongProfile(what: "not well-formed", text: "<profile>📍</profil>", codes: ["D128"]),
  WrongProfile(
    what: "an unknown fund",
    text: profile(#"<table number="1" title="表">\#(columns)<list fund="📍基金"><lines/></list></table>"#), codes: ["D156"]),
  WrongProfile(
    what: "a table twice",
    text: profile(
      #"""
      <table number="1" title="表">\#(columns)<tree over="功能"/></table>
      <table number="📍1" title="表">\#(columns)<tree over="功能"/></table>
      """#), codes: ["D403"]),
  WrongProfile(
    what: "a line-set twice, and one that is not there",
    text: profile(
      #"""
      <line-set name="甲"><line label="一"/></line-set>
      <line-set name="📍甲"><line label="二"/></line-set>
      <table number="1" title="表">\#(columns)<list><lines set="📍乙"/></list></table>
      """#), codes: ["D401", "D402"]),
  WrongProfile(
    what: "decimals beyond 分",
    text: profile(
      #"<table number="1" title="表">\#(columns)<tree over="功能"/></table>"#, attributes: "decimals=\"📍3\""),
    codes: ["D404"]),
  WrongProfile(
    what: "a column that contradicts its group",
    text: profile(
      #"""
      <table number="1" title="表">
        <columns><label head="项目"/><group head="上年" carried="是">📍<amount head="本年" carried="否"/></group></columns>
        <tree over="功能"/>
      </table>
      """#), codes: ["D405"]),
  WrongProfile(
    what: "a line that contradicts what is around it",
    text: profile(
      #"""
      <table number="1" title="表">\#(columns)
        <list carried="是"><lines><line label="📍本年" carried="否"/></lines></list>
      </table>
      """#), codes: ["D406"]),
  WrongProfile(
    what: "more sides than the head has",
    text: profile(
      #"""
      <table number="1" title="表">\#(columns)
        <statement>📍<band><lines><line label="一"/></lines><lines><line label="二"/></lines></band></statement>
      </table>
      """#), codes: ["D407"]),
  WrongProfile(
    what: "more numbered lines than there are numerals",
    text: profile(
      #"""
      <table number="1" title="表">\#(columns)
        <list>📍<lines numbered="是">\#(String(repeating: #"<line label="行"/>"#, count: 100))</lines></list>
      </table>
      """#), codes: ["D408"]),
  WrongProfile(
    what: "sides in a list",
    text: profile(
      #"""
      <table number="1" title="表">
        <columns><side head="一"><label head="甲"/></side><side head="二"><amount head="乙"/></side></columns>
        📍<list><lines><line label="行"/></lines></list>
      </table>
      """#), codes: ["D418"]),
  WrongProfile(
    what: "sides in a tree",
    text: profile(
      #"""
      <table number="1" title="表">
        <columns><side head="一"><label head="甲"/></side><side head="二"><amount head="乙"/></side></columns>
        📍<tree over="功能"/>
      </table>
      """#), codes: ["D418"]),
  WrongProfile(
    what: "more blocks than sides, and a code that is not in the chart",
    text: profile(
      #"""
      <table number="1" title="表">
        <columns><code head="编码"/><label head="名称"/><amount head="金额"/></columns>
        📍<form><block codes="302"/><block codes="📍30299"/></form>
      </table>
      """#), codes: ["D407", "D306"]),
  WrongProfile(
    what: "a merged total where the name does not follow the code",
    text: profile(
      #"""
      <table number="1" title="表">
        <columns><label head="名称"/><code head="编码"/><amount head="金额"/></columns>
        <tree over="功能"><total label="合计" merged="📍是"/></tree>
      </table>
      """#), codes: ["D419"]),
  WrongProfile(
    what: "a figure in a column of a tree",
    text: profile(
      #"""
      <table number="1" title="表">
        <columns><code head="编码"/><label head="名称"/><amount head="金额" figure="甲"/></columns>
        📍<tree over="功能"/>
      </table>
      <figure name="甲"/>
      """#), codes: ["D450"]),
  WrongProfile(
    what: "braces in titles and labels",
    text: profile(
      #"""
      <table number="1" title="📍{{支出合计}}">\#(columns)
        <list><lines><line label="📍共{{x}}"/></lines></list>
        <note>{{支出合计}}</note>
      </table>
      """#), codes: ["D455", "D455"]),
  WrongProfile(
    what: "funds that contradict each other",
    text: profile(
      #"""
      <table number="1" title="表">\#(columns)
        <list fund="事业收入"><lines><line label="📍拨款" fund="财政拨款"/></lines></list>
      </table>
      """#), codes: ["D406"]),
  WrongProfile(
    what: "neither tables nor sections, a figure twice, one of an unknown whole",
    text: "📍"
      + profile(#"<figure name="甲"/><figure name="📍甲"/><figure name="乙" whole="📍丙"/>"#),
    codes: ["D410", "D415", "D416"]),
  WrongProfile(
    what: "counts of unknown money, and within unknown counts",
    text: profile(
      #"""
      <figure name="接待费" flow="支出"/><sections/>
      <count name="接待.批次" money="📍接待" within="接待.人次"/>
      <count name="接待.人次" money="接待费" within="接待"/><count name="车辆" within="📍轿车"/>
      """#), codes: ["D416", "D416"]),
  WrongProfile(
    what: "a section twice",
    text: profile(#"<sections><section name="a" title="一"/><section name="📍a" title="二"/></sections>"#),
    codes: ["D417"]),
  WrongProfile(
    what: "a section that waits for an unknown figure",
    text: profile(
      #"""
      <figure name="甲" flow="支出"/><count name="车辆.轿车"/>
      <sections>
        <section name="a" title="一" figures="甲 车辆"/><section name="b" title="二" figures="📍车辆.轿车 乙"/>
      </sections>
      """#), codes: ["D416"]),
]

/// Findings without a place come first.
private func < (left: (Location?, String), right: (Location?, String)) -> Bool {
  guard let place = left.0, let other = right.0, place != other else { return left.1 < right.1 }
  return place < other
}
