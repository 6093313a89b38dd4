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
  ]
  /// Rows of a form that were left as they were.
  private static let rows: Set = ["指标1", "指标¹", "指标2", "指标²", "指标3", "指标³", "…", "……", "...", "......"]
  private static let brackets: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
    ("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"), ("〔", "〕"), ("[", "]"),
  ]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(subject.publishedTexts.flatMap(findings(in:)))
  }

  private func findings(in text: PublishedText) -> [Finding] {
    let scalars = text.scalars.filter { !$0.isBlank }
    let words = String(scalars)
    let sameBrackets = words.replacing("(", with: "（").replacing(")", with: "）")
    var findings = Self.phrases.filter { sameBrackets.contains($0) }.prefix(1).map {
      Finding(.leftover, at: text.location, $0)
    }
    if text.role != .part, Self.rows.contains(words) { findings.append(Finding(.leftover, at: text.location, words)) }
    if let blank = Self.blank(in: text.scalars) { findings.append(Finding(.leftover, at: text.location, blank)) }
    if let phrase = Self.unfinished(in: words, isPart: text.role == .part) {
      findings.append(Finding(.reasonEmpty, at: text.location, phrase))
    }
    for (open, close) in Self.brackets where words.contains(String([open, close])) {
      findings.append(Finding(.bracketsEmpty, at: text.location, String([open, close])))
    }
    return findings
  }

  /// ××, XX, ___ or 【…】, as forms mark what to fill in.
  private static func blank(in scalars: [Unicode.Scalar]) -> String? {
    let marks: Set<Unicode.Scalar> = ["×", "X", "x", "_", "＿", "*", "＊", "□", "○", "〇"]
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
  private static func unfinished(in words: String, isPart: Bool) -> String? {
    if isPart, words.wordsOnly.isEmpty, !words.unicodeScalars.contains(PublishedText.figure) { return "原因是" + words }
    for opening in ["原因是", "原因为", "主要用于", "主要包括"] {
      var rest = words[...]
      while let range = rest.firstRange(of: opening) {
        rest = rest[range.upperBound...]
        guard let next = rest.first(where: { $0 != "：" && $0 != ":" }) else { return opening }
        if "。，；、".contains(next) { return opening + String(next) }
      }
    }
    return nil
  }
}
