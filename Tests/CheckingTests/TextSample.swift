import TestSupport
import Testing

@testable import Budget
@testable import Checking

/// A small package of real profiles that keeps every rule on projects and texts, from which tests depart.
struct TextSample {
  var id: PackageID
  var statement: String

  static let budget = TextSample(
    id: PackageID(kind: .budget, year: 2021, department: "101"),
    statement: """
      <disclosure kind="预算" year="2021" profile="hebei-budget-2021">
        <department code="101" name="某某市某某区金融服务局">
          <unit code="101001" name="某某市某某区金融服务局本级" nature="行政" funding="财政拨款" organ="是"/>
        </department>
        <ledger in="万元">
          <line fund="一般公共预算拨款" function="2010301" economic="30101" category="人员经费" amount="100.00"/>
          <line fund="一般公共预算拨款" function="2010301" economic="30217" category="公用经费" amount="0.58"/>
          <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="101-01" amount="10"/>
          <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="101-02" amount="3"/>
          <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="101-03" amount="4"/>
        </ledger>
        <earlier of="上年" in="万元"><figure name="支出合计" amount="100.00"/></earlier>
        <reasons><reason of="支出合计" against="上年">新增宣传项目</reason></reasons>
        <text name="职责"><p>某某市某某区金融服务局负责防范风险，满意率力争95%以上。</p></text>
        <text name="总体绩效目标"><p>完成2021年任务。</p></text>
        <text name="其他事项"><p>全年安排{{支出合计}}万元。</p></text>
        <task name="防范风险"><goal indicator="宣传≥4次">办好2021年宣传。</goal></task>
        <projects>
          <project code="101-01" name="宣传经费" unit="101001">
            <use>印制材料</use>
            <plan march="25" june="50" october="50" december="100"/>
            <goal>提高群众意识。</goal>
            <indicator first="产出指标" second="数量指标" third="宣传次数" operator="≥" value="4" unit="次"/>
            <indicator first="产出指标" second="成本指标" third="经费预算数" operator="≤" value="10" unit="万元"/>
            <indicator first="效益指标" second="社会效益指标" third="知晓率" operator="≥" value="80" unit="%"/>
            <indicator first="满意度指标" second="服务对象满意度指标" third="群众满意度" operator="≥" value="90" unit="%"/>
          </project>
          <project code="101-02" name="培训经费" unit="101001">
            <goal>提高业务水平。</goal>
            <indicator first="产出指标" second="数量指标" third="培训次数" operator="≥" value="2" unit="次"/>
            <indicator first="产出指标" second="质量指标" third="增长系数" operator="≥" value="2"/>
            <indicator first="效益指标" second="社会效益指标" third="业务量增长" operator="≥" value="120" unit="%"/>
            <indicator first="满意度指标" second="服务对象满意度指标" third="学员满意度" operator="≥" value="90" unit="%"/>
          </project>
          <project code="101-03" name="专网建设" unit="101001" withheld="是" amount-public="是">
            <goal>架设甲乙丙三地的专用线路。</goal>
            <indicator first="产出指标" second="数量指标" third="涉密内容" words="涉密内容"/>
            <indicator first="效益指标" second="社会效益指标" third="通信覆盖山区八个站点" operator="=" value="33" unit="%"/>
            <indicator first="满意度指标" second="服务对象满意度指标" third="群众满意度" words="涉密内容"/>
          </project>
        </projects>
        <procurement in="万元">
          <item name="展板" project="101-01" catalogue="A05010000" measure="块" quantity="1" price="0.2"/>
          <remark>数量为计划。</remark>
        </procurement>
      </disclosure>
      """)

  static let final = TextSample(
    id: PackageID(kind: .finalAccounts, year: 2021, department: "101"),
    statement: """
      <disclosure kind="决算" year="2021" profile="hebei-final-2021">
        <department code="101" name="某某市某某区金融服务局">
          <unit code="101001" name="某某市某某区金融服务局本级" nature="行政单位" funding="财政拨款" organ="是"/>
        </department>
        <ledger in="万元">
          <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="101-01" amount="10"/>
          <line flow="收入" fund="一般公共预算拨款" function="2010302" amount="10"/>
        </ledger>
        <projects>
          <project code="101-01" name="宣传经费" unit="101001">
            <goal>提高群众意识。</goal>
            <indicator first="产出指标" second="数量指标" third="宣传次数" operator="≥" value="4" unit="次" result="5次" points="50" score="50"/>
            <indicator first="效益指标" second="社会效益指标" third="知晓率" operator="≥" value="80" unit="%" result="85%" points="30" score="28"/>
            <indicator first="满意度指标" second="满意度指标" third="满意度" operator="≥" value="90" unit="%" result="98%" points="10" score="9"/>
            <evaluation by="金融局" in="万元" completion="100">
              <funds source="当年财政拨款" initial="10" revised="10"/>
              <achieved>完成全部宣传。</achieved>
              <problems>受众还要扩大。</problems>
            </evaluation>
          </project>
        </projects>
      </disclosure>
      """)

