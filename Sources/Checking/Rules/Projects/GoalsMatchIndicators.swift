internal import Budget

/// A number that a goal names is the target of the indicator for the same thing.
///
/// A goal and an indicator are of the same thing if they have one unit and share a word that is not in every form, and
/// no other indicator has the goal's number.
struct GoalsMatchIndicators: Rule {
  let codes = ["D950"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效指标是绩效目标的细化和量化，两者一致。",
    en: "Document 财预〔2015〕88号: indicators make goals specific and agree with them.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.package.projects.lazy.filter { !$0.isWithheld }.flatMap { project in
        project.goals.lazy.filter { !$0.isWithheld }.flatMap { Self.findings(in: $0.text, of: project) }
      })
  }

  /// More numbers than these are a list, not a goal.
  private static let mostNumbers = 20

  private static func findings(in goal: Narrative, of project: Project) -> [Finding] {
    let things = CountedThing.all(in: goal.text).prefix(mostNumbers)
    guard !things.isEmpty else { return [] }
    let targets = project.indicators.filter { !$0.isWithheld }.compactMap(Target.init)
    return things.compactMap { thing in
      let candidates = targets.filter { $0.isOf(thing) }
      guard candidates.count == 1, let target = candidates.first, target.quantity.millionths != thing.millionths else {
        return nil
      }
      return Finding(
        .goalAndIndicatorDiffer(
          project.name, goal: goal.text, stated: thing.stated, indicator: target.indicator.label,
          target: target.indicator.statedTarget), at: target.indicator.location)
    }
  }

  /// An indicator with a number, and the words that tell what it counts.
  private struct Target {
    let indicator: Indicator
    let quantity: StatedQuantity
    let words: Set<[Unicode.Scalar]>

    init?(_ indicator: Indicator) {
      guard let quantity = indicator.quantity, !quantity.unit.isEmpty,
        !indicator.names.contains(where: { $0.containsAny(of: ["每", "均"]) })
      else { return nil }
      self.indicator = indicator
      self.quantity = quantity
      words = Set(indicator.names.flatMap { $0.words.pairs })
    }

    func isOf(_ thing: CountedThing) -> Bool {
      guard thing.unit.isSameMeasure(as: quantity.unit) else { return false }
      let shared = words.intersection(thing.words)
      // Many things are shares, so that their whole name must be there.
      return quantity.measure == .share ? shared.contains { $0.isRateEnd } && shared.count >= 2 : !shared.isEmpty
    }
  }
}

/// A number in a sentence with its unit, and the words of its clause.
struct CountedThing {
  var millionths: Int128
  var unit: String
  /// As the sentence says it: 3次.
  var stated: String
  var words: Set<[Unicode.Scalar]>

  private static let units = [
    "人次", "批次", "场次", "公里", "平方米", "万元", "%", "人", "名", "次", "场", "期", "篇", "份", "个", "件", "项", "家", "户", "台", "套", "本",
    "册", "条", "批", "辆", "组", "块", "天",
  ].map { Array($0.unicodeScalars) }

  static func all(in text: String) -> [CountedThing] {
    guard text.unicodeScalars.contains(where: \.narrow.isDigit) else { return [] }
    let clauses = text.unicodeScalars.map(\.narrow).filter { !$0.isBlank }.split { Self.stops.contains($0) }
    return clauses.flatMap { clause in things(in: Array(clause)) }
  }

  /// Words of a number that is no total of the year.
  private static let others = PhraseFinder(
    ["每", "均", "第", "上年", "去年", "以来", "截至", "累计", "其中"].map { Array($0.unicodeScalars) })

  private static let stops: Set<Unicode.Scalar> = ["。", "，", "；", "：", ",", ";", "、", "（", "）", "\n"]

  private static func things(in clause: [Unicode.Scalar]) -> [CountedThing] {
    guard clause.contains(where: \.isDigit), others.phrases(in: clause).isEmpty else { return [] }
    var things: [CountedThing] = []
    var place = 0
    while let start = clause[place...].firstIndex(where: \.isDigit) {
      let digits = clause[start...].prefix { $0.isDigit || $0 == "." }
      place = digits.endIndex
      // A code such as ISO9001 is no number.
      if start > 0, clause[start - 1].isLatin || clause[start - 1] == "-" { continue }
      guard let unit = units.first(where: { clause[place...].starts(with: $0) }),
        let quantity = StatedQuantity(String(digits), unit: String(unit))
      else { continue }
      things.append(
        CountedThing(
          millionths: quantity.millionths, unit: quantity.unit, stated: String(digits) + String(unit), words: []))
    }
    // In a clause with two numbers, which of them a word belongs to is not told.
    guard things.count == 1, var thing = things.first else { return [] }
    thing.words = Set(clause.pairs)
    return [thing]
  }
}

extension String {
  fileprivate func isSameMeasure(as other: String) -> Bool {
    self == other || (isAny(of: ["人", "名"]) && other.isAny(of: ["人", "名"]))
  }
}

extension Collection<Unicode.Scalar> {
  /// Every two characters that stand side by side, but for those that are in every form.
  fileprivate var pairs: [[Unicode.Scalar]] {
    zip(self, dropFirst()).lazy.map { [$0, $1] }.filter { pair in
      pair.allSatisfy { !$0.isASCII } && !genericPairs.contains(pair)
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether it ends the name of a rate: 满意度, 合格率.
  fileprivate var isRateEnd: Bool { last == "率" || last == "度" }
}

/// Words of indicators and goals of any kind.
private let genericPairs = Set(
  [
    "次数", "数量", "人数", "人次", "个数", "工作", "完成", "项目", "情况", "开展", "组织", "全年", "年度", "本年", "人员", "进行", "各项", "相关", "以上",
    "不少", "少于", "不低", "低于", "达到", "左右", "超过", "达标", "标率", "成率", "各类", "单位", "部门", "任务", "计划", "不超", "至少", "数达",
  ].map { Array($0.unicodeScalars) })
