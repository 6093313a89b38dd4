import Rendering
import Testing
import XML

@testable import Budget

/// What the shipped formats say where a part is zero, equal, tiny, not stated, not applicable or withheld.
@Suite("The sentences of the shipped formats")
struct SentenceTests {
  enum Case: String, CaseIterable {
    case oneUnitNoOrgan, zero, tiny, bases, withheld, fundOnly, carriedOver, nothingToBuy, countsInPart
  }

  static let profiles = [
    "hebei-budget-2021", "hebei-budget-2023", "hebei-final-2021", "shanghai-budget-2025", "shanghai-final-2024",
    "shanghai-budget-2025-unit", "shanghai-final-2024-unit",
  ]

  @Test("have no holes, whatever is stated", arguments: profiles)
  func holes(profile: String) throws {
    let templates = try Repository.templates(of: #require(Repository.profiles.profile(named: profile)?.value))
    for condition in Case.allCases {
      let page = try package(profile, condition).page(templates: templates)
      for sentence in page.sentences {
        for hole in Self.holes where sentence.contains(hole) { Issue.record("\(condition): \(sentence)") }
      }
      #expect(page.bareHeadings == [], "\(condition)")
    }
  }

  /// Missing, doubled or dangling punctuation, a unit without a number, and changes of nothing.
  nonisolated(unsafe) private static let holes: [Regex<Substring>] = [
    /[，、；：。]\s*[，、；。]/, /[^0-9密]万元/, /[^0-9车]辆|[^0-9]批次|[^0-9]人次/, /(?:增加|减少)0(?:\.0+)?万元/,
    /(?:增长|下降|降低)0(?:\.0+)?%/, /^[，、；。]/, /[，、；]$/, /涉密万元/, /\s[，。；、]/,
  ]

  @Test(
    "tell the states of a number apart",
    arguments: [
      ("hebei-budget-2023", .zero, "2024年支出0.00万元，其中：基本支出0.00万元；项目支出0.00万元。"),
      ("hebei-budget-2023", .zero, "2024年未安排机关运行经费（0.00万元）。"),
      ("hebei-budget-2023", .oneUnitNoOrgan, "本部门没有行政单位和参照公务员法管理的事业单位，没有机关运行经费。"),
      (
        "hebei-budget-2023", .oneUnitNoOrgan, "本部门实行综合预算，全部收入和支出均列入预算。2024年预算收入5.00万元，预算支出5.00万元。"
      ),
      ("hebei-budget-2023", .tiny, "2024年安排机关运行经费不足0.01万元。其中：办公费不足0.01万元。"),
      ("hebei-budget-2023", .bases, "项目支出比2023年增加8.00万元。"),
      ("hebei-budget-2023", .bases, "2024年支出预算比2023年的-100.00万元增加213.80万元。其中："),
      ("hebei-budget-2023", .bases, "公务用车运维费不足0.01万元，与2023年持平。"),
      (
        "hebei-budget-2023", .withheld,
        "2024年支出113.80万元，其中：基本支出105.80万元，包括人员经费100.00万元、日常公用经费5.80万元；项目支出8.00万元。"
      ),
      ("hebei-budget-2023", .carriedOver, "2024年收入124.80万元，其中：财政拨款收入100.00万元，其他来源收入1.00万元，上年结转23.80万元。"),
      ("hebei-budget-2023", .nothingToBuy, "2024年未安排政府采购预算（0.00万元）。"),
      ("hebei-final-2021", .oneUnitNoOrgan, "本部门没有行政单位和参照公务员法管理的事业单位，没有机关运行经费支出。"),
      ("hebei-final-2021", .fundOnly, "2024年度财政拨款基本支出0.00万元。"),
      ("hebei-final-2021", .bases, "2024年度收入总计、支出总计（含结转和结余）均为113.80万元。与2023年度决算相比，收入、支出总计均持平。"),
      ("hebei-final-2021", .countsInPart, "3. 公务接待费：支出决算0.80万元。本年度公务接待40人次。"),
      ("hebei-final-2021", .countsInPart, "2024年末，本部门共有车辆0辆。"),
      ("shanghai-budget-2025", .oneUnitNoOrgan, "某某区办公室没有行政单位和参照公务员法管理的事业单位，没有机关运行经费预算。"),
      ("shanghai-budget-2025", .nothingToBuy, "2024年没有安排政府采购预算。"),
      ("shanghai-budget-2025", .countsInPart, "某某区办公室共有车辆2辆，其中：其他用车2辆。"),
      ("shanghai-budget-2025", .countsInPart, "2024年部门预算安排购置单价100万元（含）以上的设备（不含车辆）1台（套）。"),
      ("shanghai-final-2024", .fundOnly, "某某区办公室2024年度政府性基金预算财政拨款收入45.34万元，支出45.34万元。"),
      ("shanghai-final-2024", .fundOnly, "某某区办公室2024年度没有国有资本经营预算财政拨款收入和支出。"),
      ("shanghai-final-2024", .countsInPart, "截至2024年12月31日，某某区办公室共有单价100万元（含）以上的设备（不含车辆）1台（套）。"),
    ] as [(String, Case, String)])
  func says(profile: String, condition: Case, sentence: String) throws {
    let sentences = try package(profile, condition).page().sentences
    #expect(sentences.contains(sentence), "\(sentences.joined(separator: "\n"))")
  }

  @Test(
    "say nothing of what is not stated",
    arguments: [
      ("hebei-budget-2023", ["政府采购", "固定资产", "专项资金", "含所属单位", "已列入"]),
      ("hebei-budget-2021", ["政府采购", "固定资产", "含所属单位"]),
      ("hebei-final-2021", ["政府采购", "车辆", "部门评价", "汇总"]),
      ("shanghai-budget-2025", ["政府采购", "车辆", "设备", "绩效目标的项目"]),
      ("shanghai-final-2024", ["政府采购", "车辆", "设备", "平均得分"]),
    ])
  func unstated(profile: String, words: [String]) throws {
    let sentences = try package(profile, .oneUnitNoOrgan).page().sentences
    for word in words { #expect(!sentences.contains { $0.contains(word) }, "\(word)") }
  }
}

extension SentenceTests {
  private func line(_ category: String, _ economic: String, _ amount: Int, _ more: String = "") -> String {
    let function = more.contains("function=") ? "" : "function=\"2010301\""
    let fund = more.contains("fund=") ? "" : "fund=\"一般公共预算拨款\""
    return
      "<line flow=\"支出\" \(fund) \(function) economic=\"\(economic)\" category=\"\(category)\" amount=\"\(amount)\" \(more)/>"
  }

  private func income(_ amount: Int, _ more: String = "fund=\"一般公共预算拨款\"") -> String {
    "<line flow=\"收入\" function=\"2010301\" amount=\"\(amount)\" \(more)/>"
  }

  private func earlier(_ figures: KeyValuePairs<String, Int>, of profile: Profile) -> String {
    let known = Set(profile.figures.map(\.name))
    return "<earlier of=\"上年\" in=\"元\">"
      + figures.filter { known.contains($0.key) }.map { "<figure name=\"\($0.key)\" amount=\"\($0.value)\"/>" }.joined()
      + "</earlier>"
  }

  /// A package of a format under a condition.
  private func package(_ name: String, _ condition: Case) throws -> SmallPackage {
    let profile = try #require(Repository.profiles.profile(named: name)?.value)
    var package = SmallPackage(profile: name, kind: profile.kind, department: "某某区办公室")
    let basic = [line("人员经费", "30101", 1_000_000), line("公用经费", "30201", 50_000), line("公用经费", "30217", 8_000)]
    let project = line("项目支出", "30216", 80_000, "function=\"2010302\" project=\"P1\"")
    let projects = "<projects><project code=\"P1\" name=\"宣传\" unit=\"305001\"><goal>目标</goal></project></projects>"
    var total = 0
    switch condition {
    case .oneUnitNoOrgan:
      package.units = #"<unit code="305001" name="中心" nature="事业" rank="正科级" funding="财政拨款" organ="否"/>"#
      (package.ledger, total) = ([line("公用经费", "30201", 50_000)], 50_000)
    case .zero: package.ledger = [line("公用经费", "30201", 0)]
    case .tiny: (package.ledger, total) = ([line("公用经费", "30201", 30)], 30)
    case .bases:
      (package.ledger, total) = (basic + [project, line("公用经费", "30231", 30)], 1_138_030)
      package.rest =
        projects
        + earlier(
          [
            "支出合计": -1_000_000, "基本支出": 1_058_031, "人员经费": 1_000_000, "项目支出": 0, "三公经费.合计": 8_030,
            "三公经费.公务接待费": 8_000, "三公经费.公务用车运维费": 0, "三公经费.公务用车购置及运维费": 30, "三公经费.因公出国费": 30,
            "三公经费.公务用车购置费": 0, "机关运行经费": 58_040, "财政拨款收入": 1_138_031, "总计": 1_138_031,
          ], of: profile)
    case .withheld:
      (package.ledger, total) = (basic + [project], 1_138_000)
      package.rest =
        projects.replacing("unit=", with: "withheld=\"是\" unit=")
        + earlier(["支出合计": 1_130_000, "项目支出": 80_000], of: profile)
      if profile.kind == .budget {
        package.rest += """
          <procurement in="元"><item name="展板" project="P1" catalogue="A05010000" measure="块" quantity="10" \
          price="0.20" withheld="是"/></procurement>
          """
      }
    case .fundOnly:
      let fund = "fund=\"政府性基金预算拨款\""
      package.ledger = [line("项目支出", "30201", 453_400, "\(fund) function=\"2120199\" project=\"P1\"")]
      if profile.kind == .finalAccounts { package.ledger.append(income(453_400, fund)) }
      package.rest = projects
    case .carriedOver:
      package.ledger = basic + [project, income(1_000_000), income(10_000, "fund=\"其他收入\"")]
      let left = "fund=\"其他收入\" function=\"2010302\" project=\"P1\""
      if profile.kind == .budget {
        package.ledger += [
          income(138_000, "fund=\"一般公共预算拨款\" carried=\"是\""), income(100_000, "fund=\"其他收入\" carried=\"是\""),
          line("项目支出", "30216", 110_000, left),
        ]
      } else {
        package.ledger += [
          income(138_000).replacing("收入", with: "年初结转和结余"), line("项目支出", "30216", 10_000, left),
        ]
      }
      package.rest = projects
    case .nothingToBuy:
      (package.ledger, total) = (basic, 1_058_000)
      package.rest = "<procurement in=\"元\"><remark>没有采购。</remark></procurement>"
    case .countsInPart:
      (package.ledger, total) = (basic, 1_058_000)
      let equipment = name.hasPrefix("shanghai-final")
      let stated = [
        ("公务接待.人次", 40), (equipment ? "设备.百万元以上" : "车辆.其他用车", profile.kind == .budget ? 2 : equipment ? 1 : 0),
        ("购置设备.百万元以上", 1), ("因公出国.参加人数", 0), ("自评项目.二级", 3),
      ].filter { profile.counts.contains($0.0) }
      let counts = stated.map { "<count name=\"\($0.0)\" value=\"\($0.1)\"/>" }.joined()
      package.rest = counts.isEmpty ? "" : "<counts>\(counts)</counts>"
    }
    if profile.kind == .finalAccounts, total > 0 { package.ledger.append(income(total)) }
    for text in profile.checks.requirements.texts { package.rest += "<text name=\"\(text)\"><p>照章办理。</p></text>" }
    return package
  }
}

extension Element {
  /// The paragraphs and items of the page, without tables.
  fileprivate var sentences: [String] {
    if name == "table" || name == "figure" || name == "nav" { return [] }
    if name == "p" { return [text] }
    let inner = children.flatMap(\.sentences)
    guard name == "li", let end = children.first(where: { $0.name == "ul" }) else {
      return name == "li" ? [text] : inner
    }
    return [String(text.prefix(text.count - end.text.count))] + inner
  }

  /// Headings with no content below, up to the next one of the same or a higher level.
  fileprivate var bareHeadings: [String] {
    var bare: [String] = []
    var open: Element?
    for child in children {
      if let heading = open {
        if child.headingLevel > 0, child.headingLevel <= heading.headingLevel { bare.append(heading.text) }
        open = nil
      }
      if child.headingLevel > 0 { open = child }
    }
    if let open, name == "section" || name == "div" { bare.append(open.text) }
    return bare + children.flatMap(\.bareHeadings)
  }

  private var headingLevel: Int {
    name.count == 2 && name.first == "h" ? Int(name.dropFirst()) ?? 0 : 0
  }
}
