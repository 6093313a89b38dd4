import Foundation
import Rendering
import Testing
import XML

@testable import Budget

/// A copy of a sample, which tests change.
private struct Copy {
  var files: [String: [UInt8]] = [:]
  let id: PackageID

  init(_ id: PackageID) throws {
    self.id = id
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)")
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
  }

  var statement: String {
    get { String(decoding: files["disclosure.xml"] ?? [], as: UTF8.self) }
    set { files["disclosure.xml"] = Array(newValue.utf8) }
  }

  func page(
    _ templates: PageTemplates? = nil, profiles: ProfileLibrary = Repository.profiles
  ) throws -> Element {
    try build(InputFolder(path: "in", files: files), as: id, profiles: profiles, templates: templates).page
  }
}

@Suite("The whole page")
struct WholePageTests {
  private let id = PackageID(kind: .budget, year: 2023, department: "201")
  private let other = PackageID(kind: .budget, year: 2021, department: "434")

  @Test("lists in its contents every part that is there, and none that is not")
  func contents() throws {
    for id in [id, other] {
      let page = try Copy(id).page()
      let ids = page.all { $0["id"] != nil }.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count)
      let links = try #require(page.first { $0["id"] == "contents" }).all { $0.name == "a" }.compactMap { $0["href"] }
      #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
      let parts = page.all { $0.name == "section" && $0["id"] != nil }.compactMap { $0["id"] }
      #expect(Set(links.map { String($0.dropFirst()) }).isSuperset(of: parts))
    }
  }

  @Test("gives every row of a table an anchor, which its code makes")
  func anchors() throws {
    let page = try Copy(id).page()
    let tables = page.all { $0.name == "table" && $0["id"]?.hasPrefix("table-") == true }
    #expect(tables.count == 9)
    for table in tables {
      let rows = try #require(table.first { $0.name == "tbody" }).children(named: "tr")
      let prefix = "\(try #require(table["id"]))-"
      #expect(rows.allSatisfy { $0["id"]?.hasPrefix(prefix) == true })
      for row in rows {
        guard let code = row.first(where: { $0["class"] == "code" && !$0.text.isEmpty }) else { continue }
        #expect(row["id"] == prefix + code.text)
      }
    }
  }

  @Test("heads every cell of a table with several sides by its own side")
  func sides() throws {
    let page = try Copy(id).page()
    let table = try #require(page.first { $0["id"] == "table-1" })
    let names = Dictionary(
      table.all { $0.name == "th" && $0["id"] != nil }.map { ($0["id"] ?? "", $0.text) }, uniquingKeysWith: { $1 })
    func heads(of row: String) throws -> [[String]] {
      try #require(page.first { $0["id"] == row }).all { $0.name == "td" }.map { cell in
        (cell["headers"] ?? "").split(separator: " ").map { names[String($0)] ?? "?" }
      }
    }
    #expect(
      try heads(of: "table-1-1") == [
        // Nothing else heads the first side.
        [], [], ["支出", "预算数", "一、一般公共服务支出"],
      ])
    // A row that has no income.
    #expect(try heads(of: "table-1-12") == [[], [], [], ["支出", "预算数", "十二、城乡社区支出"]])
    let tables = page.all { $0.name == "td" && $0["headers"] != nil }.compactMap { cell in
      sequence(first: cell, next: \.parent).first { $0.name == "table" }?["id"]
    }
    #expect(Set(tables) == ["table-1", "table-4"])
  }

  @Test("heads a sum by a label that reaches its side")
  func spanningLabel() throws {
    let page = try Copy(PackageID(kind: .finalAccounts, year: 2021, department: "434")).page()
    let total = try #require(page.first { $0["id"] == "table-6-29" })
    let labels = total.all { $0.name == "th" }.compactMap { $0["id"] }
    #expect(labels == ["table-6-29-s3"])
    let heads = total.all { $0.name == "td" }.map { $0["headers"] }
    #expect(heads == [nil, "table-6-h1-2 table-6-h2-9 table-6-29-s3"])
  }

  @Test("names each cell of a project's list by its head, for screens where a list has no heads", arguments: 0..<3)
  func lists(number: Int) throws {
    let id = [id, other, PackageID(kind: .finalAccounts, year: 2021, department: "434")][number]
    let page = try Copy(id).page()
    let forms = page.all { $0.name == "table" && $0["class"] == "form" }
    #expect(forms.count > 5)
    for form in forms {
      let heads = Set(form.all { $0["scope"] == "col" }.map(\.text))
      let rows = form.all { $0.name == "tbody" && $0["class"] == "list" }.flatMap { $0.children(named: "tr") }
      let cells = rows.map { row in row.all { $0.name == "td" } }.filter { $0.count > 1 }.joined()
      let labels = cells.map { $0["data-label"] }
      #expect(!labels.isEmpty && labels.allSatisfy { $0.map(heads.contains) ?? false })
      // The switch that folds it stands before it, and hides nothing where there is no style sheet.
      let fold = try #require(form.parent?.parent?.first { $0.name == "details" })
      #expect(fold.children.map(\.name) == ["summary"])
    }
  }

  @Test("has no attribute that says nothing", arguments: [2021, 2023])
  func attributes(year: Int) throws {
    for element in try Copy(year == 2023 ? id : other).page().all(where: { _ in true }) {
      #expect(element["class"] != "" && element["colspan"] != "1" && element["rowspan"] != "1", "\(element.name)")
      // Browsers let the keyboard into what scrolls.
      #expect(element["tabindex"] == nil)
    }
  }

  @Test("says 涉密 where something is withheld, and nowhere what it was")
  func withheld() throws {
    var copy = try Copy(id)
    copy.statement = copy.statement.replacing("涉密内容", with: "绝不能公布的内容")
    #expect(copy.statement.contains("绝不能公布的内容"))
    let page = try copy.page()
    #expect(!page.text.contains("绝不能公布"))
    let project = try #require(page.first { $0["id"] == "project-13" })
    #expect(project.text.contains("涉密"))
    #expect(project.first { $0.name == "tbody" }?.all { $0.name == "td" }.allSatisfy { $0.text == "涉密" } == true)
    // The amount of a withheld project is no public figure either.
    let disclosure = try build(InputFolder(path: "in", files: copy.files), as: id).disclosure
    #expect(disclosure.projects[12].budget == .withheld)
    #expect(disclosure.projects[2].budget != .withheld)
  }

  @Test("fills figures into a department's own words, and finds a wrong name at its place")
  func narratives() throws {
    var copy = try Copy(id)
    copy.statement = copy.statement.replacing(
      "<text name=\"职责\">", with: "<text name=\"职责\">\n    <p>公务接待费{{三公经费.公务接待费}}万元，占{{三公经费.公务接待费.占比}}。</p>")
    #expect(try copy.page().text.contains("公务接待费0.74万元，占8.2%。"))
    copy.statement = copy.statement.replacing("{{三公经费.公务接待费}}", with: "{{三公经费.公务招待费}}")
    let line = copy.statement.prefix { _ in true }.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("公务招待费") }.map { $0 + 1 }
    let error = try #require(throws: Finding.self) { try copy.page() }
    #expect(error.code == "D441")
    #expect(error.location == Location(file: "in/disclosure.xml", line: line, column: 13))
    #expect(error.text(in: .chinese).contains("三公经费.公务接待费"))
  }

  @Test("finds a wrong name in a text of many lines where it stands")
  func wrappedNarrative() throws {
    var copy = try Copy(id)
    copy.statement = copy.statement.replacing(
      "<text name=\"职责\">", with: "<text name=\"职责\">\n<p>\n  负责全区工作，\n  全年{{支出总计}}万元。</p>")
    let line = copy.statement.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("支出总计") }.map { $0 + 1 }
    let error = try #require(throws: Finding.self) { try copy.page() }
    #expect(error.location == Location(file: "in/disclosure.xml", line: line, column: 5))
    copy.statement = copy.statement.replacing("{{支出总计}}", with: "{{支出合计}}")
    #expect(try copy.page().text.contains("负责全区工作，全年1718.93万元。"))
  }

  @Test("has no gap in a department's own words: what is not known is an error")
  func unknownComparison() throws {
    var copy = try Copy(other)
    copy.statement = copy.statement.replacing(
      "<text name=\"职责\">", with: "<text name=\"职责\"><p>经费变动{{人员经费.上年.差额}}万元。</p>")
    #expect(try #require(throws: Finding.self) { try copy.page() }.code == "D530")
    copy.statement = copy.statement.replacing("{{人员经费.上年.差额}}", with: "{{项目支出.上年.差额}}")
    #expect(try copy.page().text.contains("经费变动620.07万元。"))
  }

  @Test(
    "refuses template syntax in a department's own words",
    arguments: ["{{#支出合计}}x{{/支出合计}}", "{{>change}}", "{{! x }}"])
  func templateSyntax(tag: String) throws {
    var copy = try Copy(id)
    copy.statement = copy.statement.replacing(
      "<text name=\"职责\">", with: "<text name=\"职责\"><p>\(tag.replacing(">", with: "&gt;"))</p>")
    #expect(try #require(throws: Finding.self) { try copy.page() }.code == "D446")
  }

  @Test("has other words, another order and a new section when a copy of the profile says so")
  func changedProfile() throws {
    let base: @Sendable (String) -> InputFolder = { name in InputFolder(onDisk: "\(Repository.root)/Templates/\(name)")
    }
    let city = InputFolder(
      path: "Templates/city",
      files: [
        "profile.xml": Array(
          """
          <profile extends="hebei-budget-2023">
            <sections>
              <section name="share" title="项目支出占比"/>
              <section name="other" title="其他事项"/>
              <section name="overview" title="总体情况"/>
            </sections>
          </profile>
          """.utf8),
        "section.xhtml": Array(
          """
          {{#是.share}}<p>项目支出占{{页.项目支出.占比}}。</p>{{/是.share}}
          {{#是.other}}<p>没有了。</p>{{/是.other}}
          {{#是.overview}}{{#页}}{{>section-overview}}{{/页}}{{/是.overview}}
          """.utf8),
      ])
    let profiles = ProfileLibrary(
      names: ["city", "hebei-budget", "hebei-budget-2023", "national"], folder: { $0 == "city" ? city : base($0) },
      charts: [InputFolder(onDisk: "\(Repository.root)/Templates/charts")])
    let templates = readTemplates(
      in: [base("shared"), base("national"), base("hebei-budget"), base("hebei-budget-2023"), city])
    var copy = try Copy(id)
    copy.statement = copy.statement.replacing("profile=\"hebei-budget-2023\"", with: "profile=\"city\"")
    let page = try build(
      InputFolder(path: "in", files: copy.files), as: id, profiles: profiles,
      templates: PageTemplates(
        try #require(templates.value), for: try #require(profiles.profile(named: "city")?.value))
    ).page
    let explanation = try #require(page.first { $0["id"] == "explanation" })
    #expect(explanation.children(named: "section").compactMap { $0["id"] } == ["share", "other", "overview"])
    #expect(explanation.text.contains("一、项目支出占比"))
    #expect(explanation.text.contains("项目支出占15.2%。"))
    #expect(explanation.text.contains("二、其他事项"))
    #expect(explanation.text.contains("没有了。"))
  }

  @Test("does not print the department's amount on every project")
  func outerName() throws {
    let templates = try Repository.templates(of: "hebei-budget-2021", changing: "project") { template in
      template.replacing("{{项目编码}}", with: "{{上年结转}}")
    }
    let error = try #require(throws: Finding.self) { try Copy(other).page(templates) }
    #expect(error.code == "D439" && error.location?.file.hasSuffix("hebei-budget-2021/project.xhtml") == true)
    #expect(error.text(in: .chinese).contains("“页.上年结转”"))
  }

  @Test("fills figures into the notes of a profile, and finds a wrong name at its place there")
  func notes() throws {
    for (name, column) in [("支出合计", nil), ("支出总计", 28)] {
      let profiles = Repository.profiles { $0.replacing("本部门（或单位）本年度无收支及结转结余情况", with: "全年{{\(name)}}万元") }
      let id = PackageID(kind: .finalAccounts, year: 2021, department: "434")
      let page = { try Copy(id).page(profiles: profiles) }
      guard let column else {
        let text = try page().text
        #expect(text.contains("注：全年1498.87万元，按要求以空表列示。"), "\(text.matches(of: /注：全年.*/).map(\.output))")
        continue
      }
      let error = try #require(throws: Finding.self) { try page() }
      #expect(error.code == "D441" && error.location?.column == column)
      #expect(error.location?.file.hasSuffix("hebei-final-2021/profile.xml") == true)
    }
  }

  @Test("does not take sections without content, ambiguous anchors, or figures that cannot be reached")
  func misfit() throws {
    let files = [
      TemplateFile(
        name: "page", path: "page.xhtml", bytes: Array("<div id=\"tables\">{{#是.a}}<p>x</p>{{/是.a}}</div>".utf8))
    ]
    var profile = try #require(Repository.profiles.profile(named: "hebei-budget-2023")?.value)
    profile.sections = ["a", "b", "tables"].map { SectionPlan(name: $0, title: $0, requirement: nil) }
    profile.counts = ["项目.个数"]
    let failure = try #require(throws: TemplateFindings.self) { try PageTemplates(files, for: profile) }
    #expect(failure.findings.map(\.code) == ["D447", "D447", "D448", "D449"])
  }

  @Test("shows hostile words as words", arguments: hostileWords)
  func hostile(words: String) throws {
    var copy = try Copy(id)
    let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
    copy.statement = copy.statement.replacing("中共秦皇岛经济技术开发区工作委员会办公室（本级）", with: escaped)
      .replacing("督查室专项经费", with: escaped).replacing("管理全区的保密、机要和档案。", with: escaped)
      .replacing("开展培训次数", with: escaped)
    let page = try copy.page()
    let expected = words.collapsed
    let found = page.all { Array($0.children).isEmpty && $0.text.utf8.count >= expected.utf8.count }
      .filter { $0.text.collapsed == expected }
    #expect(found.count >= 3)
  }

  @Test("refuses what XML cannot hold, with its place")
  func control() throws {
    var copy = try Copy(id)
    copy.statement = copy.statement.replacing("督查室专项经费", with: "督查室\u{1}专项经费")
    #expect(throws: Unexpected.self) { try copy.page() }
  }
}

private let hostileWords = [
  "<script>alert(1)</script>", "a\" onmouseover=\"x", "&lt;b&gt; &amp;amp;", "</table></html>", "\u{200D}连\u{2060}字",
  String(repeating: "长", count: 300_000), "]]>", "'单引号'", "<!-- 注释 -->",
]

extension String {
  fileprivate var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
