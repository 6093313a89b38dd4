import TestSupport
import Testing

@testable import Budget
@testable import Checking

@Suite("Rules on texts")
struct TextRuleTests {
  private static let other = "<p>全年安排{{支出合计}}万元。</p>"
  private static let reason = ">新增宣传项目</reason>"

  /// The mark stands in the text, or before the words that the finding is about, or at the beginning.
  private static func paragraph(_ code: String, _ text: String, words: [String] = []) -> Breach {
    let marked = text.contains("📍") ? text : "📍\(text)"
    return Breach(code, other, "<p>\(marked)</p>", words: words)
  }

  static let breaches: [Breach] = [
    paragraph("D670", "全年支出📍117.85万元。", words: ["117.85万元", "支出合计", "117.58", "{{支出合计}}"]),
    paragraph("D670", "安排项目支出 📍1,234.5 万元。", words: ["1,234.5 万元"]),
    paragraph("D670", "安排📍５００余万元。", words: ["500余万元"]),
    paragraph("D670", "全年安排📍1175801元。", words: ["1175801元"]),
    paragraph("D670", "安排📍1.2亿元。", words: ["1.2亿元"]),
    Breach("D670", "<goal>提高业务水平。</goal>", "<goal>用好📍9.99万元。</goal>", words: ["9.99万元"]),
    Breach("D670", reason, ">新增📍2.50万元</reason>", words: ["2.50万元"]),
    paragraph("D670", "全年&amp;安排，\n      其中<!-- 注 -->📍9.87万元。"),
    paragraph("D670", "{{支出合计}}万元，\n  另有{{基本支出}}万元，📍9.87万元。"),
    paragraph("D671", "比上年增长📍18.6%。", words: ["18.6%"]),
    paragraph("D670", "全年&amp;安排，\n      其中<!-- 注 -->📍9.87万元。"),
    paragraph("D670", "{{支出合计}}万元，\n  另有{{基本支出}}万元，📍9.87万元。"),
    paragraph("D671", "比上年增长📍17%。", words: ["17%"]),
    paragraph("D672", "按📍2019年标准执行。", words: ["2019", "2021", "2020"]),
    paragraph("D672", "按📍2018 年度标准执行。", words: ["2018"]),
    Breach("D672", "办好2021年宣传。", "办好📍2023年宣传。", words: ["2023", "2021"]),
    paragraph("D673", "其中公务接待📍0.58元。", words: ["0.58元", "万元", "{{三公经费.公务接待费}}", "0.58"]),
    paragraph("D673", "其中公务接待📍0.85元。", words: ["0.85元", "{{三公经费.公务接待费}}", "0.58"]),
    paragraph("D673", "全年支出📍117.58元。", words: ["117.58元", "{{支出合计}}"]),
    paragraph("D674", "负责📍××工作。", words: ["××"]),
    paragraph("D674", "负责📍XX工作。", words: ["XX"]),
    paragraph("D674", "比上年📍增加（减少）一些。", words: ["增加（减少）"]),
    paragraph("D674", "比上年增加( 减少 )一些。", words: ["增加（减少）"]),
    paragraph("D674", "收入情况📍应至少包括收入总额。", words: ["应至少包括"]),
    paragraph("D674", "负责📍【单位职能】。", words: ["【单位职能】"]),
    paragraph("D674", "负责📍____。", words: ["____"]),
    paragraph("D674", "待填写"),
    Breach("D674", "印制材料", "（📍主要填写用途）", words: ["主要填写"]),
    paragraph("D675", "与上年持平，主要📍原因是。", words: ["原因是。"]),
    paragraph("D675", "与上年持平，主要📍原因是", words: ["原因是"]),
    Breach("D675", reason, ">📍…</reason>"),
    paragraph("D676", "某局📍（）负责。", words: ["（）"]),
    paragraph("D676", "某局（ ）负责。", words: ["（）"]),
    paragraph("D676", "印发📍《》。", words: ["《》"]),
    paragraph("D677", "没有违反纪律的现象📍。。", words: ["。。"]),
    paragraph("D677", "没有📍，。违纪", words: ["，。"]),
    paragraph("D677", "没有📍； ；违纪", words: ["；；"]),
    Breach("D678", reason, ">新增宣传项目📍；</reason>", words: ["；"]),
    paragraph("D679", "某某市某某区金融服务处没有其他事项。", words: ["某某市某某区金融服务处", "某某市某某区金融服务局"]),
    paragraph("D679", "某某市某某县金融服务局没有其他事项。", words: ["某某市某某县金融服务局"]),
    paragraph("D679", "某某市某某区金融务局没有其他事项。"),
    paragraph("D679", "由📍某某市某区金融服务局办理。"),
    Breach("D674", "<goal>提高业务水平。</goal>", "<goal>📍……</goal>"),
    Breach("D680", "印制材料", "📍主要用于印制材料", words: ["主要用于"]),
    Breach("D680", reason, ">📍原因是新增宣传项目</reason>", words: ["原因是"]),
    paragraph("D681", "征求社会各界📍意见意见。", words: ["意见意见"]),
    paragraph("D682", "建设📍0A平台。", words: ["0A", "OA"]),
    paragraph("D682", "通过📍IS09001审核。", words: ["IS09001", "ISO9001"]),
    Breach("D690", "印制材料", "联系 📍11010519491231002X", words: ["110*************2X"]),
    paragraph("D690", "联系📍110105491231002。"),
    Breach("D691", "数量为计划。", "电话📍138 1234 5678。", words: ["138******78"]),
    paragraph("D691", "电话+📍8613812345678"),
    paragraph("D691", "2021-03-05 📍13812345678", words: ["138******78"]),
    paragraph("D691", "电话📍86-138-1234-5678"),
    paragraph("D690", "联系📍110105 19491231 002X。"),
    Breach("D692", "提高群众意识。", "打📍0335-8512345咨询。", words: ["033"]),
    paragraph("D692", "电话（📍010）66551234"),
    paragraph("D692", "电话📍03358512345"),
    paragraph("D693", "卡号📍6222 0212 3456 7890 128。"),
    paragraph("D693", "卡号📍4111111111111111。"),
    paragraph("D694", "将架设甲乙丙三地的专用线路，通话畅通。"),
    paragraph("D694", "通信覆盖“山区八个站点”。"),
  ]

