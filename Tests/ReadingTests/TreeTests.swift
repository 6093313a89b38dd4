import TestSupport
import Testing
import XML

@testable import Budget

/// Statements that no XML spells, as a workbook's reader would hand them over.
@Suite("A tree of statements that is not XML")
struct TreeTests {
  static let folder = InputFolder(path: "in", files: [:])

  /// The same statements, told to a builder one by one.
  func rebuild(_ element: Element, in tree: inout TreeBuilder) {
    tree.open(element.name, at: element.position)
    for attribute in element.attributes { tree.attribute(attribute.name, attribute.value, at: attribute.valuePosition) }
    for node in element.content {
      switch node {
      case .element(let child): rebuild(child, in: &tree)
      case .text(let text): tree.text(text.string, at: text.firstVisiblePosition)
      }
    }
    tree.close()
  }

  @Test("is read into the same package as its XML")
  func whole() throws {
    let statement = Sample.statement(
      projects: """
        <projects><project code="P1" name="培训" unit="201001"><use>办事</use><goal>目标</goal></project></projects>
        <task name="甲"><goal indicator="≥1次">乙</goal></task>
        """)
    let reader = PackageReader(profiles: Sample.profiles())
    let bytes = Array(statement.utf8)
    var tree = TreeBuilder(names: reader.names)
    rebuild(try Document(parsing: bytes).root, in: &tree)
    let told = reader.read(try tree.finish(), file: "in/disclosure.xml", in: TableFiles(Self.folder), as: Sample.id)
    let spelt = reader.read(InputFolder(path: "in", files: ["disclosure.xml": bytes]), as: Sample.id)
    #expect(told.findings == spelt.findings)
    // Only XML knows where each character of a text stands.
    let turns = /turns: (nil|Optional\(\[[^\]]*\]\))/
    let (first, second) = (try #require(told.value).package, try #require(spelt.value).package)
    #expect("\(first)".replacing(turns, with: "") == "\(second)".replacing(turns, with: ""))
  }

  /// A table of units and one of lines, each statement with its cell.
  func workbook(unit: String, kind: String = "预算", withheld: Bool = false) throws -> Document {
    func cell(_ sheet: String, _ row: Int, _ column: Int) -> Position {
      Position(sheet: sheet, line: row, column: column)
    }
    var tree = TreeBuilder()
    tree.open("disclosure", at: cell("封面", 1, 1))
    for (place, pair) in [("kind", kind), ("year", "2023"), ("profile", "test")].enumerated() {
      tree.attribute(pair.0, pair.1, at: cell("封面", place + 1, 2))
    }
    tree.open("department", at: cell("单位", 1, 1))
    tree.attribute("code", "201", at: cell("单位", 1, 2))
    tree.attribute("name", "办公室", at: cell("单位", 1, 3))
    tree.open("unit", at: cell("单位", 2, 1))
    let unitCells = [("code", unit), ("name", "本级"), ("nature", "行政"), ("funding", "财政拨款"), ("organ", "是")]
    for (place, pair) in unitCells.enumerated() { tree.attribute(pair.0, pair.1, at: cell("单位", 2, place + 1)) }
    tree.close()
    tree.close()
    tree.open("ledger", at: cell("收支", 1, 1))
    tree.attribute("in", "元", at: cell("收支", 1, 2))
    tree.open("line", at: cell("收支", 3, 1))
    let line = [
      ("fund", "一般公共预算拨款"), ("function", "2013101"), ("economic", "30201"), ("category", "公用经费"), ("amount", "12.50"),
    ]
    for (place, pair) in line.enumerated() { tree.attribute(pair.0, pair.1, at: cell("收支", 3, place + 25)) }
    tree.close()
    tree.close()
    if withheld {
      tree.open("projects", at: cell("项目", 1, 1))
      tree.open("project", at: cell("项目", 2, 1))
      for (place, pair) in [("code", "P1"), ("name", "代号"), ("unit", "201001"), ("withheld", "是")].enumerated() {
        tree.attribute(pair.0, pair.1, at: cell("项目", 2, place + 1))
      }
      tree.open("indicator", at: cell("指标", 9, 1))
      tree.attribute("first", "产出指标", at: cell("指标", 9, 1))
      tree.attribute("second", "数量", at: cell("指标", 9, 2))
      tree.attribute("operator", "≈机密", at: cell("指标", 9, 3))
      tree.attribute("value", "3", at: cell("指标", 9, 4))
    }
    return try tree.finish()
  }

  @Test("is judged by the schema, and read, with the places of its cells")
  func cells() throws {
    func read(_ document: Document) -> ReadResult<(package: Package, profile: Profile)> {
      PackageReader(profiles: Sample.profiles())
        .read(document, file: "in/disclosure.xlsx", in: TableFiles(Self.folder), as: Sample.id)
    }
    let good = read(try workbook(unit: "201001"))
    #expect(good.findings == [])
    #expect(good.value?.package.ledger.lines(on: .function).map(\.origin.line) == [3])
    let bad = read(try workbook(unit: "二〇一"))
    #expect(bad.findings.map(\.code) == ["D156"])
    #expect(bad.findings.first?.location.map(\.description) == "in/disclosure.xlsx!单位!A2")
    let other = read(try workbook(unit: "201001", kind: "决算"))
    #expect(other.findings.first?.location.map(\.description) == "in/disclosure.xlsx!封面!B1")
    let secret = read(try workbook(unit: "201001", withheld: true))
    #expect(secret.findings.map(\.location?.description) == ["in/disclosure.xlsx!指标!C9"])
    #expect(!secret.findings.contains { $0.text(in: .chinese).contains("机密") })
  }

  @Test("of too much is refused as XML would be")
  func limits() {
    func nested(_ depth: Int) throws -> Document {
      var tree = TreeBuilder(limits: Limits(maximumDepth: 3))
      for column in 0..<depth { tree.open("a", at: Position(sheet: "表", line: 1, column: column + 1)) }
      return try tree.finish()
    }
    #expect(throws: ParseFault(.tooDeep(limit: 3), at: Position(sheet: "表", line: 1, column: 4))) { try nested(5) }
    #expect(throws: ParseFault(.empty, at: .start)) { try nested(0) }
  }
}
