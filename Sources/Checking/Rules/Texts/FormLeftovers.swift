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
    "大于（等于、小于）", "（如有）", "（如无）", "如无此项",
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
      findings.append(Finding(.leftover(String(Self.phrases[first])), at: text.location))
    }
    if !text.role.endsSentence, Self.rows.contains(words) {
      findings.append(Finding(.leftover(String(words)), at: text.location))
    }
    if text.traits.contains(.formMark), let blank = Self.blank(in: text.scalars) {
      findings.append(Finding(.leftover(blank), at: text.location))
    }
    if text.role.endsSentence, !words.contains(where: { $0.isDigit || $0 == PublishedText.figure || $0.isLetter }) {
      findings.append(Finding(.reasonEmpty("原因是" + String(words)), at: text.location))
    } else if found.contains(where: { $0 >= Self.phrases.count }), let phrase = Self.unfinished(in: words) {
      findings.append(Finding(.reasonEmpty(phrase), at: text.location))
    }
    if text.traits.contains(.openingBracket),
      let pair = words.indices.dropLast().first(where: { words[$0].closingBracket == words[$0 + 1] })
    {
      findings.append(Finding(.bracketsEmpty(String(words[pair...(pair + 1)])), at: text.location))
    }
    return findings
  }

  /// Returns a blank as forms mark it: ××, XX, ___ or 【…】.
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
      if scalars[next] != "【", run.count >= 2, !isInWord(run, of: scalars) { return String(run) }
      start = run.endIndex
    }
    return nil
  }

  /// Whether it is part of a word, such as XXL, or of a year, such as 二〇〇八.
  private static func isInWord(_ run: ArraySlice<Unicode.Scalar>, of scalars: [Unicode.Scalar]) -> Bool {
    let neighbours = [run.startIndex - 1, run.endIndex].filter(scalars.indices.contains).map { scalars[$0] }
    return neighbours.contains { $0.isLatin || $0.isDigit || "一二三四五六七八九".unicodeScalars.contains($0) }
  }

  /// Returns a phrase such as 主要原因是 that nothing follows.
  private static func unfinished(in words: [Unicode.Scalar]) -> String? {
    for opening in openings {
      for place in words.indices where words[place...].starts(with: opening) {
        let rest = words[(place + opening.count)...]
        guard let next = rest.first(where: { $0 != "：" && $0 != ":" }) else { return String(opening) }
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
    default: nil
    }
  }
}