  /// The package that the repository publishes.
  static func published(_ folder: String, as id: PackageID) throws -> TextSample {
    let bytes = try InputFolder(onDisk: "\(root)/Inputs/\(folder)").bytes(of: "disclosure.xml")
    return TextSample(id: id, statement: String(decoding: bytes, as: UTF8.self))
  }

  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static let profiles = ProfileLibrary(
    names: [
      "hebei-budget", "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021", "national", "shanghai",
      "shanghai-budget-2025", "shanghai-final-2024",
    ],
    folder: { InputFolder(onDisk: "\(root)/Templates/\($0)") },
    charts: [InputFolder(onDisk: "\(root)/Templates/charts")])

  // MARK: - Checking

  /// The same with a piece of its text replaced. A mark in the new piece says where a finding is expected.
  func changing(_ old: String, to new: String) throws -> (sample: TextSample, place: (line: Int, column: Int)?) {
    let range = try #require(statement.firstRange(of: old), "the sample has no “\(old)”")
    let marked = MarkedText(statement.replacingCharacters(in: range, with: new))
    return (TextSample(id: id, statement: marked.text), marked.places.first.map { ($0.line, $0.column) })
  }

  /// What the rules on projects and texts find.
  func findings(tables: [String: [UInt8]] = [:]) throws -> [Finding] {
    let subject = try subject(tables: tables)
    return (projectRules + holdingRules + textRules).flatMap { rule -> [Finding] in
      if case .found(let findings) = rule.check(subject) { findings.list } else { [] }
    }
  }

  /// What rules look at.
  func subject(tables: [String: [UInt8]] = [:]) throws -> CheckSubject {
    var files = tables
    files["disclosure.xml"] = Array(statement.utf8)
    let reading = PackageReader(profiles: Self.profiles).read(InputFolder(path: "in", files: files), as: id)
    #expect(reading.findings.isEmpty, "\(reading.findings.map { $0.text(in: .english) })")
    let (package, profile) = try #require(reading.value)
    return CheckSubject(
      disclosure: try computeDisclosure(of: package, under: profile), package: package, profile: profile)
  }

  /// Tables beside the statements that the repository publishes.
  static func tables(of folder: String) throws -> [String: [UInt8]] {
    let input = InputFolder(onDisk: "\(root)/Inputs/\(folder)")
    return try Dictionary(
      uniqueKeysWithValues: input.names().filter { $0.hasSuffix(".csv") }.map { ($0, try input.bytes(of: $0)) })
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}

/// A change that breaks one rule, and what must be found.
struct Breach: CustomTestStringConvertible, Sendable {
  var code: String
  var old: String
  var new: String
  /// Words that the finding must have.
  var words: [String]

  /// Where it must be found, if the change has no mark: before these words.
  var place: String?

  init(_ code: String, _ old: String, _ new: String, at place: String? = nil, words: [String] = []) {
    self.code = code
    self.old = old
    self.new = new
    self.words = words
    self.place = place
  }

  var testDescription: String { "\(code) \(new.prefix(60))" }

  /// Expects exactly this finding, at the mark.
  func expectAlone(in sample: TextSample) throws {
    var (broken, place) = try sample.changing(old, to: new)
    if let before = self.place { (broken, place) = try broken.changing(before, to: "📍" + before) }
    let findings = try broken.findings()
    #expect(findings.map(\.code) == [code], "\(findings.map { $0.text(in: .english) })")
    guard let finding = findings.first else { return }
    #expect(finding.location?.line == place?.line)
    #expect(finding.location?.column == place?.column)
    for language in [Language.chinese, .english] {
      for word in words { #expect(finding.text(in: language).contains(word)) }
    }
  }
}
