import Rendering
import Testing
import XML

@testable import Budget

/// What sentences of a format can say: each template beside what it prints for one small package.
@Suite("A sentence of a format")
struct PhraseTests {
  struct Sentence: CustomTestStringConvertible, Sendable {
    var template: String
    var text: String

    init(_ template: String, _ text: String) { (self.template, self.text) = (template, text) }

    var testDescription: String { template }
  }

  @Test("says what the profile lets it name", arguments: sentences)
  func says(_ sentence: Sentence) throws {
    let said = try Town.says(sentence.template)
    #expect(said == sentence.text, "\(said)")
  }

  private static let sentences: [Sentence] = [
    // Places in any list, and names of the codes above.
    Sentence(
      "{{#支出.明细}}{{数字序号}}.{{类.名称}}（类）{{款.名称}}（款）{{项.名称}}（项）{{数}}{{#末项}}。{{/末项}}{{^末项}}；{{/末项}}{{/支出.明细}}",
      "1.一般公共服务支出（类）财政事务（款）行政运行（项）60；2.一般公共服务支出（类）财政事务（款）一般行政管理事务（项）28.5；3.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）5。"),
    Sentence("{{#单位}}{{汉字序号}}、{{单位简称}}{{^末项}}；{{/末项}}{{/单位}}", "一、本局；二、镇财政所"),
    Sentence("{{#项目}}{{#首项}}共{{页.项目个数}}个：{{/首项}}{{项目名称}}{{^末项}}、{{/末项}}{{/项目}}", "共4个：宣传、巡查、网络、专网"),
    Sentence("{{#文.说明}}{{#列表}}{{#项}}{{汉字序号}}{{.}}{{#末项}}。{{/末项}}{{/项}}{{/列表}}{{/文.说明}}", "一甲二乙。"),
    Sentence("{{#项目}}{{#首项}}{{#指标}}{{上级.数字序号}}.{{数字序号}} {{三级指标}}{{/指标}}{{/首项}}{{/项目}}", "1.1 场次"),
    // The order of parts.
    Sentence("{{#从多到少.明细}}{{名称}}{{数}}{{^末项}}、{{/末项}}{{/从多到少.明细}}", "一般公共服务支出88.5、社会保障和就业支出5"),
    // Bases that the profile names, of a figure and of its parts, with reasons.
    Sentence(
      "{{#支出.上年执行数}}比上年执行数{{数}}{{#增加}}增加{{差额}}，增长{{幅度}}{{/增加}}{{#原因}}，因为{{原因}}{{/原因}}{{/支出.上年执行数}}",
      "比上年执行数80增加13.5，增长16.88%，因为新增网络"),
    Sentence(
      "{{#支出.明细}}{{#调整预算}}{{上级.名称}}完成{{完成率}}{{#原因}}（{{原因}}）{{/原因}}{{/调整预算}}{{/支出.明细}}", "行政运行完成98.36%（人员调出）"),
    Sentence("{{#支出.上年}}有{{/支出.上年}}{{^支出.上年}}无{{/支出.上年}}", "无"),
    // Counts and sums.
    Sentence("{{单位数}}家，其中行政{{单位数.行政}}家，事业{{单位数.事业}}家，机关{{单位数.机关}}家", "2家，其中行政1家，事业1家，机关1家"),
    Sentence("{{目标.项目数}}个项目{{目标.金额}}{{金额单位}}，{{目标.专项}}个专项资金", "2个项目25.5万元，1个专项资金"),
    Sentence("{{采购数.项数}}项{{采购数.货物}}，预留{{采购数.预留}}，服务{{采购数.服务}}", "2项3.4，预留1.2，服务0"),
    Sentence("{{合同.预留}}，授予{{合同.授予}}{{#合同.未填}}，未填{{/合同.未填}}", "7，授予6"),
    // Names short and long, kinds and texts of projects.
    Sentence("{{部门名称}}（{{部门简称}}）", "某镇财政局（镇财政局）"),
    Sentence(
      "{{#项目}}{{#类别}}{{项目名称}}是{{类别}}：{{#文.立项依据}}{{#段落}}{{.}}{{/段落}}{{/文.立项依据}}{{/类别}}{{/项目}}", "巡查是专项资金：按规定巡查，安排25.5万元。"
    ),
    Sentence("{{#项目}}{{#是.专项资金}}{{项目名称}}{{/是.专项资金}}{{/项目}}", "巡查"),
    Sentence("{{#项目}}{{#支出计划}}{{三月底数}}、{{六月底数}}、{{十月底数}}{{/支出计划}}{{/项目}}", "25、33.3、"),
    // Parts by project, with what they were and why they changed; by unit and by fund.
    Sentence(
      "{{#项目支出.明细}}{{编码}}{{名称}}{{数}}{{#上年执行数}}（上年{{数}}{{#原因}}，{{原因}}{{/原因}}）{{/上年执行数}}{{^末项}}；{{/末项}}{{/项目支出.明细}}",
      "P1宣传0.5；P2巡查25（上年20，增加频次）；P3网络2；P4专网1"),
    Sentence("{{#各单位.明细}}{{名称}}{{占比}}{{^末项}}，{{/末项}}{{/各单位.明细}}；{{各资金.一般公共预算拨款}}", "某镇财政局本级91.44%，镇财政所8.56%；93.5"),
    // What only the basis has.
    Sentence(
      "{{#比执行.明细}}{{名称}}{{数}}{{金额单位}}{{#上年执行数}}，上年{{数}}，减少{{差额}}{{/上年执行数}}{{/比执行.明细}}", "信息化建设0万元，上年7，减少7"),
    // Headings three deep.
    Sentence(
      "{{#文.说明}}{{#小标题}}[{{.}}]{{/小标题}}{{#二级小标题}}[[{{.}}]]{{/二级小标题}}{{#三级小标题}}[[[{{.}}]]]{{/三级小标题}}{{/文.说明}}",
      "[一][[（一）]][[[1.]]]"),
    // First-level indicators as the place calls them.
    Sentence("{{#项目}}{{#指标}}{{一级指标}} {{/指标}}{{/项目}}", "产出指标 效果指标 "),
  ]

