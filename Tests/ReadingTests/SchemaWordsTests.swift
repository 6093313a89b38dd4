import Testing
import XML

@testable import Budget

@Suite("The words of the schemas")
struct SchemaWordsTests {
  private static let schemas = [
    "disclosure.rng": PackageResources.disclosure_rng, "profile.rng": PackageResources.profile_rng,
    "site.rng": PackageResources.site_rng,
  ]

  /// What declares in a schema what `kinds` say.
  private func places(of kinds: Set<String>, in schema: String) throws -> [Element] {
    func all(_ element: Element) -> [Element] { [element] + element.children.flatMap(all) }
    let document = try Document(parsing: try #require(Self.schemas[schema]))
    return all(document.root).filter { element in kinds.contains { element.name.hasSuffix("}\($0)") } }
  }

  @Test("say of every pattern what it asks, in both languages", arguments: schemas.keys.sorted())
  func patterns(schema: String) throws {
    let patterns = try places(of: ["data"], in: schema)
    #expect(patterns.count > 2)
    for pattern in patterns {
      for language in ["zh", "en"] {
        let words = pattern.attributes.first { $0.name == "{urn:disclose:words}\(language)" }?.value ?? ""
        #expect(!words.isEmpty, "\(schema):\(pattern.line) says nothing in \(language)")
        #expect(!words.contains { "[]{}\\^$+".contains($0) }, "\(schema):\(pattern.line) \(words)")
      }
    }
  }

  @Test("give every element and attribute of disclosure.xml a Chinese head")
  func heads() throws {
    let named = try places(of: ["element", "attribute"], in: "disclosure.rng")
    #expect(named.count > 100)
    for place in named {
      #expect(place["{urn:disclose:words}head"]?.isEmpty == false, "line \(place.line): \(place["name"] ?? "")")
    }
  }

  @Test("are what messages say", arguments: saidMessages)
  func messages(_ said: SaidMessage) throws {
    let findings = Sample.read(said.text).findings
    #expect(findings.map { $0.text(in: .chinese) }.contains(said.chinese))
    #expect(findings.map { $0.text(in: .english) }.contains(said.english))
  }

  @Test("name the columns of a ledger table")
  func columns() throws {
    let table = "资金性质,金额\n一般公共预算拨款,一\n"
    let reading = Sample.read(
      Sample.statement(ledger: #"<ledger in="元" file="ledger.csv"/>"#), files: ["ledger.csv": Array(table.utf8)])
    let finding = try #require(reading.findings.first)
    #expect(finding.text(in: .chinese).hasPrefix("金额“一”"))
    #expect(finding.text(in: .english).hasPrefix("金额 “一”"))
  }
}

struct SaidMessage: Sendable {
  var text: String
  var chinese: String
  var english: String
}

private let saidMessages = [
  SaidMessage(
    text: Sample.statement(attributes: #"kind="预算" year="二三" profile="test""#),
    chinese: "封面 <disclosure> 的年度（year）“二三”不对。应当是：四位年份，如 2025。请改正。",
    english: "The value “二三” of disclosure/@year is wrong. Expected: a year of four digits, such as 2025. Correct it."),
  SaidMessage(
    text: Sample.statement(department: #"code="201""#), chinese: "部门 <department> 没有填部门名称（name）。请补上。",
    english: "<department> lacks the attribute: name. Add it."),
  SaidMessage(
    text: Sample.statement(projects: #"<projects/>"#), chinese: "项目 <projects> 缺少 项目 <project>。请补上。",
    english: "<projects> lacks the element: <project>. Add it."),
  SaidMessage(
    text: Sample.statement(
      projects: #"<assets date="2023-12-31" in="元" planed="1"><asset name="车辆" value="1"/></assets>"#),
    chinese: "资产 <assets> 没有属性 planed。是否应为 拟购置金额（planned）？可以写：累计折旧（depreciation）、拟购置金额（planned）。请改正名称或删去它。",
    english:
      "<assets> has no attribute planed. Did you mean planned? Allowed: depreciation, planned. Correct its name, or remove it."
  ),
  SaidMessage(
    text: Sample.statement(ledger: #"<ledger in="元"><line fund="一般公共预算拨款" amount="一"/></ledger>"#),
    chinese: "金额（amount）“一”不是数字。请只填数字，例如 1234.56。",
    english: "amount “一” is not a number. Give digits only, as 1234.56."),
  SaidMessage(
    text: Sample.statement(projects: #"<assets date="2023-12-31" in="元"><asset name="车辆" value="一"/></assets>"#),
    chinese: "价值（value）“一”不是数字。请只填数字，例如 1234.56。",
    english: "value “一” is not a number. Give digits only, as 1234.56."),
]
