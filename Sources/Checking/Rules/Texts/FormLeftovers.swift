internal import Budget

/// No instruction or blank of the form is left.
struct FormLeftovers: Rule {
  let codes = ["D674", "D675", "D676"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开内容应当完整、准确；填报说明和未填的空格不属于公开内容。",
    en:
      "Document 财预〔2016〕143号: what is published is complete and correct; instructions and blanks of the form are not part of it."
  )

  /// Phrases that no finished text contains.
  private static let phrases = [
    "待填写", "待补充", "待完善", "请填写", "此处填写", "填写说明", "主要填写", "应至少包括", "各部门应公开", "予以公开和说明",
    "预算文本提取", "增加（减少）", "减少（增加）", "增长（下降）", "增长（降低）", "下降（增长）", "增加/减少", "增长/下降", "增加或减少", "大于（小于）",
    "大于（等于、小于）", "（如有）", "（如无）", "如无此项", "填报说明", "填表说明", "此处说明", "请注明", "请简要", "请简述",
    "请根据实际", "请按实际", "根据实际情况填", "按实际情况填", "据实填写", "如实填写", "没有的填0", "没有的请填", "没有请填", "可另附页", "不少于200字", "字左右）", "待定）",
    "（样例）",
    "（示例）", "可不填）", "（可附表", "（部门名称）", "（单位名称）", "（项目名称）", "（选填）", "（必填）", "请删除本段", "请删除此段",
  ].map { Array($0.unicodeScalars) }
  /// Phrases that a finished text continues.
  private static let openings = ["原因是", "原因为", "主要用于", "主要包括"].map { Array($0.unicodeScalars) }
  private static let finder = PhraseFinder(phrases + openings)
  /// Row labels of a form that were left unchanged.
  private static let rows = ["指标1", "指标¹", "指标2", "指标²", "指标3", "指标³", "…", "……", "...", "......"].map {
    Array($0.unicodeScalars)
  }

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(subject.publishedTexts.lazy.flatMap(findings(in:)))
  }

  private func findings(in text: PublishedText) -> [Finding] {
    let words = text.visibleScalars
    var findings: [Finding] = []
    let found = Self.finder.phrases(in: words.lazy.map(\.wideBracket))
    if let first = found.min(), first < Self.phrases.count {
      findings.append(
        Finding(.leftover(String(Self.phrases[first])), at: text.location(of: String(Self.phrases[first]))))
    }
    if !text.role.endsSentence, Self.rows.contains(words) {
      findings.append(Finding(.leftover(String(words)), at: text.location))
    }
    if text.traits.contains(.formMark), let blank = Self.blank(in: text.scalars) {
      findings.append(Finding(.leftover(blank), at: text.location(of: blank)))
    }
    if findings.isEmpty, text.traits.contains(.openingBracket), let words = Self.instruction(in: words) {
      findings.append(Finding(.leftover(words), at: text.location(of: words)))
    }
    if text.role.endsSentence, !words.contains(where: { $0.isDigit || $0 == PublishedText.figure || $0.isLetter }) {
      findings.append(Finding(.reasonEmpty("原因是" + String(words)), at: text.location))
    } else if found.contains(where: { $0 >= Self.phrases.count }), let phrase = Self.unfinished(in: words) {
      findings.append(Finding(.reasonEmpty(phrase), at: text.location(of: phrase)))
    }
    if text.traits.contains(.openingBracket),
      let pair = Self.emptyBrackets(in: words)
    {
      findings.append(Finding(.bracketsEmpty(String(pair)), at: text.location(of: String(pair))))
    }
    return findings
  }

  /// Returns an instruction in brackets: （主要写明用途）, [填报单位], 〔说明〕. Years, numbers and letters in them are not.
  private static func instruction(in scalars: [Unicode.Scalar]) -> String? {
    for start in scalars.indices where "（([［〔{".unicodeScalars.contains(scalars[start]) {
      let inside = scalars[(start + 1)...].prefix(60).prefix { !"）)]］〕}".unicodeScalars.contains($0) }
      guard inside.endIndex < scalars.count, let first = inside.first else { continue }
      let words = String(inside)
      let isSquare = !"（(".unicodeScalars.contains(scalars[start])
      if [
        "填写", "填报单位", "填报内容", "填列", "请填", "请写", "请在", "请按", "请据", "请说明", "请列明", "请描述", "简要说", "简要介绍", "简要描述", "写明",
        "备注：填",
      ].contains(
        where: words.begins)
        || limitsLength(inside) || (words.begins(with: "此项由") && words.ends(with: "填写"))
        || (isSquare && first.isCommon && !words.begins(with: "注"))
      {
        return String(scalars[start...inside.endIndex])
      }
    }
    return nil
  }

  /// Whether it says how long a text may be: 不超过200字, 300字以内.
  private static func limitsLength(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let digit = words.firstIndex(where: \.isDigit) else { return false }
    let rest = String(words[digit...].drop(while: \.isDigit))
    return rest == "字以内" || rest == "字以上" || rest == "字左右"
      || rest == "字" && ["不超过", "不少于", "限", "约"].contains { String(words[..<digit]).ends(with: $0) }
  }

  /// Returns a blank as forms mark it: ××, XX, ___ or 【…】, or one × before what is counted: ×万元, X月.
  private static func blank(in scalars: [Unicode.Scalar]) -> String? {
    var start = 0
    let lastBracket = scalars.lastIndex(of: "】") ?? 0
    while let next = scalars[start...].firstIndex(where: { CharacterTraits(of: $0) == .formMark }) {
      // A number in these brackets is a document number.
      if scalars[next] == "【", next < lastBracket, let end = scalars[next...].firstIndex(of: "】"),
        end == next + 1 || !scalars[(next + 1)..<end].allSatisfy(\.isDigit)
      {
        return String(scalars[next...end])
      }
      let run = scalars[next...].prefix { $0 == scalars[next] }
      if scalars[next] != "【", run.count >= 2 || countsNothing(run, in: scalars), !isInWord(run, of: scalars) {
        return String(run.count >= 2 ? run : scalars[next...run.endIndex])
      }
      start = run.endIndex
    }
    return nil
  }

  /// Whether a single × or X stands for a number: ×万元, X月.
  private static func countsNothing(_ run: ArraySlice<Unicode.Scalar>, in scalars: [Unicode.Scalar]) -> Bool {
    guard let mark = run.first, mark == "×" || mark == "X" || mark == "x", run.endIndex < scalars.count else {
      return false
    }
    let after = scalars[run.endIndex...].prefix(2)
    return ["万元", "亿元", "元", "年", "月", "日", "人次", "批次", "辆", "台", "%"].contains { String(after).begins(with: $0) }
  }

  /// Whether it is part of a word, such as XXL, or of a year, such as 二〇〇八.
  private static func isInWord(_ run: ArraySlice<Unicode.Scalar>, of scalars: [Unicode.Scalar]) -> Bool {
    let neighbours = [run.startIndex - 1, run.endIndex].filter(scalars.indices.contains).map { scalars[$0] }
    return neighbours.contains { $0.isLatin || $0.isDigit || "一二三四五六七八九".unicodeScalars.contains($0) }
  }

  /// Returns brackets with nothing but stops in them.
  private static func emptyBrackets(in words: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    for start in words.indices {
      guard let closing = words[start].closingBracket else { continue }
      let inside = words[(start + 1)...].prefix(4).prefix { "，。、；：,.".unicodeScalars.contains($0) }
      if inside.endIndex < words.count, words[inside.endIndex] == closing { return words[start...inside.endIndex] }
    }
    return nil
  }

  /// Returns a phrase such as 主要原因是 that nothing follows.
  private static func unfinished(in words: [Unicode.Scalar]) -> String? {
    for opening in openings {
      for place in words.indices where words[place...].starts(with: opening) {
        let rest = words[(place + opening.count)...]
        guard let next = rest.first(where: { $0 != "：" && $0 != ":" }) else {
          // A list, or another paragraph, may follow a colon.
          if rest.isEmpty { return String(opening) } else { continue }
        }
        if stops.contains(next) { return String(opening + [next]) }
      }
    }
    return nil
  }

  private static let stops: Set<Unicode.Scalar> = ["。", "，", "；", "、"]
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { isCommon || properties.isAlphabetic }

  /// The full-width form of a bracket.
  fileprivate var wideBracket: Unicode.Scalar {
    switch self {
    case "(": "（"
    case ")": "）"
    default: self
    }
  }

  fileprivate var closingBracket: Unicode.Scalar? {
    switch self {
    case "（": "）"
    case "(": ")"
    case "《": "》"
    case "“": "”"
    case "〔": "〕"
    case "[": "]"
    case "【": "】"
    case "「": "」"
    case "『": "』"
    case "‘": "’"
    case "［": "］"
    default: nil
    }
  }
}
