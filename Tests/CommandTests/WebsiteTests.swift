import Foundation
import Testing

@Suite("A build with a site.xml")
struct WebsiteTests {
  private static let site = """
    <site name="示例市人民政府" domain="www.example.gov.cn" id-code="1300000000">
      <column name="财政预决算" type="财政信息"/>
      <article title="{{部门名称}}{{年度}}年" source="{{部门名称}}" address="/{{目录}}/"/>
    </site>
    """

  private func place() throws -> Workplace {
    let place = try Workplace(samples: ["budget-2021/434", "final-2021/434"])
    try place.write(Self.site, to: "Inputs/site.xml")
    return place
  }

  private func page(_ place: Workplace, _ path: String = "budget-2021/434/index.html") throws -> String {
    String(decoding: try place.read("Output/\(path)"), as: UTF8.self)
  }

  @Test("makes every page once more when it changes, and not otherwise")
  func changes() throws {
    let place = try place()
    #expect(try place.run("build").summary["重做"] == "2")
    #expect(try page(place).contains(#"<meta name="ColumnName" content="财政预决算"/>"#))
    #expect(try page(place, "index.html").contains(#"<meta name="ColumnName" content="财政预决算"/>"#))
    #expect(try place.run("build").summary["重做"] == "0")
    try place.edit("Inputs/site.xml") { $0.replacing("财政预决算", with: "预决算公开") }
    #expect(try place.run("build").summary["重做"] == "2")
    #expect(try page(place).contains("预决算公开") && page(place, "index.html").contains("预决算公开"))
    #expect(try place.run("build").summary["重做"] == "0")
    try place.remove("Inputs/site.xml")
    #expect(try place.run("build").summary["重做"] == "2")
    #expect(try !page(place).contains("SiteName") && !page(place, "index.html").contains("SiteName"))
  }

  @Test("changes nothing that is published while it has an error, and says so once")
  func broken() throws {
    let place = try place()
    #expect(try place.run("build").status == 0)
    let before = try place.tree("Output")
    try place.edit("Inputs/site.xml") { $0.replacing("{{目录}}", with: "{{目彔}}") }
    try place.edit("Inputs/budget-2021/434/disclosure.xml") { $0.replacing("政务公开", with: "政务信息公开") }
    try place.remove("Inputs/final-2021")
    for words in [["build"], ["build", "--prune", "--all"], ["build", "budget-2021/434"], ["check"]] {
      let run = try place.run(words)
      #expect(run.status == 1)
      #expect(run.errors.matches(of: /Inputs\/site.xml:3:\d+: 错误\[D277\]/).count == 1)
      #expect(run.errors.contains("budget-2021/434（D276）"))
      #expect(try place.tree("Output") == before)
    }
    let json = try place.run("build", "--format", "json").json()
    #expect(try json.list("causes").map { $0["roots"] as? [String] } == [["site"]])
    try place.write(Self.site, to: "Inputs/site.xml")
    #expect(try place.run("build").status == 0)
    #expect(try page(place).contains("政务信息公开"))
  }

  @Test("reads only a file in the folder of inputs")
  func boundary() throws {
    let place = try place()
    try place.write(Self.site, to: "outside.xml")
    try place.remove("Inputs/site.xml")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.appendingPathComponent("Inputs/site.xml").path, withDestinationPath: "../outside.xml")
    let refused = try place.run("build")
    #expect(refused.status != 0 && refused.errors.contains("D110"))
    #expect(!place.exists("Output/index.html"))
    let followed = try place.run("build", "--follow-links")
    #expect(followed.status == 0)
    #expect(try page(place).contains("SiteName"))
  }

  @Test("finds it beside the packages, wherever these are, and other commands do not need it")
  func elsewhere() throws {
    let place = try place()
    try FileManager.default.moveItem(
      at: place.folder.appendingPathComponent("Inputs"), to: place.folder.appendingPathComponent("sources"))
    #expect(try place.run("build", "--inputs", "sources").status == 0)
    #expect(try page(place).contains("SiteName"))
    try place.write("<site", to: "sources/site.xml")
    #expect(try place.run("new", "budget-2022/434", "--inputs", "sources").status == 0)
    #expect(try place.run("figures", "budget-2021/434", "--inputs", "sources").status == 0)
  }

  @Test("asks for the day of publication that its pages say")
  func day() throws {
    let place = try place()
    try place.edit("Inputs/budget-2021/434/disclosure.xml") {
      $0.replacing(#/ published="[^"]*"/#, with: "").replacing(" profile=", with: " published=\"2021-03-05\" profile=")
    }
    try place.edit("Inputs/final-2021/434/disclosure.xml") { $0.replacing(#/ published="[^"]*"/#, with: "") }
    let run = try place.run("build")
    #expect(run.status == 0)
    #expect(run.errors.contains("Inputs/final-2021/434/disclosure.xml: 提示[D823]"))
    #expect(!run.errors.contains("Inputs/budget-2021/434/disclosure.xml: 提示[D823]"))
    #expect(try page(place).contains(#"<meta name="PubDate" content="2021-03-05"/>"#))
  }
}
