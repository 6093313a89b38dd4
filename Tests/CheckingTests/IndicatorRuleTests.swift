import Testing

@testable import Budget
@testable import Checking

@Suite("Rules on targets, goals and results")
struct IndicatorRuleTests {
  private static let times = #"<indicator first="产出指标" second="数量指标" third="宣传次数" operator="≥" value="4" unit="次"/>"#
  private static let cost = #"<indicator first="产出指标" second="成本指标" third="经费预算数" operator="≤" value="10" unit="万元"/>"#
  private static let known = #"<indicator first="效益指标" second="社会效益指标" third="知晓率" operator="≥" value="80" unit="%"/>"#
  private static let trained = #"<indicator first="产出指标" second="数量指标" third="培训次数" operator="≥" value="2" unit="次"/>"#
  private static let satisfied =
    #"<indicator first="满意度指标" second="服务对象满意度指标" third="群众满意度" operator="≥" value="90" unit="%"/>"#
  private static let goal = "<goal>提高群众意识。</goal>"
  private static let other = "<goal>提高业务水平。</goal>"

  /// The indicator with its target in words.
  private static func stating(_ words: String) -> String {
    times.replacing(#"operator="≥" value="4" unit="次""#, with: "words=\"\(words)\"")
  }

  static let inBudgets: [Breach] = [
    Breach("D941", satisfied, "📍" + satisfied.replacing("≥", with: "≤"), words: ["群众满意度", "≤90%", "≥90%"]),
    Breach("D941", known, "📍" + known.replacing("≥", with: "&lt;"), words: ["<80%", ">80%"]),
    Breach("D941", cost, "📍" + cost.replacing("≤", with: "≥"), words: ["≥10万元", "≤10万元"]),
    Breach(
      "D941", known, known + "\n📍" + known.replacing("知晓率", with: "差错率").replacing("80", with: "1"),
      words: ["≥1%", "≤1%"]),
    Breach("D943", times, "📍" + times.replacing(#"unit="次""#, with: #"unit="%""#), words: ["宣传次数", "≥4%"]),
    Breach("D944", satisfied, "📍" + satisfied.replacing("%", with: "万元"), words: ["群众满意度", "≥90万元"]),
    Breach("D944", known, "📍" + known.replacing("%", with: "人"), words: ["知晓率", "≥80人"]),
    Breach(
      "D945", times, "📍" + times.replacing(#"operator="≥" value="4" unit="次""#, with: #"words="≥4次""#), words: ["≥4次"]),
    Breach(
      "D945", times, "📍" + times.replacing(#"operator="≥" value="4" unit="次""#, with: #"words=" ＝ 4 次""#), words: ["4"]),
    Breach(
      "D946", times, "📍" + times.replacing(#"operator="≥" value="4" unit="次""#, with: #"words="≤4≥4""#), words: ["≤4≥4"]
    ),
    Breach("D945", times, "📍" + stating("不低于3天"), words: ["不低于3天"]),
    Breach("D945", times, "📍" + stating("大于等于80%"), words: ["大于等于80%"]),
    Breach("D945", times, "📍" + stating("至少2次"), words: ["至少2次"]),
    Breach("D945", times, "📍" + stating("80%以上"), words: ["80%以上"]),
    Breach("D946", times, "📍" + stating("3天或30天"), words: ["3天或30天"]),
    Breach("D946", times, "📍" + stating("1次或10次"), words: ["1次或10次"]),
    Breach("D946", times, "📍" + stating("≥95%，≤950%"), words: ["≥95%，≤950%"]),
    Breach("D946", times, "📍" + stating("≤100%，≥1000%"), words: ["≤100%，≥1000%"]),
    Breach(
      "D941", known, "📍" + known.replacing("知晓率", with: "采购及时性").replacing("≥", with: "≤"), words: ["≤80%", "≥80%"]),
    Breach("D943", cost, "📍" + cost.replacing("万元", with: "%"), words: ["经费预算数", "≤10%"]),
    Breach("D943", cost, "📍" + cost.replacing("万元", with: "次"), words: ["经费预算数", "≤10次"]),
    Breach(
      "D944", known, "📍" + known.replacing("知晓率", with: "采购及时性").replacing("%", with: "元"), words: ["采购及时性", "≥80元"]),
    Breach("D947", times, "📍" + times.replacing(#" operator="≥" value="4" unit="次""#, with: ""), words: ["宣传次数"]),
    Breach(
      "D947", times, "📍" + times.replacing(#"operator="≥" value="4" unit="次""#, with: #"words="/""#), words: ["宣传次数"]),
    Breach("D949", times, "📍" + times.replacing(#" third="宣传次数""#, with: ""), words: ["数量指标"]),
    Breach("D950", goal, "<goal>提高群众意识，全年宣传5次。</goal>", at: times, words: ["5次", "≥4次", "宣传次数"]),
    Breach("D950", goal, "<goal>使群众满意度达到95%。</goal>", at: satisfied, words: ["95%", "≥90%"]),
    Breach("D951", other, "<goal>📍提高群众对金融风险的防范能力。</goal>", words: ["宣传经费", "培训经费"]),
    Breach("D659", times, "📍" + times.replacing(#""4""#, with: #""1212""#), words: ["1212", "12"]),
    Breach("D940", times, "📍" + times.replacing(#""4""#, with: #""33""#), words: ["≥33次", "3"]),
  ]

  @Test("find what breaks them in a budget, there and nowhere else", arguments: inBudgets)
  func budgets(breach: Breach) throws {
    var sample = TextSample.budget
    if breach.code == "D951" { sample = try sample.changing(Self.goal, to: "<goal>提高群众对金融诈骗的防范能力。</goal>").sample }
    try breach.expectAlone(in: sample)
  }

  /// Each replaces a piece of the sample with another that is sound.
  static let sound: [(String, String)] = [
    (times, times.replacing("≥", with: "≤")),
    (times, times.replacing(#""4""#, with: #""11""#)),
    (times, times.replacing(#"operator="≥" value="4" unit="次""#, with: #"operator="=" value="22" unit="人""#)),
    (times, times.replacing(#"operator="≥" value="4""#, with: #"operator="=" value="33""#)),
    (times, times.replacing(#"value="4" unit="次""#, with: #"value="1212" unit="元/人""#)),
    (times, times.replacing("宣传次数", with: "宣传完成情况").replacing(#""4" unit="次""#, with: #""95" unit="%""#)),
    (times, times.replacing("宣传次数", with: "参加人数比例").replacing(#""4" unit="次""#, with: #""95" unit="%""#)),
    (times, times.replacing(#"operator="≥" value="4" unit="次""#, with: #"words="12月底前完成4次""#)),
    (times, times.replacing(#"operator="≥" value="4" unit="次""#, with: #"words="≥20，≤30""#)),
    (times, times.replacing(#"operator="≥" value="4" unit="次""#, with: #"words="群众满意度≥95%，投诉≤2次""#)),
    (times, stating("不少于3次进社区宣传活动")),
    (times, stating("20-30次")),
    (times, stating("≥1%，≤10%")),
    (times, stating("100%")),
    (times, stating("以上级要求为准，4次")),
    (times, stating("上级或本级检查4次")),
    (
      known,
      known.replacing("知晓率", with: "采购及时性").replacing(
        #"operator="≥" value="80" unit="%""#, with: #"operator="≤" value="3" unit="天""#)
    ),
    (cost, cost.replacing("10", with: "100").replacing("万元", with: "%")),
    (satisfied, satisfied.replacing("%", with: "分")),
    (satisfied, satisfied.replacing(#"operator="≥""#, with: #"operator="=""#)),
    (satisfied, satisfied.replacing("群众满意度", with: "群众投诉率").replacing("≥", with: "≤")),
    (known, known.replacing("知晓率", with: "差错率降低")),
    (known, known.replacing("知晓率", with: "投诉处理率")),
    (cost, cost.replacing("经费预算数", with: "节约经费").replacing("≤", with: "≥")),
    (cost, cost.replacing("经费预算数", with: "困难群众补助标准").replacing("≤", with: "≥").replacing("万元", with: "元")),
    (goal, "<goal>提高群众意识，全年宣传4次。</goal>"),
    (goal, "<goal>提高群众意识，不少于4次进社区。</goal>"),
    (goal, "<goal>全年走访企业20次，宣传进社区。</goal>"),
    (goal, "<goal>宣传覆盖12个社区，印发材料3000份。</goal>"),
    (goal, "<goal>按ISO9001的要求完成宣传。</goal>"),
    (goal, "<goal>保障宣传工作正常开展，完成宣传任务。</goal>\n<goal>保障信息系统正常运行，完成全年任务。</goal>"),
    (other, "<goal>保障培训工作正常开展，完成培训任务。</goal>"),
  ]

  @Test("find the goal of another project with a character more, though it is in that one's name")
  func edited() throws {
    let sample = try TextSample.budget.changing(Self.goal, to: "<goal>保障宣传工作正常开展。</goal>").sample
      .changing(Self.other, to: "<goal>保障全传工作正常开展。</goal>").sample
    #expect(try sample.findings().map(\.code) == ["D951"])
  }

  @Test("say nothing of what is sound", arguments: sound)
  func silence(old: String, new: String) throws {
    #expect(try TextSample.budget.changing(old, to: new).sample.findings() == [])
  }

  @Test("take the goal of another project with a word of their own for sound")
  func ownNames() throws {
    let sample = try TextSample.budget.changing(Self.goal, to: "<goal>保障宣传工作正常开展，完成年度任务。</goal>").sample
      .changing(Self.other, to: "<goal>保障培训工作正常开展，完成年度任务。</goal>").sample
    #expect(try sample.findings() == [])
  }

  @Test("find a doubled digit where a goal, a result or another project says the single one")
  func doubled() throws {
    let doubled = Self.times.replacing(#""4""#, with: #""44""#)
    let (sample, _) = try TextSample.budget.changing(Self.times, to: doubled)
    let (named, _) = try sample.changing(Self.goal, to: "<goal>全年办活动4次。</goal>")
    #expect(try named.findings().map(\.code) == ["D659"])
    let (same, _) = try sample.changing(Self.trained, to: Self.times + Self.trained)
    #expect(try same.findings().map(\.code) == ["D659"])
    let (meant, _) = try sample.changing(Self.goal, to: "<goal>全年办活动44次，其中下乡4次。</goal>")
    #expect(try meant.findings().map(\.code) == ["D940"])
    let (final, _) = try TextSample.final.changing(
      #"value="4" unit="次" result="5次""#, to: #"value="55" unit="次" result="5次""#)
    #expect(try final.findings().map(\.code) == ["D659", "D953"])
  }

  @Test("tell a habit once, and not as a warning")
  func habit() throws {
    let reversed = Self.satisfied.replacing("≥", with: "≤")
    let (sample, _) = try TextSample.budget.changing(Self.satisfied, to: [reversed, reversed, reversed].joined())
    let findings = try sample.findings()
    #expect(findings.map(\.code) == ["D942"])
    #expect(findings.first?.chinese.words.prefix(2) == ["5", "3"])
  }

  @Test("miss a basis only where most indicators have one")
  func basis() throws {
    let based = TextSample.budget.statement.replacing(#"unit="%"/>"#, with: #"unit="%" basis="工作计划"/>"#)
      .replacing(#"unit="万元"/>"#, with: #"unit="万元" basis="工作计划"/>"#)
    let findings = try TextSample(id: TextSample.budget.id, statement: based).findings()
    #expect(findings.map(\.code) == ["D948", "D948", "D948"])
  }

  @Test("find indicators copied but for one")
  func copied() throws {
    let lines = TextSample.budget.statement.split(separator: "\n").map(String.init).filter { $0.contains("<indicator") }
    let more = #"<indicator first="产出指标" second="时效指标" third="按时完成" words="按时"/>"#
    var sample = try TextSample.budget.changing(lines[0], to: lines[0] + more).sample
    sample = try sample.changing(lines[4], to: lines[0] + more).sample
    sample = try sample.changing(
      lines[5], to: #"<indicator first="产出指标" second="成本指标" third="人均成本" operator="≤" value="300" unit="元/人"/>"#
    ).sample
    sample = try sample.changing(lines[6], to: lines[2]).sample
    sample = try sample.changing(lines[7], to: lines[3]).sample
    let findings = try sample.findings()
    #expect(findings.map(\.code) == ["D952"])
    #expect(findings.first?.chinese.words.contains("人均成本") == true)
  }

  // MARK: - Evaluations

  private static let reached = #"third="宣传次数" operator="≥" value="4" unit="次" result="5次" points="50" score="50"/>"#
  private static let summary = "<problems>受众还要扩大。</problems>"

  static let inFinals: [Breach] = [
    Breach(
      "D953", #"result="5次" points"#, #"result="3次" points"#, at: #"<indicator first="产出指标""#,
      words: ["3次", "≥4次", "50"]),
    Breach(
      "D663", #"result="5次" points"#, #"result="5天" points"#, at: #"<indicator first="产出指标""#, words: ["5天", "4次"]),
    Breach("D663", #"result="85%""#, #"result="85分""#, at: #"<indicator first="效益指标""#, words: ["85分", "80%"]),
    Breach("D954", "完成全部宣传。", "📍完成全部宣传，评价等级为良。", words: ["良", "优", "97"]),
    Breach("D954", summary, "<summary>📍自评得分97分，评价结果为“良”。</summary>" + summary, words: ["良", "优"]),
    Breach("D956", "完成全部宣传。", "📍绩效自评得分为92分，等级为优。", words: ["92", "97"]),
    Breach("D954", "完成全部宣传。", "📍完成全部宣传，得97分，等级为合格。", words: ["合格", "优", "97"]),
    Breach(
      "D953", #"unit="次" result="5次" points"#, #"unit="个" result="1次" points"#, at: #"<indicator first="产出指标""#,
      words: ["1次", "≥4个"]),
    Breach(
      "D663", #"result="5次" points"#, #"result="5公里" points"#, at: #"<indicator first="产出指标""#, words: ["5公里", "4次"]),
    Breach("D689", "完成全部宣传。", "📍目标没有完成。", words: ["目标没有完成", "100.00%"]),
    Breach("D689", "完成全部宣传。", "📍因故未开展，结转下年。", words: ["因故未开展", "100.00%"]),
    Breach("D689", "完成全部宣传。", "📍仅完成一半。", words: ["仅完成一半", "100.00%"]),
    Breach("D689", "完成全部宣传。", "📍本项目已取消，没有支出。", words: ["本项目已取消", "100.00%"]),
    Breach("D689", "完成全部宣传。", "📍全年没有支出。", words: ["全年没有支出", "100.00%"]),
    Breach(
      "D616", #"initial="10" revised="10""#, #"initial="10" revised="100""#, at: "<evaluation",
      words: ["100,000.00", "1,000,000.00"]),
    Breach(
      "D616", #"initial="10" revised="10""#, #"initial="10" revised="18""#, at: "<evaluation", words: ["180,000.00"]),
    Breach("D957", "受众还要扩大。", "📍无。", words: ["无", "3"]),
    Breach("D957", "受众还要扩大。", "📍宣传经费", words: ["宣传经费", "3"]),
  ]

  @Test("find what breaks them in an evaluation", arguments: inFinals)
  func finals(breach: Breach) throws {
    try breach.expectAlone(in: .final)
  }

  @Test("take ≤ for a plan where a department writes it for everything")
  func plans() throws {
    let few = #"third="宣传次数" operator="≤" value="12" unit="次" result="7次""#
    let (sample, _) = try TextSample.final.changing(
      #"third="宣传次数" operator="≥" value="4" unit="次" result="5次""#, to: few)
    #expect(try sample.findings() == [])
    let satisfied =
      #"<indicator first="满意度指标" second="满意度指标" third="满意度" operator="≥" value="90" unit="%" result="98%" points="10" score="9"/>"#
    let (habit, _) = try sample.changing(
      satisfied,
      to: """
        <indicator first="满意度指标" second="满意度指标" third="群众满意度" operator="≤" value="100" unit="%" result="98%" points="4" score="3"/>
        <indicator first="满意度指标" second="满意度指标" third="企业满意度" operator="≤" value="100" unit="%" result="98%" points="3" score="3"/>
        <indicator first="满意度指标" second="满意度指标" third="职工满意度" operator="≤" value="100" unit="%" result="60%" points="3" score="3"/>
        """)
    #expect(try habit.findings().map(\.code) == ["D942", "D953", "D953"])
  }

  @Test(
    "say nothing of evaluations that are sound",
    arguments: [
      (#"result="5次" points"#, #"result="4次" points"#),
      (#"result="5次" points"#, #"result="5场" points"#),
      (#"result="5次" points"#, #"result="5" points"#),
      (#"result="5次" points"#, #"result="已完成" points"#),
      (#"result="85%" points="30" score="28""#, #"result="75%" points="30" score="28""#),
      ("完成全部宣传。", "绩效自评得分为97分，等级为优秀。"),
      ("完成全部宣传。", "评价结果为优良中差四档，90分以上的为优。"),
      ("完成全部宣传。", "问卷平均得分96分，结果为中小企业普遍认可。"),
      ("受众还要扩大。", "无。受众还要扩大。"),
      ("完成全部宣传。", "未完成的事项已移交，其余全部完成。"),
      ("完成全部宣传。", "除一项培训未开展外，全部完成。"),
      ("完成全部宣传。", "没有未完成的任务。"),
      ("完成全部宣传。", "取消收费三项，减轻企业负担。"),
      ("完成全部宣传。", "未开展违规活动，宣传全部完成。"),
      (#"initial="10" revised="10""#, #"initial="10" revised="11""#),
      (#"initial="10" revised="10""#, #"initial="8" revised="12""#),
    ])
  func soundFinals(old: String, new: String) throws {
    #expect(try TextSample.final.changing(old, to: new).sample.findings() == [])
  }
}
