import Testing

@testable import Trying

/// What the reader finds in sentences, and what it leaves alone.
struct SentenceTests {
  private func kinds(_ text: String) -> [Fault.Kind] { kinds(inPage: "<p>\(text)</p>") }

  private func kinds(inPage markup: String) -> [Fault.Kind] {
    judgePage(Array("<html><head><title>，。</title></head><body><main><h2>标题</h2>\(markup)</main></body></html>".utf8))
      .faults.map(\.kind)
  }

  @Test(arguments: [
    "2023年收入8.00万元，其中：财政拨款收入5.00万元，其他收入3.00万元。",
    "2023年支出100.00万元，其中：基本支出60.00万元，包括人员经费50.00万元、公用经费10.00万元；项目支出40.00万元。",
    "三公经费0.80万元，比2022年的0.50万元增加0.30万元（增长60.0%），原因是任务增加。",
    "收入合计3.00万元，占支出合计的25.0%，与上年持平。",
    "支出预算4.00万元，支出决算3.00万元，完成预算的75.0%，较预算减少1.00万元，下降25.0%。",
    "车辆10辆，其中：主要领导干部用车4辆，其他用车6辆。",
    "支出预算0.01万元，支出决算339.00万元，完成预算的5839844.6%，较预算增加339.00万元，增长5839744.6%。",
    "支出预算0.01万元，支出决算不足0.01万元，完成预算的28.7%。",
    "支出3.00万元，完成年初预算的75.0%，比年初预算减少1.00万元，下降25.0%，比上年的2.00万元增加1.00万元，增长50.0%。",
    "支出3.00万元，比上年的2.00万元增加1.00万元，增长50.0%，比年初预算减少1.00万元，下降25.0%。",
    "金额单位：万元。按照《预算法》（2018年修正）和“三公”经费的要求，车辆、批次、人次从严控制。",
    "全年接待5批次、40人次，公务用车2辆，每个单位一个账户，各单位负责人均已签字。",
    "收入1,234.56万元，其中：甲1,000.00万元、乙234.56万元。",
    // Parts that were rounded one by one.
    "收入1.00万元，其中：甲0.33万元、乙0.33万元、丙0.33万元。",
  ])
  func whatIsRightIsLeftAlone(_ text: String) {
    #expect(kinds(text) == [])
  }

  @Test(
    arguments: [
      ("2021年安排机关运行经费。其中：。", [.doubledMark]),
      ("用于以下方面：。", [.doubledMark]),
      ("，共3人。", [.leadingMark]),
      ("收入8.00万元，支出3.00万元", [.unclosedParagraph]),
      ("支出3.00万元，", [.danglingMark]),
      ("增加3.00万元（增长60.0%。", [.bracket]),
      ("本年度（）没有支出。", [.doubledMark]),
      ("参加其他单位组织的团组个、共3人。", [.unitWithoutNumber]),
      ("参加其他单位组织的团组3个、共人。", [.unitWithoutNumber]),
      ("全年接待50批次、人次。", [.unitWithoutNumber]),
      ("基本支出涉密万元，由财政安排。", [.unitWithoutNumber]),
      ("支出增加3.00，收入不变。", [.numberWithoutUnit]),
      ("支出比上年减少1.00万元，主要原因是。", [.reasonMissing]),
      ("收入9.00万元，其中：财政拨款收入5.00万元，其他收入3.00万元。", [.partsDisagree]),
      ("车辆10辆，其中：主要领导干部用车4辆，其他用车7辆。", [.partsDisagree]),
      ("收入8.00万元，其中：财政拨款收入5.00万元，占63.5%；其他收入3.00万元，占37.5%。", [.shareDisagrees]),
      ("支出合计12.00万元。", []),
      ("支出合计12.00万元，项目支出3.00万元，占支出合计的30.0%。", [.shareDisagrees]),
      ("经费0.80万元，比2022年的0.50万元增加0.40万元。", [.changeDisagrees]),
      ("经费0.80万元，比2022年的0.50万元减少0.30万元。", [.changeDisagrees]),
      ("经费0.80万元，比2022年的0.50万元增加0.30万元（增长50.0%）。", [.rateDisagrees]),
      ("经费0.80万元，比2022年的0.50万元增加0.30万元（下降60.0%）。", [.directionDisagrees]),
      ("经费2.00万元，比上年增加5.00万元，增长166.7%。", [.rateDisagrees]),
      ("经费5.00万元，比上年增加5.00万元，增长100.0%。", [.rateDisagrees]),
      ("经费0.80万元，与2022年的0.50万元持平。", [.directionDisagrees]),
      ("经费0.80万元，比2022年的0.80万元增加0.00万元（增长0.0%）。", [.zeroChange]),
      ("经费0.80万元，与2022年的0.80万元持平，原因是任务增加。", [.reasonBesideEqual]),
      ("经费0.80万元，比2022年的0.50万元增加0.30万元，原因是任务减少。", [.reasonContradicts]),
      ("支出预算4.00万元，支出决算3.00万元，完成预算的80.0%。", [.rateDisagrees]),
      ("支出3.00万元，完成年初预算的80.0%，比年初预算减少1.00万元，下降25.0%。", [.rateDisagrees]),
    ] as [(String, [Fault.Kind])])
  func whatIsWrongIsFound(_ text: String, _ expected: [Fault.Kind]) {
    #expect(kinds(text) == expected)
  }

