import Checking
import Foundation
import Rendering
import Testing
import XML

@testable import Budget

/// Every string that the schema lets a department write is asked for here: a new attribute that nobody walks over fails
/// a test.
@Suite("The walk over the texts of a package")
struct TextWalkTests {
  /// What the schema calls words, or leaves open, and is no text of the department on its page.
  private static let others: [String: String] = [
    "start/disclosure@part": "the name of a folder",
    "start/except": "reasons for exceptions are in the report, not on the page",
    "start/except@at": "words of a text, so that an exception is for it alone",
    "controls/control@of": "a figure or a cell of the profile",
    "controls/control@flow": "a flow of the program's list", "controls/control@fund": "a fund of the program's list",
    "controls/control@function": "a code", "controls/control@economic": "a code",
    "controls/control@category": "a category of the program's list", "controls/control@project": "a code",
    "controls/control@unit": "a code",
    "reasons/reason@of": "a figure of the profile", "reasons/use@of": "a figure of the profile",
    "earlier/figure@name": "a figure of the profile",
    "counts/count@name": "a count of the profile", "text/text@name": "a text of the profile",
    "assets/asset@name": "an asset of the profile",
    "earlier/figure@amount": "an amount", "evaluation/funds@initial": "an amount",
    "evaluation/funds@revised": "an amount", "procurement/item@price": "an amount",
    "procurement/item@small-business": "an amount", "procurement/from@amount": "an amount",
    "procurement/contracts@amount": "an amount",
    "procurement/contracts@small-business": "an amount", "procurement/contracts@micro-business": "an amount",
    "assets/assets@depreciation": "an amount", "assets/assets@planned": "an amount", "assets/asset@value": "an amount",
    "procurement/contracts@reserved-small": "an amount", "procurement/contracts@reserved-micro": "an amount",
    "procurement/contracts@small-of-reserved": "an amount", "procurement/contracts@micro-of-reserved": "an amount",
    "earlier/earlier@of": "a basis of the profile", "reasons/reason@against": "a basis of the profile",
    "indicator/indicator@first": "a term of the program's list or the profile's",
    "project/text@name": "a text of the profile",
    // No format that ships for all prints these; PhraseTests walks over them.
    "department/department@short": "walked", "department/unit@short": "walked", "project/project@kind": "walked",
    "procurement/from@fund": "a fund of the program's list", "line/line@unit": "a code",
    "line/line@flow": "a flow of the program's list",
    "line/line@fund": "a fund of the program's list", "line/line@carried": "yes or no", "line/line@function": "a code",
    "line/line@economic": "a code", "line/line@category": "a category of the program's list",
    "line/line@project": "a code",
    "line/line@purpose": "a mark of the profile", "line/line@amount": "an amount",
    "line/line@note": "no page prints it",
    "ledger/ledger@unit": "a code", "ledger/view@unit": "a code", "controls/control@amount": "an amount",
  ]

