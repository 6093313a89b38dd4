internal import Budget

/// No withheld text is published elsewhere. Findings never quote it.
struct WithheldNotQuoted: Rule {
  let codes = ["D694"]
  let law = Phrase(
    zh: "《政府信息公开条例》第十四条：依法确定为国家秘密的政府信息，不予公开。",
    en: "Regulation on open government information, article 14: what is a state secret by law is not published.")

  /// Shorter words occur everywhere.
  private static let shortest = 6
  /// Words that replace withheld content.
  private static let placeholders = ["涉密", "保密", "内容", "信息", "指标", "目标", "项目", "名称", "不予", "不宜", "公开", "发布", "不"]
  private static let placeholderCharacters = Set(placeholders.joined().unicodeScalars)

  func check(_ subject: CheckSubject) -> RuleOutcome {
    // The names of the department and its units are no secret, whoever carries a project out; nor are classes of goods.
    let classes = subject.package.procurement?.items.map(\.catalogue) ?? []
    let names = secrets(among: subject.package.units.map(\.name) + [subject.package.departmentName] + classes)
    let contents = secrets(among: subject.withheldTexts.filter { $0.role != .indicator }.map(\.text)).subtracting(names)
    let labels = secrets(among: subject.withheldTexts.filter { $0.role == .indicator }.map(\.text))
    let secrets = Array(contents.union(labels))
    guard !secrets.isEmpty else { return .checked([]) }
    let finder = PhraseFinder(secrets)
    let quotes = subject.publishedTexts.map { (text: $0, secrets: finder.phrases(inWordsOf: $0.text)) }
      .filter { !$0.secrets.isEmpty }
    // Labels such as 服务对象满意度 are the form's, not the project's: public indicators have them, too.
    let common = Set(quotes.filter { $0.text.role == .indicator }.flatMap(\.secrets).map { secrets[$0] })
      .subtracting(contents)
    return .checked(
      quotes.filter { $0.secrets.contains { !common.contains(secrets[$0]) } }
        .map { Finding(.withheldQuoted, at: $0.text.location) })
  }

  private func secrets(among texts: [String]) -> Set<[Unicode.Scalar]> {
    Set(texts.map(\.words)).filter { $0.count >= Self.shortest && !isPlaceholder($0) }
  }

  private func isPlaceholder(_ words: [Unicode.Scalar]) -> Bool {
    words.allSatisfy(Self.placeholderCharacters.contains)
      && Self.placeholders.reduce(String(words)) { $0.replacing($1, with: "") }.isEmpty
  }
}

extension PhraseFinder {
  /// Returns the phrases in a text, regardless of its punctuation.
  fileprivate func phrases(inWordsOf text: String) -> [Int] {
    var found: [Int] = []
    var state = 0
    text.forEachScalar { if $0.isWord { read($0, &state, &found) } }
    return found
  }
}
