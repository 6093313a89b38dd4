import Testing

@testable import Budget
@testable import Checking

@Suite("Rules on projects")
struct ProjectRuleTests {
  private static let plan = #"<plan march="25" june="50" october="50" december="100"/>"#
  private static let first = #"<project code="101-01""#
  private static let times = #"<indicator first="产出指标" second="数量指标" third="宣传次数" operator="≥" value="4" unit="次"/>"#
  private static let cost = #"<indicator first="产出指标" second="成本指标" third="经费预算数" operator="≤" value="10" unit="万元"/>"#
  private static let known = #"<indicator first="效益指标" second="社会效益指标" third="知晓率" operator="≥" value="80" unit="%"/>"#

  @Test("find nothing in the samples they depart from")
  func silence() throws {
    #expect(try TextSample.budget.findings() == [])
    #expect(try TextSample.final.findings() == [])
  }

  static let inBudgets: [Breach] = [
    Breach(
      "D651", #"project="101-02" amount="3""#, #"project="101-01" amount="0""#,
      at: #"<project code="101-02""#, words: ["培训经费", "101-02"]),
    Breach(
      "D652", plan, #"<plan march="60" june="50" october="50" december="100"/>"#, at: first,
      words: ["60.00%", "50.00%", "3", "6"]),
    Breach("D652", plan, #"<plan june="100" december="99"/>"#, at: first, words: ["100.00%", "99.00%"]),
    Breach("D653", plan, #"<plan march="25" december="90"/>"#, at: first, words: ["90.00%", "12"]),
    Breach("D653", plan, #"<plan march="25" june="100"/>"#, at: first, words: ["100.00%"]),
    Breach("D654", known, "", at: first, words: ["效益指标"]),
    Breach("D655", "<goal>提高业务水平。</goal>", "<goal>📍提高群众 意识</goal>", words: ["宣传经费", "培训经费"]),
    Breach("D656", "<goal>提高业务水平。</goal>", "<goal>提高业务水平。</goal><goal>📍提高业务水平</goal>", words: ["培训经费"]),
    Breach("D658", times, "📍" + times.replacing(#" unit="次""#, with: ""), words: ["宣传次数", "4"]),
    Breach("D659", times, "📍" + times.replacing(#""4""#, with: #""100100""#), words: ["100100"]),
    Breach("D659", known, "📍" + known.replacing("80", with: "8080"), words: ["8080", "80"]),
    Breach("D659", cost, "📍" + cost.replacing("10", with: "1010"), words: ["1010", "10"]),
    Breach("D660", known, "📍" + known.replacing("80", with: "101"), words: ["≥101%"]),
    Breach("D660", known, "📍" + known.replacing("80", with: "100.01"), words: ["≥100.01%"]),
    Breach("D661", cost, "📍" + cost.replacing("10", with: "10.01"), words: ["≤10.01万元", "10.00"]),
    Breach(
      "D661", cost, "📍" + cost.replacing("10", with: "100001").replacing("万元", with: "元"),
      words: ["≤100001元", "10.00"]),
    Breach("D662", cost, "📍" + cost.replacing("10", with: "8"), words: ["≤8万元", "10.00"]),
  ]

  @Test("find what breaks them in a budget, there and nowhere else", arguments: inBudgets)
  func budgets(breach: Breach) throws {
    try breach.expectAlone(in: .budget)
  }

  @Test("find project money that belongs to no project, at its first line")
  func strayMoney() throws {
    let (sample, _) = try TextSample.budget.changing(
      "</ledger>",
      to: """
        <line fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" amount="1"/>
        <line fund="一般公共预算拨款" function="2010302" economic="30202" category="项目支出" amount="0.5"/></ledger>
        """)
    let findings = try sample.findings()
    #expect(findings.map(\.code) == ["D650"])
    #expect(findings[0].chinese.words == ["2", "15,000.00"])
    #expect(findings[0].location?.line == 11)
  }

  @Test("find short doubled values beside one that is certain")
  func doubled() throws {
    let (sample, _) = try TextSample.budget.changing(Self.times, to: Self.times.replacing(#""4""#, with: #""44""#))
    #expect(try sample.findings().map(\.code) == ["D940"], "44 times may be meant")
    let (both, _) = try sample.changing(Self.known, to: Self.known.replacing("80", with: "8080"))
    #expect(try both.findings().map(\.code) == ["D659", "D659"])
  }

  @Test("find all indicators copied from another project")
  func copied() throws {
    let indicators = TextSample.budget.statement.split(separator: "\n").filter { $0.contains("<indicator") }
    var sample = TextSample.budget
    for (own, other) in zip(indicators[4..<8], indicators[..<4]) {
      sample = try sample.changing(
        String(own), to: String(other).replacing(#"value="10" unit="万元""#, with: #"value="3" unit="万元""#)
      ).sample
    }
    #expect(try sample.findings().map(\.code) == ["D657"])
  }

  @Test("could not run where no project has indicators")
  func notChecked() throws {
    var package = Package(
      id: TextSample.budget.id, profile: "", departmentName: "", units: [], ledger: Ledger(full: []), files: ["f"])
    package.projects = [Project(code: "1", name: "甲", unit: 0, location: Location(file: "f"))]
    let subject = CheckSubject.empty(package)
    guard case .notChecked = IndicatorLevelsComplete().check(subject) else {
      Issue.record("was checked")
      return
    }
  }

  static let inFinals: [Breach] = [
    Breach(
      "D663",
      #"<indicator first="产出指标" second="数量指标" third="宣传次数" operator="≥" value="4" unit="次" result="5次""#,
      #"📍<indicator first="产出指标" second="数量指标" third="宣传次数" operator="≥" value="4" unit="次" result="5次%""#,
      words: ["5次%", "4次"]),
    Breach(
      "D614",
      #"<indicator first="效益指标" second="社会效益指标" third="知晓率" operator="≥" value="80" unit="%" result="85%" points="30" score="28"/>"#,
      #"📍<indicator first="效益指标" second="社会效益指标" third="知晓率" operator="≥" value="80" unit="%" result="85%" points="30" score="30.5"/>"#,
      words: ["知晓率", "30.5", "30"]),
    Breach(
      "D615",
      #"result="5次" points="50" score="50"/>"#, #"result="5次" points="55" score="50"/>"#, at: "<evaluation",
      words: ["95", "90"]),
    Breach("D616", #"revised="10""#, #"revised="9.9""#, at: "<evaluation", words: ["100,000.00", "99,000.00"]),
  ]

  @Test("find what breaks them in final accounts, there and nowhere else", arguments: inFinals)
  func finals(breach: Breach) throws {
    try breach.expectAlone(in: .final)
  }
}

extension CheckSubject {
  /// A package and nothing computed of it.
  static func empty(_ package: Package) -> CheckSubject {
    let wan = NumberStyle(unit: .tenThousandYuan, decimals: 2, grouping: false, zero: "")
    let chart = Classification(edition: Edition(year: 2021), functionRows: [], economicRows: [])
    let profile = Profile(
      name: "", title: "", kind: .budget, classification: chart, numbers: wan, textNumbers: wan, tables: [])
    return CheckSubject(
      disclosure: Disclosure(
        statement: package, title: "", tables: [], figures: Figures(), sections: [], projects: [], procurement: nil,
        assets: nil, functions: [], textNumbers: wan, lines: PublicLines(of: package, package.ledger, under: profile),
        earlier: [:]),
      package: package, profile: profile)
  }
}
