import Testing

@testable import Budget

@Suite("What site.xml states")
struct WebsiteTests {
  private func read(_ text: String) -> ReadResult<Website> { readWebsite(Array(text.utf8), path: "Inputs/site.xml") }

  private func site(
    _ content: String, attributes: String = #"name="示例市人民政府" domain="www.example.gov.cn" id-code="1300000000""#
  ) -> String {
    "<site \(attributes)>\n\(content)\n</site>"
  }

  @Test("is the website, its columns, and what pages say")
  func all() throws {
    let reading = read(
      site(
        """
        <column name="财政" type="财政信息"/>
        <article title="{{部门名称}}" source="来源" address="/{{目录}}/"/>
        <column kind="决算" name="部门决算" type="财政预决算" keywords="决算" description="说明"/>
        """))
    let website = try #require(reading.value)
    #expect(reading.findings.isEmpty)
    #expect(website.name == "示例市人民政府" && website.domain == "www.example.gov.cn" && website.code == "1300000000")
    #expect(website.columns.map(\.kind) == [nil, .finalAccounts])
    #expect(
      website.columns[1].labels.mapValues(\.text) == [
        .name: "部门决算", .type: "财政预决算", .keywords: "决算", .description: "说明",
      ])
    #expect(
      website.articles[0].labels[.title]
        == Narrative(text: "{{部门名称}}", location: Location(file: "Inputs/site.xml", line: 3, column: 17)))
  }

  @Test("is refused with its place where it is wrong", arguments: faults)
  func wrong(fault: Fault) throws {
    let reading = read(fault.text)
    #expect(reading.value == nil)
    #expect(reading.findings.first?.code == fault.code, "\(reading.findings.map { $0.text(in: .chinese) })")
    #expect(reading.findings.first?.location?.line == fault.line)
  }

  struct Fault: Sendable {
    var text: String
    var code: String
    var line: Int
  }

  static let faults: [Fault] = [
    Fault(text: #"<site name="a" domain="https://a.cn/" id-code="1300000000"/>"#, code: "D156", line: 1),
    Fault(text: #"<site name="a" domain="a.cn" id-code="13"/>"#, code: "D156", line: 1),
    Fault(text: #"<site name="{{部门名称}}" domain="a.cn" id-code="bm12345678"/>"#, code: "D278", line: 1),
    Fault(text: "<site name=\"a\" domain=\"a.cn\" id-code=\"1300000000\">\n<colum/></site>", code: "D152", line: 2),
    Fault(
      text: "<site name=\"a\" domain=\"a.cn\" id-code=\"1300000000\">\n<column name=\"a\" type=\"\"/></site>",
      code: "D155", line: 2),
    Fault(
      text:
        "<site name=\"a\" domain=\"a.cn\" id-code=\"1300000000\">\n<column name=\"a\" type=\"b\"/>\n<column name=\"a\" type=\"b\"/></site>",
      code: "D279", line: 3),
    Fault(
      text:
        "<!DOCTYPE site [<!ENTITY a SYSTEM \"/etc/passwd\">]>\n<site name=\"&a;\" domain=\"a.cn\" id-code=\"1300000000\"/>",
      code: "D122", line: 1),
    Fault(
      text:
        "<site name=\"a\" domain=\"a.cn\" id-code=\"1300000000\">\n<article title=\"\(String(repeating: "长", count: 1_001))\" source=\"b\"/></site>",
      code: "D822", line: 2),
    Fault(text: "<site name=\"a\u{202E}b\" domain=\"a.cn\" id-code=\"1300000000\"/>", code: "D190", line: 1),
    Fault(text: "", code: "D121", line: 1),
  ]
}