  @Test("find what breaks them, there and nowhere else", arguments: breaches)
  func breaks(breach: Breach) throws {
    try breach.expectAlone(in: .budget)
  }

  @Test(
    "let pass what is right, or no figure",
    arguments: [
      "全年安排117.58万元，合1175800元，比上年增加17.58万元，增长17.6%。", "宣传经费10万元，培训经费3.00万元。", "其中公务接待费5800元。",
      "每人补助50元，讲课费标准500元/天，单价20万元以上的设备没有。", "任务100%完成，差错为0%。", "与2020年比，2021年不变，到2025年建成。",
      "{{支出合计}}万元，占{{基本支出.占比}}。", "（{{支出合计}}）", "这件事怎么办？！办。", "某某市某某区金融服务局、某某市某某区金融服务局本级都没有。",
      "二〇〇八年成立，尺码XXL。", "主要原因是：人员增加。", "资金主要用于：", "文号秦开办【2017】27号。", "资产编号1234567890123456，编号A13812345678。",
      "群众满意度高，天天向上，人人有责。", "2000A型，PM10，ISO9001。", "统一编号 110105194912310021。", "会期2021-03-05至2021-03-08。",
      "价格区间1300-1500-200，编号6222-021-234567890128。",
    ])
  func passes(text: String) throws {
    let (sample, _) = try TextSample.budget.changing(Self.other, to: "<p>\(text)</p>")
    let findings = try sample.findings()
    #expect(findings == [], "\(findings.map { $0.text(in: .english) })")
  }

  @Test("never quote what is withheld, nor look into it")
  func withheld() throws {
    let secret = "架设甲乙丙三地的专用线路"
    let (sample, _) = try TextSample.budget.changing("数量为计划。", to: "将\(secret)。")
    for finding in try sample.findings() {
      #expect(!finding.text(in: .chinese).contains(secret) && !finding.text(in: .english).contains(secret))
    }
    let (inside, _) = try TextSample.budget.changing("架设甲乙丙三地的专用线路。", to: "××88.88万元。。打13812345678，见2011年")
    #expect(try inside.findings() == [])
  }

  @Test("let a withheld indicator have the basis, and withheld goods the class, of others")
  func shared() throws {
    let basis = "basis=\"年度工作计划\""
    var (sample, _) = try TextSample.budget.changing("words=\"涉密内容\"/>", to: "words=\"涉密内容\" \(basis)/>")
    (sample, _) = try sample.changing("value=\"80\" unit=\"%\"/>", to: "value=\"80\" unit=\"%\" \(basis)/>")
    let goods =
      "<item name=\"涉密内容\" project=\"101-03\" catalogue=\"A05010000\" measure=\"块\" quantity=\"1\" price=\"0.2\" withheld=\"是\"/>"
    (sample, _) = try sample.changing("<remark>", to: goods + "<remark>")
    #expect(try sample.findings() == [])
  }

  @Test("say how to show private numbers without showing them")
  func masked() throws {
    let (sample, _) = try TextSample.budget.changing("数量为计划。", to: "电话13812345678。")
    #expect(try sample.findings().flatMap(\.chinese.words) == ["138******78"])
  }

  @Test("take any text, and say the same of it twice", arguments: 1...20)
  func anyText(seed: UInt64) throws {
    var random = Generator(seed: seed)
    let pieces = [
      "0", "1", "9", "13812345678", "110105", "19491231002X", ".", ",", "，", "。", "万元", "亿元", "元", "年", "2019", "%",
      " ",
      "-", "（", "）", "(", ")", "【", "】", "{{", "}}", "{", "原因是", "×", "X", "某某市某某区", "金融服务局", "指标", "\u{301}", "𠀀",
    ]
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      var package = Package(
        id: TextSample.budget.id, profile: "", departmentName: "某某市某某区金融服务局", units: [], ledger: Ledger(full: []),
        files: ["f"])
      let narrative = Narrative(text: text, location: Location(file: "f"))
      package.texts = ["其他事项": [.paragraph(narrative)]]
      package.uses = [Use(figure: "甲", text: narrative, location: narrative.location)]
      let subject = CheckSubject.empty(package)
      #expect(checkDisclosure(subject).findings == checkDisclosure(subject).findings)
    }
  }
}
