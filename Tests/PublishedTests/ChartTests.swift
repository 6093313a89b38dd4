import Rendering
import Testing
import XML

@testable import Budget

@Suite("Charts on a page")
struct PageChartTests {
  @Test(
    "are well-formed drawings with a name, a description and their numbers as a table",
    arguments: [("2023", "201"), ("2021", "434")])
  func drawings(year: String, department: String) throws {
    let (disclosure, page) = try sample(year, department)
    let figures = page.all { $0.name == "figure" }
    #expect(figures.compactMap { $0["id"] } == disclosure.charts.all.map { "chart-\($0.name)" })
    #expect(disclosure.charts.all.count == 4)
    let ids = page.all { $0["id"] != nil }.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for (figure, chart) in zip(figures, disclosure.charts.all) {
      // A single bar would tell nothing.
      #expect((figure.first { $0.name == "svg" } != nil) == chart.isDrawn)
      let rows = try #require(figure.first { $0.name == "tbody" }).children(named: "tr")
      #expect(rows.map { $0.all { $0.name == "td" }.map(\.text) } == chart.rows.map { $0.cells.map { $0 ?? "—" } })
      #expect(rows.map { $0.all { $0.name == "th" }.map(\.text) } == chart.rows.map { [$0.name] })
      guard let drawing = figure.first(where: { $0.name == "svg" }) else { continue }
      #expect(drawing["role"] == "img")
      #expect(drawing.children(named: "title").map(\.text) == [chart.title])
      #expect(drawing.children(named: "desc").map(\.text) == [chart.description])
      let bars = drawing.all { $0.name == "rect" && $0["class"] == "bar" }
      let numbers = chart.rows.flatMap(\.bars).count { $0.value.value != 0 }
      #expect(bars.count == numbers + chart.series.count { $0.legend != nil })
      // Colours stand on the elements themselves, as some systems remove style sheets and ids.
      #expect(Set(bars.compactMap { $0["fill"] }).count == chart.series.count)
      #expect(
        drawing.all { ["rect", "line"].contains($0.name) }.allSatisfy { $0["fill"] != nil || $0["stroke"] != nil })
    }
  }

  @Test("have bars as long as their numbers")
  func proportions() throws {
    let page = try sample("2021", "434").page
    let drawing = try #require(page.first { $0["id"] == "chart-expenditure-by-function" }?.first { $0.name == "svg" })
    let widths = drawing.all { $0.name == "rect" && $0["class"] == "bar" }.compactMap {
      $0["width"].flatMap { Double($0) }
    }
    let numbers = drawing.all { $0["class"] == "number" }.compactMap { Double($0.text) }
    #expect(numbers == [1247.34, 351.02, 107.20, 69.50])
    try #require(widths.count == numbers.count)
    for (width, number) in zip(widths, numbers) {
      #expect(abs(width - number / numbers[0] * widths[0]) <= 0.15)
    }
  }

  @Test("stand where a template names one, and are left out where there is nothing to show")
  func byName() throws {
    let template = """
      {{<layout}}{{$parts}}
      {{#图.three-public}}{{>chart}}{{/图.three-public}}{{^图.nothing}}<p>没有图</p>{{/图.nothing}}
      {{/parts}}{{/layout}}
      """
    let page = try page(template)
    #expect(page.all { $0.name == "figure" }.compactMap { $0["id"] } == ["chart-three-public"])
    #expect(page.text.contains("没有图"))
    let error = try #require(throws: Finding.self) {
      try self.page(template.replacing("图.three-public", with: "图.three-publik"))
    }
    #expect(error.code == "D441")
    #expect(error.text(in: .chinese).contains("three-public"))
  }

  private func sample(_ year: String, _ department: String) throws -> (disclosure: Disclosure, page: Element) {
    let id = PackageID(kind: .budget, year: try #require(Int(year)), department: department)
    return try build(InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)"), as: id)
  }

  /// The sample of 2023 with another page, under a profile with one chart more, of a figure that is zero.
  private func page(_ template: String) throws -> Element {
    let own = InputFolder(
      path: "Templates/own",
      files: [
        "profile.xml": Array(
          """
          <profile extends="hebei-budget-2023">
            <chart name="nothing" title="无" description="无"><bar figure="经营支出"/></chart>
          </profile>
          """.utf8),
        "page.xhtml": Array(template.utf8),
      ])
    let base: @Sendable (String) -> InputFolder = { InputFolder(onDisk: "\(Repository.root)/Templates/\($0)") }
    let profiles = ProfileLibrary(
      names: ["own", "hebei-budget", "hebei-budget-2023", "national"], folder: { $0 == "own" ? own : base($0) },
      charts: [base("charts")])
    let templates = readTemplates(in: [
      base("shared"), base("national"), base("hebei-budget"), base("hebei-budget-2023"), own,
    ])
    let id = PackageID(kind: .budget, year: 2023, department: "201")
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)")
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
    files["disclosure.xml"] = Array(
      String(decoding: files["disclosure.xml"] ?? [], as: UTF8.self)
        .replacing("profile=\"hebei-budget-2023\"", with: "profile=\"own\"").utf8)
    return try build(
      InputFolder(path: "in", files: files), as: id, profiles: profiles,
      templates: PageTemplates(
        try #require(templates.value), for: try #require(profiles.profile(named: "own")?.value))
    ).page
  }
}