  @Test func aHeadingAnnouncesContent() {
    #expect(kinds(inPage: "<h3>（一）</h3><p>有。</p><h3>（二）</h3><h4>1</h4><p>有。</p>") == [])
    #expect(kinds(inPage: "<h3>（一）</h3><h3>（二）</h3><p>有。</p>") == [.emptyHeading])
    #expect(kinds(inPage: "<h3>（一）</h3><table><tr><td>甲</td></tr></table><h3>（二）</h3>") == [.emptyHeading])
    #expect(kinds(inPage: "<section><h3>甲</h3></section><section><p>有。</p></section>") == [])
  }

  @Test func aColonAnnouncesAList() {
    #expect(kinds(inPage: "<p>车辆10辆，其中：</p><ul><li>甲4辆</li><li>乙6辆</li></ul>") == [])
    #expect(kinds(inPage: "<p>车辆10辆，其中：</p><ul><li>甲4辆</li><li>乙7辆</li></ul>") == [.partsDisagree])
    #expect(kinds(inPage: "<p>车辆10辆，其中：</p><h2>下一个</h2><p>有。</p>") == [.partsMissing])
    #expect(kinds(inPage: "<p>有。</p><ul><li></li></ul>") == [.emptyItem])
  }

  @Test(
    arguments: [
      ("2023年收入合计8.00万元，其中：事业收入2.00万元，其他收入6.00万元。", []),
      ("2023年收入合计为9.00万元。", [.tablesDisagree]),
      ("本部门事业收入2.01万元。", [.tablesDisagree]),
      ("上级补助收入0.00万元。", []),
      ("上级补助收入0.01万元。", [.tablesDisagree]),
      ("基本支出5.00万元，项目支出3.00万元。", []),
      ("基本支出6.00万元。", [.tablesDisagree]),
      // Parts of what no table names are other parts.
      ("财政拨款支出7.00万元，其中：基本支出4.50万元，包括办公费；项目支出2.50万元。", []),
      ("收入合计8.00万元，其中：事业收入3.00万元，其他收入5.00万元。", [.tablesDisagree, .tablesDisagree]),
      // What no table names, and what is said of another year.
      ("机关运行经费6.00万元，比2022年的5.00万元增加1.00万元。", []),
      ("收入合计8.00万元，比2022年的事业收入6.00万元增加2.00万元。", []),
    ] as [(String, [Fault.Kind])])
  func tablesSayTheSame(_ text: String, _ expected: [Fault.Kind]) {
    let tables = """
      <table><caption><span>单位：万元</span></caption><thead><tr><th>项目</th><th>预算数</th></tr></thead>
      <tr><th>一、事业收入</th><td class="amount">2.00</td></tr>
      <tr><th>二、上级补助收入</th><td class="amount"></td></tr>
      <tr><th>（三）其他收入</th><td class="amount">6.00</td></tr><tr><th>收入合计</th><td class="amount">8.00</td></tr>
      </table>
      <table><caption><span>单位：元</span></caption>
      <thead><tr><th rowspan="2">科目</th><th colspan="2">支出</th></tr><tr><th>基本支出</th><th>项目支出</th></tr></thead>
      <tr><th>教育</th><td class="amount">50,049.99</td><td class="amount">30,000.00</td></tr></table>
      """
    #expect(kinds(inPage: "<p>\(text)</p>\(tables)") == expected)
  }

  @Test func aFaultKnowsWhereItIs() throws {
    let page = Array("<main><h2>二、收入</h2><p>收入&amp;支出<b>8.00</b>万元，。</p></main>".utf8)
    let fault = try #require(judgePage(page).faults.first)
    #expect(fault.heading == "二、收入")
    #expect(page[fault.offset...].starts(with: "。".utf8))
  }

  @Test func markupOfAnyKindIsRead() {
    for markup in [
      "<p", "<p>&", "<p>&amp", "</p></p>", "<p>x</q>", "<li/>", "<", "", "<p>\u{0}9999999999999999999999万元，。</p>",
    ] {
      _ = judgePage(Array(markup.utf8))
    }
  }
}