  /// A budget and final accounts that together hold every text once, as @N@, each in an element on a line of its own.
  private static let statements = [
    Statement(
      id: PackageID(kind: .budget, year: 2021, department: "101"), profile: "hebei-budget-2021",
      text: """
        <disclosure kind="预算" year="2021" profile="hebei-budget-2021">
          <department code="101"
            name="@department/department@name@">
            <unit code="101001" name="@department/unit@name@" nature="@department/unit@nature@" rank="@department/unit@rank@" funding="@department/unit@funding@" organ="是"/>
          </department>
          <ledger in="万元">
            <line fund="一般公共预算拨款" function="2010301" economic="30217" category="公用经费" amount="5"/>
            <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="101-01" amount="10"/>
            <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="101-02" amount="10"/>
          </ledger>
          <earlier of="上年" in="万元"><figure name="机关运行经费" amount="1"/></earlier>
          <corrections>
            <correction date="2021-03-01" reason="@start/correction@reason@">@start/correction@</correction>
          </corrections>
          <reasons>
            <reason of="机关运行经费">@reasons/reason@</reason>
            <use of="机关运行经费">@reasons/use@</use>
          </reasons>
          <text name="职责">
            <p>@blocks/p@</p>
            <heading>@blocks/heading@</heading>
            <list><item>@blocks/item@</item></list>
            <table title="@blocks/table@title@">
              <head><cell>@cells/cell@</cell></head>
              <row><cell>@cells/cell of a row@</cell></row></table>
          </text>
          <text name="总体绩效目标"><p>完成任务。</p></text>
          <task name="@task/task@name@">
            <goal indicator="@task/goal@indicator@">@task/goal@</goal>
          </task>
          <projects>
            <project code="101-01" name="@project/project@name@" unit="101001">
              <use>@project/use@</use>
              <goal>@project/goal@</goal>
              <indicator first="产出指标" second="@indicator/indicator@second@" third="@indicator/indicator@third@" description="@indicator/indicator@description@" words="@indicator/indicator@words@" basis="@indicator/indicator@basis@"/>
              <indicator first="效益指标" second="社会效益指标" third="知晓率" operator="≥" value="80" unit="@indicator/indicator@unit@"/>
              <indicator first="满意度指标" second="服务对象满意度指标" third="群众满意度" operator="≥" value="90" unit="%"/>
            </project>
            <project code="101-02" name="专网建设" unit="101001" withheld="是" amount-public="是">
              <goal>将在山区建设八个站点</goal>
              <indicator first="产出指标" second="数量指标" third="站点的个数多少" words="山区东面有三个站点"/>
            </project>
          </projects>
          <procurement in="万元">
            <item name="@procurement/item@name@" project="101-01" catalogue="@procurement/item@catalogue@" measure="@procurement/item@measure@" quantity="1" price="1"/>
            <remark>@procurement/remark@</remark>
          </procurement>
        </disclosure>
        """),
    Statement(
      id: PackageID(kind: .finalAccounts, year: 2021, department: "101"), profile: "hebei-final-2021",
      text: """
        <disclosure kind="决算" year="2021" profile="hebei-final-2021">
          <department code="101" name="某局"><unit code="101001" name="本级" nature="行政" funding="拨款" organ="是"/></department>
          <ledger in="万元">
            <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="101-01" amount="10"/>
            <line flow="收入" fund="一般公共预算拨款" function="2010302" amount="10"/>
          </ledger>
          <text name="职责"><p>负责。</p></text>
          <text name="绩效管理工作"><p>开展。</p></text>
          <projects>
            <project code="101-01" name="宣传经费" unit="101001">
              <goal>提高意识。</goal>
              <indicator first="产出指标" second="数量指标" third="次数" operator="≥" value="4" unit="次" result="@indicator/indicator@result@" points="90" score="90"/>
              <evaluation by="@evaluation/evaluation@by@" in="万元" completion="100">
                <funds source="当年财政拨款" initial="10" revised="10"/>
                <achieved>@evaluation/achieved@</achieved>
                <summary>@evaluation/summary@</summary>
                <problems>@evaluation/problems@</problems>
              </evaluation>
            </project>
            <project code="101-02" name="专网建设" unit="101001" withheld="是" amount-public="是">
              <goal>将在山区建设八个站点</goal>
            </project>
          </projects>
        </disclosure>
        """),
  ]

