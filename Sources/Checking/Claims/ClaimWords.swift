internal import Budget

/// The words by which a sentence says something of figures, found in one pass over it.
struct ClaimWords: Sendable {
  enum Word: Sendable {
    /// A name of figures.
    case figures([Int])
    /// 总计: a figure, or nothing after the name of another.
    case total([Int])
    case comparator
    /// 同比: with last year, without naming it.
    case yearOnYear
    case lastYear, budget, basis(Basis)
    case change(Change.Direction)
    /// 多, 少: a change only before a number.
    case looseChange(Change.Direction)
    /// 大于, 低于: what it is compared with follows.
    case relation(Change.Direction)
    /// 只减不增.
    case rule(Change.Direction)
    /// 由, 从: what it was before follows.
    case from
    /// 减少到: what follows is the number itself.
    case becoming(Change.Direction)
    /// 没有安排: there is none of what it stands next to.
    case absence
    /// 有所, 实现了: what follows is said of what the sentence speaks of.
    case manner
    /// 年初: what was planned, where accounts speak of what was spent.
    case plan
    case unchanged(roughly: Bool)
    case reason, use
    case share
    /// 分别为: numbers in the order of names.
    case shared
    case parts
    /// 包括: parts of a part.
    case including
    case and
    /// 支出: what a new part of a sentence speaks of, if it names nothing else.
    case flow
    /// （类）, （款）: the code below follows.
    case step
    /// 小计: what follows is no part, but a sum of some.
    case subtotal
    /// A word that begins or ends like one of these.
    case opaque
    /// Words that leave open of what a sentence speaks.
    case neutral
  }

  let finder: PhraseFinder
  private let words: [Word]
  private let lengths: [Int]

  init(_ names: [(name: String, figures: [Int])], neutral: [String], bases: [Basis]) {
    var entries: [(String, Word)] = names.map {
      ($0.name, Self.totals.contains($0.name) ? .total($0.figures) : .figures($0.figures))
    }
    for basis in bases where !Basis.ofPackages.contains(basis) {
      entries.append((basis.name, .basis(basis)))
      if basis.name.hasSuffix("数") { entries.append((String(basis.name.dropLast()), .basis(basis))) }
    }
    entries += Self.common + neutral.filter { !$0.isEmpty }.map { ($0, .neutral) }
    let phrases = entries.map { ClaimText.plain($0.0) }
    finder = PhraseFinder(phrases)
    words = entries.map(\.1)
    lengths = phrases.map(\.count)
  }

  subscript(phrase: Int) -> (word: Word, length: Int) { (words[phrase], lengths[phrase]) }

  private static let totals: Set<String> = ["总计", "合计", "收支总计"]

