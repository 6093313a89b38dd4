import Rendering
import Testing
import XML

@testable import Budget

@Suite("What pages say about their website")
struct WebsiteTests {
  private static let id = PackageID(kind: .budget, year: 2023, department: "201")

  /// The head of a page as its labels, in order.
  private func labels(
    site: String, published: String = "2023-02-10T09:30", corrections: String = ""
  ) throws -> (labels: [[String]], page: Element) {
    let pages = try render(site: site, published: published, corrections: corrections)
    let page = try Element(page: pages[0].bytes)
    return (Self.labels(of: page), page)
  }

  private static func labels(of page: Element) -> [[String]] {
    page.all { $0.name == "meta" && $0["name"] != nil && $0["name"] != "viewport" }.map {
      [$0["name"] ?? "", $0["content"] ?? ""]
    }
  }

  private func render(site: String?, published: String, corrections: String = "") throws -> [Page] {
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(Self.id.path)")
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
    let text = String(decoding: files["disclosure.xml"] ?? [], as: UTF8.self)
      .replacing(" profile=", with: " published=\"\(published)\" profile=", maxReplacements: 1)
      .replacing("<ledger", with: "\(corrections)<ledger", maxReplacements: 1)
    files["disclosure.xml"] = Array(text.utf8)
    let reading = PackageReader(profiles: Repository.profiles).read(
      InputFolder(path: "in", files: files), as: Self.id)
    guard let (package, profile) = reading.value else { throw Unexpected(findings: reading.findings) }
    let disclosure = try computeDisclosure(of: package, under: profile, earlier: [:])
    return try renderPages(
      of: try fillTexts(of: disclosure), with: try Repository.templates(of: profile.name),
      in: Surroundings(website: try site.map(Self.templates)))
  }

  private static func templates(_ content: String) throws -> WebsiteTemplates {
    let text = "<site name=\"示例市人民政府\" domain=\"www.example.gov.cn\" id-code=\"1300000000\">\n\(content)\n</site>"
    let reading = readWebsite(Array(text.utf8), path: "Inputs/site.xml")
    guard let website = reading.value else { throw Unexpected(findings: reading.findings) }
    return try WebsiteTemplates(website)
  }

  private static let site = [
    ["SiteName", "示例市人民政府"], ["SiteDomain", "www.example.gov.cn"], ["SiteIDCode", "1300000000"],
  ]