  @Test("has a mark for each text that the schema admits")
  func complete() throws {
    let path = "\(Repository.root)/Sources/Reading/Schemas/disclosure.rng"
    let schema = try String(contentsOfFile: path, encoding: .utf8).replacing(#/ xmlns="[^"]*"/#, with: "")
    let grammar = try Document(parsing: Array(schema.utf8)).root
    let admitted = Set(grammar.texts)
    let marked = Set(Self.statements.flatMap(\.marks))
    #expect(admitted.subtracting(Self.others.keys).subtracting(marked) == [])
    // What is said to be no text of the page must be in the schema, too.
    #expect(Set(Self.others.keys).subtracting(admitted) == [])
  }

  @Test("meets what the page prints, and nothing else", arguments: statements)
  func printed(statement: Statement) throws {
    let words = statement.words
    let (package, profile) = try statement.package { words[$0]! }
    let page = try printed(package, profile)
    var walked: [String] = []
    package.readTexts { text, place in if place.isPublished { walked.append(text) } }
    for (mark, word) in words {
      #expect(page.contains(word), "\(mark) is not on the page")
      #expect(walked.contains(word), "\(mark) is not in the walk")
    }
    // Accounts have no place for the rank of a unit, and others that budgets show.
    for text in walked where statement.id.kind == .budget && !text.isEmpty {
      #expect(page.contains(text), "\(text) is in the walk and not on the page")
    }
  }

  @Test("lets rules find private numbers in each text, where it stands", arguments: statements)
  func privateNumbers(statement: Statement) throws {
    try expect("D691", in: statement) { "电话138123456\(10 + $0)" }
  }

  @Test("lets rules find what is withheld in each text", arguments: statements)
  func withheld(statement: Statement) throws {
    // Indicators may share words; the goal of a project is its own.
    try expect("D694", in: statement) { "\($0)将在山区建设八个站点" }
  }

  @Test("fills figures in everywhere", arguments: statements)
  func figures(statement: Statement) throws {
    let (package, profile) = try statement.package { _ in "甲{{支出合计}}乙" }
    let page = try printed(package, profile)
    #expect(!page.contains("{{"))
    #expect(
      page.components(separatedBy: "甲\(statement.id.kind == .budget ? "25" : "10").00乙").count > statement.marks.count)
    let (wrong, _) = try statement.package { _ in "甲{{支出总计}}乙" }
    let error = try #require(throws: Finding.self) {
      try printed(wrong, profile)
    }
    #expect(error.code == "D441" && error.location?.line == statement.lines.min())
  }

  /// What readers see of a package's page.
  private func printed(_ package: Package, _ profile: Profile) throws -> String {
    try page(of: computeDisclosure(of: package, under: profile), under: profile).text
  }

  private func expect(_ code: String, in statement: Statement, _ word: (Int) -> String) throws {
    let marks = statement.marks
    let (package, profile) = try statement.package { word(marks.firstIndex(of: $0)!) }
    let disclosure = try computeDisclosure(of: package, under: profile)
    let found = checkDisclosure(CheckSubject(disclosure: disclosure, package: package, profile: profile)).findings
      .filter { $0.code == code }
    let lines = found.compactMap { $0.location?.line }
    for (line, mark) in zip(statement.lines, marks) { #expect(lines.contains(line), "\(mark)") }
    // One finding for each text, however many stand in a line.
    #expect(found.count == marks.count)
  }
}

struct Statement: CustomTestStringConvertible, Sendable {
  var id: PackageID
  var profile: String
  var text: String

  var testDescription: String { id.path }

  /// Names of the places where texts stand, and their lines.
  private var places: [(mark: String, line: Int)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      line.matches(of: /([>"])@([^"<]*)@([<"])/).map { (String($0.output.2), number + 1) }
    }
  }

  var marks: [String] { places.map(\.mark) }
  var lines: [Int] { places.map(\.line) }

  /// A word of its own for each.
  var words: [String: String] {
    Dictionary(uniqueKeysWithValues: marks.enumerated().map { ($1, "第\($0)号标记") })
  }

  func package(_ word: (String) -> String) throws -> (package: Package, profile: Profile) {
    let filled = text.replacing(/([>"])@([^"<]*)@([<"])/) { "\($0.output.1)\(word(String($0.output.2)))\($0.output.3)" }
    let folder = InputFolder(path: "in", files: ["disclosure.xml": Array(filled.utf8)])
    let reading = PackageReader(profiles: Repository.profiles).read(folder, as: id)
    #expect(reading.findings.isEmpty, "\(reading.findings.map { $0.text(in: .english) })")
    let (package, profile) = try #require(reading.value)
    return (package, profile)
  }
}

extension Element {
  /// In a grammar, `definition/element@attribute` for each attribute whose value is words or anything, and
  /// `definition/element` for each text.
  fileprivate var texts: [String] {
    // A kind of words, such as the name of a figure, is a definition of its own.
    var words: Set = ["words"]
    for define in patterns where define.name == "define" {
      let isWords = define.patterns.allSatisfy { $0.name == "text" || $0.name == "ref" && $0["name"] == "words" }
      if isWords { words.insert(define["name"] ?? "") }
    }
    return patterns.filter { !words.contains($0["name"] ?? "") }.flatMap { $0.texts(words, in: $0["name"] ?? "start") }
  }

  private func texts(_ words: Set<String>, in definition: String, _ element: String = "") -> [String] {
    let isWords = name == "ref" && words.contains(self["name"] ?? "")
    switch name {
    case "element": return patterns.flatMap { $0.texts(words, in: definition, self["name"] ?? "") }
    case "attribute":
      let isText = patterns.allSatisfy { $0.name == "ref" && words.contains($0["name"] ?? "") }
      return isText ? ["\(definition)/\(element)@\(self["name"] ?? "")"] : []
    case "text": return ["\(definition)/\(element)"]
    default:
      return isWords ? ["\(definition)/\(element)"] : patterns.flatMap { $0.texts(words, in: definition, element) }
    }
  }

  /// What is in it but for what editors show.
  private var patterns: [Element] { children.filter { !$0.name.hasSuffix("documentation") } }
}
