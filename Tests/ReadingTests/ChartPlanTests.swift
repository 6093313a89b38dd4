import TestSupport
import Testing

@testable import Budget

@Suite("A chart of a profile")
struct ChartPlanTests {
  @Test("is read as it stands")
  func plans() throws {
    let charts = try charts(
      """
      <chart name="kinds" title="构成" description="各类支出" zeros="否">
        <series of="本年" label="决算数"/><series of="上年"/>
        <bar figure="甲"/><bar figure="丙.丁" label="丁项"/>
      </chart>
      <chart name="classes" title="类" description="按功能" ><parts figure="乙"/></chart>
      <chart name="largest" title="大" description="最大的"><parts figure="乙" top="5" rest="其他"/></chart>
      <chart name="vehicles" title="车" description="车辆" unit="辆"><bar figure="车辆"/><bar figure="车辆.其他用车"/></chart>
      """)
    #expect(charts.map(\.name) == ["kinds", "classes", "largest", "vehicles"])
    #expect(charts[0].series.map(\.kind) == [.value, .lastYear])
    #expect(charts[0].series.map(\.label) == ["决算数", "上年"])
    #expect(
      charts[0].rows == .figures([.init(figure: "甲", label: nil), .init(figure: "丙.丁", label: "丁项")]))
    #expect(!charts[0].showsZeros && charts[1].showsZeros)
    #expect(charts[1].series == [.init(kind: .value, label: "本年")])
    #expect(charts[1].rows == .parts(figure: "乙"))
    #expect(charts[2].rows == .largestParts(figure: "乙", count: 5, rest: "其他"))
    #expect(charts[3].unit == "辆")
  }

  @Test("takes the place of one of the same name in the profile that is extended")
  func replaced() throws {
    let base = profile(
      """
      <chart name="a" title="一" description="一"><bar figure="甲"/></chart>
      <chart name="b" title="二" description="二"><bar figure="甲"/></chart>
      """)
    let own = #"<profile extends="test"><chart name="a" title="新" description="新"><bar figure="乙"/></chart></profile>"#
    let profiles = ProfileLibrary(
      names: ["own", "test"],
      folder: { InputFolder(path: "Templates/\($0)", files: ["profile.xml": Array(($0 == "own" ? own : base).utf8)]) },
      charts: [InputFolder(path: "Templates/charts", files: ["functions.csv": [], "economics.csv": []])])
    let charts = try #require(profiles.profile(named: "own")?.value).charts
    #expect(charts.map(\.title) == ["新", "二"])
  }

  @Test("is refused at the place that is wrong", arguments: wrongCharts)
  func wrong(_ wrong: WrongChart) throws {
    let marked = MarkedText(profile(wrong.charts))
    let profiles = Sample.profiles(marked.text)
    #expect(profiles.profile(named: "test")?.value == nil)
    let findings = profiles.findings.sorted { ($0.location ?? .init(file: "")) < ($1.location ?? .init(file: "")) }
    #expect(findings.map(\.code) == wrong.codes)
    #expect(
      findings.map(\.location)
        == marked.places.map { Location(file: "Templates/test/profile.xml", line: $0.line, column: $0.column) })
    if let near = wrong.near { #expect(findings.contains { $0.text(in: .chinese).contains("“\(near)”") }) }
  }

  private func charts(_ charts: String) throws -> [BarChartPlan] {
    let profiles = Sample.profiles(profile(charts))
    let reading = try #require(profiles.profile(named: "test"))
    #expect(reading.findings == [])
    return try #require(reading.value).charts
  }
}

private func profile(_ charts: String) -> String {
  """
  <profile title="测试" kind="预算" chart="2023" unit="元" decimals="2" grouping="否" zero="" rounding="exact">
    <table number="1" title="表">
      <columns><label head="项目"/><amount head="金额"/></columns>
      <list><lines><line label="行"/></lines></list>
    </table>
    <figure name="甲"/><figure name="乙" breakdown="功能类"/><figure name="丙.丁"/>
    <count name="车辆.其他用车"/>
    \(charts)
  </profile>
  """
}

struct WrongChart: CustomTestStringConvertible, Sendable {
  var what: String
  var charts: String
  var codes: [String]
  var near: String?

  var testDescription: String { what }
}

private let wrongCharts = [
  WrongChart(
    what: "a figure that does not exist",
    charts: #"<chart name="a" title="图" description="图"><bar figure="📍丙.了"/></chart>"#, codes: ["D416"], near: "丙.丁"),
  WrongChart(
    what: "parts of a figure that does not exist",
    charts: #"<chart name="a" title="图" description="图"><parts figure="📍没有这样的"/></chart>"#, codes: ["D416"]),
  WrongChart(
    what: "a chart twice",
    charts: #"""
      <chart name="a" title="图" description="图"><bar figure="甲"/></chart>
      <chart name="📍a" title="图" description="图"><bar figure="甲"/></chart>
      """#, codes: ["D451"]),
  WrongChart(
    what: "parts of a figure without a breakdown",
    charts: #"<chart name="a" title="图" description="图"><parts figure="📍甲"/></chart>"#, codes: ["D452"], near: "甲"),
  WrongChart(
    what: "money and counts",
    charts: #"""
      <chart name="a" title="图" description="图"><bar figure="📍车辆.其他用车"/><bar figure="甲"/><bar figure="📍车辆"/></chart>
      """#, codes: ["D453", "D453"]),
  WrongChart(
    what: "a series twice",
    charts: #"""
      <chart name="a" title="图" description="图"><series of="上年"/><series of="📍上年"/><bar figure="甲"/></chart>
      """#, codes: ["D454"]),
  WrongChart(
    what: "a series that is none",
    charts: #"<chart name="a" title="图" description="图"><series of="📍去年"/><bar figure="甲"/></chart>"#, codes: ["D476"]),
]
