internal import Budget

/// Instructions of the form, and blanks that were to be filled in.
struct Leftovers: Rule {
  let messages = [Message.leftover, .reasonEmpty, .bracketsEmpty]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开内容应当完整、准确；填报说明和未填的空格不属于公开内容。",
    en:
      "Document 财预〔2016〕143号: what is published is complete and correct; instructions and blanks of the form are not part of it."
  )

  /// What no finished text says.
  private static let phrases = [
    "待填写", "待补充", "待完善", "请填写", "此处填写", "填写说明", "主要填写", "应至少包括", "各部门应公开", "予以公开和说明",
    "预算文本提取", "增加（减少）", "减少（增加）", "增长（下降）", "增长（降低）", "下降（增长）", "增加/减少", "增长/下降", "增加或减少", "大于（小于）",
    "大于（等于、小于）", "（如有）", "（如无）", "如无此项",
  ].map { Array($0.unicodeScalars) }
  /// Rows of a form that were left as they were.
  private static let rows: Set = ["指标1", "指标¹", "指标2", "指标²", "指标3", "指标³", "…", "……", "...", "......"]
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "（": "）", "(": ")", "《": "》", "“": "”", "〔": "〕", "[": "]",
  ]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(subject.publishedTexts.flatMap(findings(in:)))
  }

  private func findings(in text: PublishedText) -> [Finding] {
    let all = text.scalars
    let words = all.filter { !$0.isBlank }
    var findings: [Finding] = []
    if let phrase = Self.phrases.first(where: { words.firstPosition(of: $0, from: 0) != nil }) {
      findings.append(Finding(.leftover, at: text.location, String(phrase)))
    }
    if text.role != .part, words.count <= 6, Self.rows.contains(String(words)) {
      findings.append(Finding(.leftover, at: text.location, String(words)))
    }
    if let blank = Self.blank(in: all) { findings.append(Finding(.leftover, at: text.location, blank)) }
    if let phrase = Self.unfinished(in: words, isPart: text.role == .part) {
      findings.append(Finding(.reasonEmpty, at: text.location, phrase))
    }
    if let pair = words.indices.dropLast().first(where: { Self.brackets[words[$0]] == words[$0 + 1] }) {
      findings.append(Finding(.bracketsEmpty, at: text.location, String(words[pair...(pair + 1)])))
    }
    return findings
  }

  private static let marks: Set<Unicode.Scalar> = ["×", "X", "x", "_", "＿", "*", "＊", "□", "○", "〇"]

  /// ××, XX, ___ or 【…】, as forms mark what to fill in.
  private static func blank(in scalars: [Unicode.Scalar]) -> String? {
    var start = 0
    while start < scalars.count {
      // A number in such brackets is that of a document.
      if scalars[start] == "【", let end = scalars[start...].firstIndex(of: "】"),
        end == start + 1 || !scalars[(start + 1)..<end].allSatisfy(\.isDigit)
      {
        return String(scalars[start...end])
      }
      let run = scalars[start...].prefix { $0 == scalars[start] }
      if marks.contains(scalars[start]), run.count >= 2, !isInWord(run, of: scalars) { return String(run) }
      start = run.endIndex
    }
    return nil
  }

  /// Letters beside letters are a word, such as XXL; 二〇〇八 is a year.
  private static func isInWord(_ run: ArraySlice<Unicode.Scalar>, of scalars: [Unicode.Scalar]) -> Bool {
    let neighbours = [run.startIndex - 1, run.endIndex].filter(scalars.indices.contains).map { scalars[$0] }
    return neighbours.contains { $0.isLatin || $0.isDigit || "一二三四五六七八九".unicodeScalars.contains($0) }
  }

  /// 主要原因是 and nothing after it.
  private static func unfinished(in words: [Unicode.Scalar], isPart: Bool) -> String? {
    if isPart, !words.contains(where: { $0.properties.isAlphabetic || $0.isDigit || $0 == PublishedText.figure }) {
      return "原因是" + String(words)
    }
    for opening in openings {
      var start = 0
      while let place = words.firstPosition(of: opening, from: start) {
        start = place + opening.count
        guard let next = words[start...].first(where: { $0 != "：" && $0 != ":" }) else { return String(opening) }
        if stops.contains(next) { return String(opening + [next]) }
      }
    }
    return nil
  }

  private static let openings = ["原因是", "原因为", "主要用于", "主要包括"].map { Array($0.unicodeScalars) }
  private static let stops: Set<Unicode.Scalar> = ["。", "，", "；", "、"]
}

extension [Unicode.Scalar] {
  /// Where a phrase stands first; brackets of both widths are the same.
  fileprivate func firstPosition(of phrase: [Unicode.Scalar], from start: Int) -> Int? {
    guard phrase.count <= count else { return nil }
    return (start..<Swift.max(start, count - phrase.count + 1)).first { place in
      phrase.indices.allSatisfy { self[place + $0].wideBracket == phrase[$0] }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var wideBracket: Unicode.Scalar {
    switch self {
    case "(": "（"
    case ")": "）"
    default: self
    }
  }
}