  private static let common: [(String, Word)] =
    entries(["比", "较", "与", "同", "相比", "对比", "比较", "相较", "对照"], .comparator)
    + entries(["同比"], .yearOnYear)
    + entries(["上年", "上年度", "上一年", "上一年度", "去年", "上年决算", "上年预算", "上年同期", "去年同期"], .lastYear)
    + entries(["年初预算", "预算", "预算数", "年初预算数", "本年预算", "全年预算", "全年预算数", "当年预算"], .budget)
    + entries(["增加", "增长", "上升", "提高", "上涨", "增幅", "增长率", "升高", "多支出", "多安排", "增支", "增收"], .change(.increase))
    + entries(
      ["减少", "下降", "降低", "下浮", "缩减", "压减", "压缩", "降幅", "下降率", "减幅", "少支出", "少安排", "减支", "减收"], .change(.decrease))
    + entries(["多", "增"], .looseChange(.increase)) + entries(["少", "减", "降"], .looseChange(.decrease))
    + entries(["大于", "高于", "多于", "超出"], .relation(.increase)) + entries(["小于", "低于", "少于"], .relation(.decrease))
    + entries(["只减不增", "只降不升", "做到只减不增", "做到了只减不增", "确保只减不增", "实现只减不增", "实现了只减不增"], .rule(.decrease))
    + entries(["只增不减", "只升不降"], .rule(.increase))
    + entries(
      ["增加到", "增加至", "增加为", "增长到", "增长至", "增至", "上升到", "上升至", "提高到", "提高至"],
      .becoming(.increase))
    + entries(
      ["减少到", "减少至", "减少为", "减至", "下降到", "下降至", "降到", "降至", "降低到", "降低至", "压减到", "压减至", "压缩到", "压缩至"],
      .becoming(.decrease))
    + entries(["由", "从"], .from)
    + entries(
      [
        "没有安排", "未安排", "没有发生", "未发生", "没有", "无", "没有产生", "未产生", "没有列支", "未列支",
      ], .absence)
    + entries(["实现", "实现了", "有所", "略有", "大幅", "明显", "小幅", "持续"], .manner)
    + entries(["年初", "年初批复", "批复", "经批复", "批准", "经批准", "核定", "核准", "下达"], .plan)
    + entries(
      [
        "持平", "一致", "相同", "相等", "无变化", "没有变化", "未发生变化", "无增减变化", "没有增减变化", "无增减", "没有增减", "未变化", "保持不变", "不变", "没有发生变化",
        "未增减", "完全一致", "保持一致", "保持持平", "没变化",
      ], .unchanged(roughly: false))
    + entries(["基本持平", "基本一致", "大致持平", "大体持平", "基本相当", "基本相同", "大致相当", "基本不变"], .unchanged(roughly: true))
    + entries(
      ["主要原因", "原因是", "原因为", "原因", "主要是", "主要由于", "主要因为", "由于", "因为", "是因为", "主要系", "系因", "主要因"], .reason)
    + entries(["主要用于", "用于", "主要包括", "主要为", "具体用于", "主要安排"], .use)
    + entries(["占", "完成", "完成率", "执行率", "预算完成率", "比重", "占比", "比例"], .share) + entries(["分别", "依次"], .shared)
    + entries(["其中"], .parts)
    + entries(["包括", "含"], .including) + entries(["和", "及", "以及"], .and)
    + entries(["支出", "收入", "本年支出", "本年收入"], .flow) + entries(["小计"], .subtotal)
    + entries(
      [
        "合同", "共同", "不同", "同步", "同意", "协同", "会同", "和谐", "总和", "饱和", "比赛", "较好", "较大", "较高", "较强", "较多", "较快", "参与",
        "与会", "占用", "占地",
        "增加值", "增值", "减免", "减税", "降费", "增设", "增强", "多项", "多种", "多个", "多次", "少数", "多数", "及时", "普及", "完成情况", "提高到位", "同类",
        "同级", "理由", "自由", "事由", "缘由", "服从", "从事", "从业", "无法", "无需",
      ], .opaque)
    + entries(neutralWords, .neutral)

  private static func entries(_ words: [String], _ word: Word) -> [(String, Word)] { words.map { ($0, word) } }

  private static let neutralWords = [
    "本部门", "部门", "本单位", "我单位", "单位", "我局", "我部门", "我委", "我办", "我院", "我校", "我中心", "本局", "本委", "本办", "本院", "全局",
    "全年", "当年", "本年", "本年度", "今年", "年度", "年末", "年", "全部", "总体", "预算安排", "预算总额", "决算", "决算数", "执行数", "支出数", "收入数",
    "安排",
    "总", "经费", "资金", "总额", "总量", "总数", "合计", "总计", "共计", "共有", "总共", "共", "为", "是", "达到", "达", "约", "近", "实际",
    "发生", "情况", "金额", "数", "额", "了", "的", "有", "即", "也", "均", "都", "仍", "已", "拟", "将", "计划",
    "编制",
    "各", "幅度", "元", "万元", "截至", "按", "本次", "度",
    "公开", "开支", "申请", "需", "所需", "列支", "使用", "当期", "累计", "同期", "上述", "以上", "该项", "此项", "则", "又", "并", "且", "而", "但",
    "预计", "落实", "投入", "本部门的", "当年度", "其", "该", "相应", "同时", "总体上", "总体来看", "总的来看",
    "总体看", "月", "日", "底",
  ]
}
