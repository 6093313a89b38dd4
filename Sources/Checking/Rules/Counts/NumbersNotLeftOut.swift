internal import Budget

/// A measure word has a number before it: not 组织团组个, and not 共人次.
struct NumbersNotLeftOut: Rule {
  let codes = ["D698"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开内容应当完整；没有的数量写0。",
    en: "Document 财预〔2016〕143号: what is published is complete; what there is none of is 0.")

  /// Words after which only a number makes sense before a measure word.
  private static let openings = [
    "团组", "团组数", "保有量", "保有量为", "购置量", "购置量为", "共", "共计", "合计", "总计", "数量为", "人数为", "批次为", "个数为", "接待了",
  ].map { Array($0.unicodeScalars) }
  private static let measures = ["个", "辆", "台", "台（套）", "批次", "人次", "批", "人", "次", "项", "家"].map {
    Array($0.unicodeScalars)
  }
  private static let finder = PhraseFinder(openings)

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.publishedTexts.lazy.compactMap { text in
        guard text.role.isSentence, let hole = Self.hole(in: text.visibleScalars) else { return nil }
        return Finding(
          .numberLeftOut(String(text.visibleScalars[hole])), at: text.location(atVisible: hole.lowerBound))
      })
  }

  private static func hole(in text: [Unicode.Scalar]) -> Range<Int>? {
    var state = 0
    var found: [Int] = []
    for place in text.indices {
      found.removeAll(keepingCapacity: true)
      finder.read(text[place], &state, &found)
      for phrase in found {
        let start = place + 1 - openings[phrase].count
        let rest = text[(place + 1)...]
        // 公共人员 and 一共 are words of their own, and a sentence that goes on may mean anything.
        if start > 0, "公一中国".unicodeScalars.contains(text[start - 1]) { continue }
        for measure in measures where rest.starts(with: measure) {
          let next = rest.dropFirst(measure.count).first
          if next.map({ CharacterTraits(of: $0) == .stop }) ?? true { return start..<(place + 1 + measure.count) }
        }
      }
    }
    return nil
  }
}

extension TextPlace.Role {
  fileprivate var isSentence: Bool {
    switch self {
    case .narrative, .reason, .use, .plan, .plannedUse: true
    case .indicator, .name, .correction: false
    }
  }
}
