import Testing

@testable import Budget
@testable import Checking

/// What published documents got wrong, put back into copies of the samples as far as the input can still express it.
@Suite("Rules on projects and texts, on published mistakes")
struct TextSampleTests {
  enum Folder: String, CaseIterable {
    case budget2021 = "budget-2021/434"
    case budget2023 = "budget-2023/201"
    case final2021 = "final-2021/434"
    case budget2025 = "budget-2025/107"
    case final2024 = "final-2024/107"

    var id: PackageID {
      switch self {
      case .budget2021: PackageID(kind: .budget, year: 2021, department: "434")
      case .budget2023: PackageID(kind: .budget, year: 2023, department: "201")
      case .final2021: PackageID(kind: .finalAccounts, year: 2021, department: "434")
      case .budget2025: PackageID(kind: .budget, year: 2025, department: "107")
      case .final2024: PackageID(kind: .finalAccounts, year: 2024, department: "107")
      }
    }

    func findings(changing changes: [(old: String, new: String)] = []) throws -> [Finding] {
      var sample = try TextSample.published(rawValue, as: id)
      for change in changes { sample = try sample.changing(change.old, to: change.new).sample }
      return try sample.findings(tables: TextSample.tables(of: rawValue))
    }
  }

  @Test("The samples are silent, but for what they except", arguments: Folder.allCases)
  func silence(folder: Folder) throws {
    let findings = try folder.findings().filter { $0.severity != .note }
    let percentages = Array(repeating: "D943", count: 5)
    let excepted: [Folder: [String]] = [
      .budget2021: percentages, .budget2023: ["D943"], .final2021: ["D661"] + percentages,
    ]
    #expect(findings.map(\.code).sorted() == excepted[folder] ?? [], "\(findings.map { $0.text(in: .english) })")
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    var name: String
    var folder: Folder
    var old: String
    var new: String
    var codes: [String]

    init(_ name: String, _ folder: Folder, _ old: String, _ new: String, _ codes: String...) {
      self.name = name
      self.folder = folder
      self.old = old
      self.new = new
      self.codes = codes
    }

    var testDescription: String { name }
  }

  static let other = "<p>没有其他需要说明的事项。</p>"
  static let result = "<p>各项目的绩效目标基本实现。</p>"
  static let mechanism = "<p>制定了本局的预算绩效管理实施办法，建立了工作机制，对项目实施全过程绩效管理。</p>"