  @Test("about scores tells averages and how many have a grade")
  func scores() throws {
    #expect(
      try Town.says("平均{{自评.平均分}}分，优{{自评.优}}个，良{{自评.良}}个", in: Town.finalAccounts) == "平均91.84分，优2个，良1个")
  }

  @Test("is refused where it names what is not known")
  func unknown() {
    #expect(throws: Finding.self) { try Town.says("{{支出.调整数}}") }
    #expect(throws: Finding.self) { try Town.says("{{首项}}") }
    #expect(throws: Finding.self) { try Town.says("{{目标.个数}}") }
  }

  @Test("tells nothing of what is withheld")
  func withheld() throws {
    // 专网 has a goal and a kind that nobody must know, and takes part in no count that asks for them.
    let what =
      "{{#项目}}{{#涉密}}{{项目名称}}{{类别}}{{#是.专项资金}}专项{{/是.专项资金}}{{#文.立项依据}}{{#段落}}{{.}}{{/段落}}{{/文.立项依据}}{{/涉密}}{{/项目}}"
    for town in [Town.budget, Town.secret] {
      #expect(try Town.says(what, in: town) == "专网")
      #expect(try Town.says("{{目标.项目数}} {{目标.专项}} {{目标.金额}}", in: town) == "2 1 25.5")
    }
    #expect(try Town.says("{{目标.全部金额}} {{项目支出}}") == "28.5 28.5")
    // What all projects have, less what the public ones have, would be what 专网 has; and so would other parts.
    #expect(try Town.says("{{目标.全部金额}} {{项目支出}}", in: Town.secret) == "涉密 涉密")
    #expect(try Town.says("{{#支出.明细}}{{编码}} {{/支出.明细}}", in: Town.secret) == "2080501 ")
    #expect(try Town.says("{{#各单位.明细}}{{编码}}{{/各单位.明细}}{{#项目支出.明细}}{{编码}}{{/项目支出.明细}}", in: Town.secret) == "")
    #expect(try Town.says("{{#目标.金额.明细}}{{编码}}{{数}} {{/目标.金额.明细}}", in: Town.secret) == "P10.5 P225 ")
    let purchase = #"<item name="专用设备" withheld="是" catalogue="A99" measure="套" quantity="1" price="9"/>"#
    let town = Town.budget.replacing("<remark>", with: purchase + "<remark>")
    #expect(try Town.says("{{采购数.项数}} {{采购数.货物}} {{采购数.预留}} {{采购数.服务}}", in: town) == "3 涉密 涉密 涉密")
    let open = town.replacing(#"withheld="是" catalogue"#, with: #"withheld="是" amount-public="是" catalogue"#)
    #expect(try Town.says("{{采购数.合计}} {{采购数.货物}}", in: open) == "12.4 涉密")
  }

  @Test("is made of texts that every rule reads, but for those that are withheld")
  func walk() throws {
    let package = try #require(Town.read(Town.budget).value).package
    var texts: [Bool: [String]] = [:]
    package.readTexts { text, place in texts[place.isPublished, default: []].append(text) }
    for text in ["镇财政局", "本局", "按规定巡查，安排{{目标.金额}}万元。", "（一）"] { #expect(texts[true]?.contains(text) == true) }
    #expect(texts[true]?.count { $0 == "专项资金" } == 1)
    for text in ["秘密目标。", "秘密依据。", "专项资金"] { #expect(texts[false]?.contains(text) == true) }
  }

  @Test("is in the words of the place, in ledgers, too")
  func words() throws {
    let reading = Town.read(Town.budget)
    #expect(reading.findings == [])
    #expect(reading.value?.package.ledger.lines(on: .function).first?.fund == .generalBudget)
    #expect(reading.value?.package.ledger.lines(on: .function).first?.category == .personnel)
    let wrong = Town.read(Town.budget.replacing("一般公共预算资金", with: "一般公共预算资全"))
    #expect(wrong.findings.map(\.code) == ["D304", "D304"])
    #expect(wrong.findings.first?.text(in: .chinese).contains("是否应为“一般公共预算资金”") == true)
  }

  @Test("has a basis that the profile names, and no other")
  func bases() {
    let wrong = Town.read(
      Town.budget.replacing(#"of="上年执行数""#, with: #"of="上年执行""#)
        .replacing(#"against="调整预算""#, with: #"against="调整""#))
    #expect(wrong.findings.map(\.code).sorted() == ["D476", "D476"])
  }
}
