internal import Budget

/// A reason, a use or a goal says something: not 无, 同上, or 按规定.
struct ReasonsSaySomething: Rule {
  let codes = ["D664"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开增减变化的原因和资金的用途；财预〔2020〕10号：自评要说明存在的问题和原因。",
    en:
      "Document 财预〔2016〕143号: the reasons for changes and the use of money are published; 财预〔2020〕10号: a self-evaluation tells its problems and their causes."
  )

  /// Texts that say nothing.
  private static let empty = [
    "无", "同上", "同前", "略", "不详", "暂无", "没有", "其他", "其它", "见上", "如上", "如题", "见附件", "详见附件", "详见附表", "否", "是", "有", "同上年",
    "增加", "减少", "持平", "正常", "无变化原因", "无变化", "没有变化", "无增减", "无增减变化", "原因同上", "同上原因", "原因如上", "原因见上", "同上所述", "待定", "待补",
    "na", "n/a", "none", "null", "测试", "test",
  ].map { Array($0.unicodeScalars) }
  /// Words of which such a text may consist, longer ones first.
  private static let vacuous = [
    "有关规定", "相关规定", "实际情况", "具体情况", "实际工作", "按照", "根据", "依据", "结合", "参照", "有关", "相关", "规定", "要求", "实际", "情况", "执行",
    "安排", "列支", "开支", "填报", "填写", "办理", "确定", "编制", "正常", "变动", "变化", "调整", "原因", "据实", "由于", "所致", "上述", "以上", "等",
    "按",
    "依", "因", "的", "是", "而",
  ].map { Array($0.unicodeScalars) }

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings = Findings()
    for text in subject.publishedTexts where text.role.endsSentence || text.role == .plannedUse {
      if Self.saysNothing(text.text.words) {
        findings.append(.reasonSaysNothing(text.text), at: text.location)
      }
    }
    for project in subject.package.projects where !project.isWithheld {
      for goal in project.goals where !goal.isWithheld && Self.saysNothing(goal.text.text.words) {
        findings.append(.reasonSaysNothing(goal.text.text), at: goal.text.location)
      }
    }
    return .found(findings)
  }

  private static func saysNothing(_ words: [Unicode.Scalar]) -> Bool {
    guard !words.isEmpty, words.count <= 16 else { return false }
    if empty.contains(words.map { $0.properties.isUppercase ? $0.lowercase : $0 }) { return true }
    var rest = words[...]
    while !rest.isEmpty {
      guard let word = vacuous.first(where: rest.starts) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var lowercase: Unicode.Scalar { properties.lowercaseMapping.unicodeScalars.first ?? self }
}