  static let mistakes: [Mistake] = [
    // The budget of 2021.
    Mistake("公务接待0.58元", .budget2021, other, "<p>公务车运行费3.8万元；公务接待0.58元。</p>", "D673"),
    Mistake(
      "2020年三公经费对比上年减少6.73万元", .budget2021, other,
      "<p>2020年三公经费对比上年减少6.73万元的主要原因是公务出国费缩减5.73万元，接待费缩减1.73万元。</p>", "D920", "D670"),
    Mistake("sum of last year's document", .budget2021, other, "<p>2019年三公经费为31.11万元。</p>", "D672"),
    Mistake("应至少包括 in the overview", .budget2021, other, "<p>收入情况应至少包括收入总额及财政拨款收入等分项情况。</p>", "D674"),
    Mistake("各部门公开的……应至少包括", .budget2021, other, "<p>结合本部门实际情况予以公开和说明，并应与预算文本保持一致。</p>", "D674"),
    Mistake("按照有关规定，各部门应公开", .budget2021, other, "<p>按照有关规定，各部门应公开本部门上年末固定资产占用情况。</p>", "D674"),
    Mistake("现象。。", .budget2021, "<item>高质量做好外事工作，不出现违纪。</item>", "<item>高质量做好外事工作，不出现违纪。。</item>", "D677"),
    Mistake("贸促会 预算数 2万元", .budget2021, "<use>贸促会交流合作</use>", "<use>贸促会交流合作，预算数2.17万元</use>", "D670"),
    Mistake(
      "贸促会 成本指标 ≤2万元", .budget2021,
      #"third="预算数" description="预算数" operator="≤" value="5""#,
      #"third="预算数" description="预算数" operator="≤" value="2""#, "D662"),
    Mistake(
      "≤1010万元, budget 8", .budget2021,
      #"description="ISO14001换证审核费预算数" operator="≤" value="8""#,
      #"description="ISO14001换证审核费预算数" operator="≤" value="1010""#, "D659"),
    Mistake(
      "≤10万元, budget 8", .budget2021,
      #"description="ISO14001换证审核费预算数" operator="≤" value="8""#,
      #"description="ISO14001换证审核费预算数" operator="≤" value="10""#, "D661"),
    Mistake(
      "≤100万元, budget 10", .budget2021,
      #"description="机房温度控制预算数" operator="≤" value="10""#, #"description="机房温度控制预算数" operator="≤" value="100""#, "D661"),
    Mistake(
      "≤22 for 2万元", .budget2021,
      #"description="河北开发区协会会费预算数" operator="≤" value="2""#,
      #"description="河北开发区协会会费预算数" operator="≤" value="22""#, "D659"),
    Mistake(
      "≤100100%", .budget2021,
      #"description="反映重大活动的完成情况" operator="≤" value="100""#,
      #"description="反映重大活动的完成情况" operator="≤" value="100100""#, "D659"),
    Mistake(
      "≤8080%", .budget2021, #"operator="≤" value="80" unit="%""#, #"operator="≤" value="8080" unit="%""#, "D659"),
    Mistake("≤100100人", .budget2021, #"value="100" unit="人""#, #"value="100100" unit="人""#, "D659"),
    Mistake("≤1212 without a unit", .budget2021, #"value="12" unit="篇""#, #"value="1212""#, "D658"),
    Mistake("≤1000百分比", .budget2021, #"value="100" unit="%""#, #"value="1000" unit="百分比""#, "D660"),
    Mistake(
      "the same goal twice", .budget2021, "<goal>机关工作正常运转。</goal>",
      "<goal>机关工作正常运转。</goal><goal>机关工作正常运转。</goal>", "D656"),
    Mistake(
      "the same goal in two projects", .budget2021, "<goal>完成ISO9001换证审核，机关运转正常。</goal>", "<goal>机关工作正常运转。</goal>",
      "D655"),
    Mistake(
      "a project without indicators of effect", .budget2021, #"first="效益指标" second="可持续影响指标" third="组织经验交流""#,
      #"first="产出指标" second="可持续影响指标" third="组织经验交流""#, "D654"),
    Mistake(
      "10月底100%, 12月底 left out", .budget2021, #"<plan march="25.00" june="50.00" october="75.00" december="100.00"/>"#,
      #"<plan march="25.00" june="50.00" october="75.00"/>"#, "D653"),
    Mistake("the department without its last word", .budget2021, other, "<p>秦皇岛经济技术开发区管理委员会办公没有其他需要说明的事项。</p>", "D679"),
    Mistake("主要用于用于", .budget2021, "<use>缴纳河北", "<use>用于缴纳河北", "D680"),
    Mistake("0A电子公文交换平台", .budget2021, #"name="OA电子公文"#, #"name="0A电子公文"#, "D682"),
    Mistake("a form's row of indicators", .budget2021, #"third="组织经验交流""#, #"third="指标²""#, "D674"),
    // The budget of 2023.
    Mistake("意见意见", .budget2023, "<p>编细编实预算", "<p>听取意见意见，编细编实预算", "D681"),
    Mistake("the year before", .budget2023, "<p>2023年，围绕全区中心工作", "<p>2021年，围绕全区中心工作", "D672"),
    Mistake("机关运行费93.42万元", .budget2023, other, "<p>机关运行费93.42万元。</p>", "D670"),
    Mistake("withheld goal in the text", .budget2023, "<goal>涉密内容</goal>", "<goal>建成覆盖全区的专用会议系统。</goal>"),
    // The final accounts of 2021.
    Mistake(
      "存在问题 with the form's instruction", .final2021, "<problems>无。短信提醒正常，机关运转正常。</problems>",
      "<problems>（主要填写项目绩效存在问题及原因分析）</problems>", "D674"),
    Mistake("0天%", .final2021, #"result="0天""#, #"result="0天%""#, "D663"),
    Mistake("0.00% of 20万元", .final2021, #"result="0万""#, #"result="0.00%""#, "D663"),
    Mistake("IS09001", .final2021, #"name="ISO9001换证"#, #"name="IS09001换证"#, "D682"),
    Mistake("≤12 without a unit", .final2021, #"value="12" unit="篇" result"#, #"value="12" result"#, "D658"),
    Mistake(
      "执行率99%, as if the budget were 9.5", .final2021, #"initial="10" revised="9.9""#, #"initial="10" revised="9.5""#,
      "D616"),
    Mistake(
      "score above its points", .final2021, #"result="0天" points="15" score="10""#,
      #"result="0天" points="15" score="16""#, "D614"),
    Mistake(
      "points that do not add up", .final2021, #"result="0天" points="15" score="10""#,
      #"result="0天" points="10" score="10""#, "D615"),
    Mistake("完成预算的 97.1%", .final2021, result, "<p>项目支出完成预算的97.1%。</p>", "D671"),
    Mistake("带上年的年份", .final2021, result, "<p>2019年各项目的绩效目标基本实现。</p>", "D672"),
    Mistake("主要原因是。", .final2021, result, "<p>与上年持平，主要原因是。</p>", "D675"),
    // The documents of a city's district.
    Mistake(
      "职业年金887.36万元", .budget2025, "<p>按与中介机构签订的合同有序推进。</p>",
      "<p>机关事业单位职业年金缴费支出887.36万元，按与中介机构签订的合同有序推进。</p>", "D670"),
    Mistake(
      "住房公积金用于医疗保险", .budget2025, "缴纳在职人员住房公积金", "缴纳在职人员医疗保险", "D935"),
    Mistake("财政拨款收入支出总计0.3万元", .final2024, mechanism, "<p>财政拨款收入支出总计0.3万元。</p>\(mechanism)", "D670"),
    Mistake("一般公共服务支出占71.73%", .final2024, mechanism, "<p>一般公共服务支出占71.73%。</p>\(mechanism)", "D671"),
  ]

  /// What is found in the samples as they are.
  private static let before = Result {
    try Dictionary(uniqueKeysWithValues: Folder.allCases.map { ($0, try $0.findings()) })
  }

  @Test("are found", arguments: mistakes)
  func found(mistake: Mistake) throws {
    let before = try #require(try Self.before.get()[mistake.folder])
    let after = try mistake.folder.findings(changing: [(mistake.old, mistake.new)])
    let new = after.map(\.code).removing(before.map(\.code))
    #expect(new == mistake.codes, "\(after.map { "\($0.location!) \($0.text(in: .english))" })")
  }
}

extension [String] {
  /// What is left when each of `others` is taken out once.
  fileprivate func removing(_ others: [String]) -> [String] {
    var rest = self
    for other in others {
      if let position = rest.firstIndex(of: other) { rest.remove(at: position) }
    }
    return rest
  }
}