  @Test("are the labels of government websites")
  func all() throws {
    let content = """
      <column kind="预算" name="部门预算" type="财政预决算" keywords="预算" description="{{年度}}年"/>
      <column name="部门决算" type="财政预决算"/>
      <article title="{{部门名称}}{{年度}}年{{总标题}}" source="{{网站.名称}}" author="办公室" keywords="部门{{类别}},{{ 部门编码 }}"
        description="{{上一年度}}—{{年度}}" address="https://{{网站.域名}}/{{目录}}/{{部门名称}}.html?a=1&amp;b=2"/>
      """
    let name = "中共秦皇岛经济技术开发区工作委员会办公室"
    #expect(
      try labels(site: content).labels == Self.site + [
        ["ColumnName", "部门预算"], ["ColumnDescription", "2023年"], ["ColumnKeywords", "预算"], ["ColumnType", "财政预决算"],
        ["ArticleTitle", "\(name)2023年部门预算信息公开"], ["PubDate", "2023-02-10 09:30"], ["ContentSource", "示例市人民政府"],
        ["Keywords", "部门预算,201"], ["Author", "办公室"], ["Description", "2022—2023"],
        [
          "Url",
          "https://www.example.gov.cn/budget-2023/201/\(name.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()).html?a=1&b=2",
        ],
      ])
  }

  @Test("are only those that are stated, and none without a site.xml")
  func few() throws {
    #expect(try labels(site: "").labels == Self.site)
    #expect(try labels(site: #"<column kind="决算" name="决算" type="决算"/>"#).labels == Self.site)
    let dates = try ["2023-02", "2023-02-10", "2023-02-10T09:30"].map {
      try labels(site: #"<article title="a" source="b"/>"#, published: $0).labels.first { $0[0] == "PubDate" }?[1]
    }
    #expect(dates == [nil, "2023-02-10", "2023-02-10 09:30"])
    let page = try Element(page: render(site: nil, published: "2023-02")[0].bytes)
    #expect(Self.labels(of: page) == [])
  }

  @Test("are words, whatever they are")
  func hostile() throws {
    let words = "\"></title><script>alert(1)</script>'&amp;{{{"
    let written = "&quot;>&lt;/title>&lt;script>alert(1)&lt;/script>'&amp;amp;"
    let (labels, page) = try labels(
      site: "<column name=\"\(written)\" type=\"x\"/><article title=\"\(written){{部门名称}}\" source=\"&#x2028;y\"/>")
    #expect(labels.contains(["ColumnName", String(words.dropLast(3))]))
    #expect(page.all { $0.name == "script" }.isEmpty)
  }

  @Test("name only what there is", arguments: faults)
  func faulty(content: String, code: String, column: Int) throws {
    let error = try #require(throws: TemplateFindings.self) { _ = try Self.templates(content) }
    #expect(error.findings.map(\.code) == [code])
    #expect(error.findings.first?.location == Location(file: "Inputs/site.xml", line: 2, column: column))
  }

  static let faults: [(String, String, Int)] = [
    (#"<article title="{{部门名陈}}" source="b"/>"#, "D277", 17),
    (#"<article title="abc{{支出合计}}" source="b"/>"#, "D277", 20),
    (#"<column name="{{年度}}" type="b"/>"#, "D277", 15),
    (#"<article title="{{#年度}}a{{/年度}}" source="b"/>"#, "D278", 17),
    (#"<article title="{{{部门名称}}}" source="b"/>"#, "D278", 17),
    (#"<article title="{{>page}}" source="b"/>"#, "D278", 17),
    (#"<article title="{{部门名称" source="b"/>"#, "D424", 17),
    (#"<article title="a" source="b" address="javascript:alert(1)"/>"#, "D821", 40),
    (#"<article title="a" source="b" address="JAVASCRIPT:{{目录}}"/>"#, "D821", 40),
    (#"<article title="a" source="b" address="{{目录}}/"/>"#, "D821", 40),
    (#"<article title="a" source="b" address="//example.cn/"/>"#, "D821", 40),
    (#"<article title="a" source="b" address="https://"/>"#, "D821", 40),
    (#"<article title="a" source="b" address="https://a.cn/部门/"/>"#, "D821", 40),
    (#"<article title="a" source="b" address="https://a.cn/a b"/>"#, "D821", 40),
    (#"<article title="a" source="b" address="data:text/html,&lt;script>"/>"#, "D821", 40),
  ]

  @Test("are those of the column on the page that lists all packages")
  func index() throws {
    let summary = PackageSummary(id: Self.id, departmentName: "甲", title: "乙", headlines: [])
    let files =
      readTemplates(
        in: ["shared", "index"].map { InputFolder(onDisk: "\(Repository.root)/Templates/\($0)") }
      ).value ?? []
    let site = try Self.templates(
      #"<column name="{{网站.名称}}财政" type="a"/><column kind="预算" name="b" type="c"/><article title="a" source="b"/>"#)
    let page = try Element(page: renderIndex(of: [summary], with: files, on: site).bytes)
    #expect(Self.labels(of: page) == Self.site + [["ColumnName", "示例市人民政府财政"], ["ColumnType", "a"]])
    #expect(try Self.labels(of: Element(page: renderIndex(of: [summary], with: files).bytes)) == [])
  }

  @Test("come with the date of publication and the corrections on the page itself")
  func corrections() throws {
    let corrections = """
      <corrections>
        <correction date="2023-05-01" reason="&lt;b>漏报">支出合计{{支出合计}}万元</correction>
        <correction date="2023-03-02T15:04" reason="笔误">由9.99万元更正为{{三公经费.合计}}万元，见2019年</correction>
      </corrections>
      """
    let (_, page) = try labels(site: "", corrections: corrections)
    let part = try #require(page.all { $0["id"] == "corrections" }.first)
    #expect(part.all { $0.name == "time" }.map { $0["datetime"] } == ["2023-03-02T15:04", "2023-05-01"])
    #expect(
      part.all { $0.name == "p" }.map { $0.text } == [
        "2023年3月2日 15:04", "更正内容：由9.99万元更正为8.98万元，见2019年", "更正原因：笔误", "2023年5月1日",
        "更正内容：支出合计1718.93万元", "更正原因：<b>漏报",
      ])
    #expect(page.all { $0["class"] == "cover" }.first?.all { $0.name == "p" }.map(\.text) == ["二〇二三年二月十日"])
    let none = try Element(page: render(site: nil, published: "2023-02")[0].bytes)
    #expect(none.all { $0["id"] == "corrections" }.isEmpty)
    #expect(none.all { $0["class"] == "cover" }.first?.all { $0.name == "p" }.map(\.text) == ["二〇二三年二月"])
  }
}
