internal import Budget

/// What is withheld in one place is published nowhere else. Findings never say what it was.
struct WithheldNotQuoted: Rule {
  let messages = [Message.withheldQuoted]
  let law = Phrase(
    zh: "《政府信息公开条例》第十四条：依法确定为国家秘密的政府信息，不予公开。",
    en: "Regulation on open government information, article 14: what is a state secret by law is not published.")

  /// Shorter words are everybody's.
  private static let shortest = 6
  /// What stands in the place of withheld content.
  private static let placeholders = ["涉密", "保密", "内容", "信息", "指标", "目标", "项目", "名称", "不予", "不宜", "公开", "发布", "不"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let package = subject.package
    let withheld = secrets(of: package)
    guard !withheld.isEmpty else { return .checked([]) }
    return .checked(
      subject.publishedTexts.filter { text in
        let words = text.text.wordsOnly
        return withheld.contains { words.holds($0) }
      }.map { Finding(.withheldQuoted, at: $0.location) })
  }

  /// What must not be read anywhere, without punctuation.
  private func secrets(of package: Package) -> Set<String> {
    var contents: [String] = []
    var labels: [String] = []
    for project in package.projects {
      contents += project.goals.filter { project.isWithheld || $0.isWithheld }.map(\.text.text)
      if project.isWithheld, let use = project.use { contents.append(use.text) }
      for indicator in project.indicators where project.isWithheld || indicator.isWithheld {
        labels += [indicator.third, indicator.description]
        if case .words(let words) = indicator.target { labels.append(words) }
      }
    }
    contents += package.procurement?.items.filter(\.isWithheld).map(\.name) ?? []
    // Labels such as 服务对象满意度 are the form's, not the project's: public indicators have them, too.
    let common = package.publicLabels.joined(separator: "\n")
    let own = Set(labels.map(\.wordsOnly)).filter { !common.holds($0) }
    return own.union(contents.map(\.wordsOnly)).filter {
      $0.unicodeScalars.count >= Self.shortest && !isPlaceholder($0)
    }
  }

  private func isPlaceholder(_ words: String) -> Bool {
    Self.placeholders.reduce(words) { $0.replacing($1, with: "") }.isEmpty
  }
}

extension Package {
  /// What indicators that are published are called.
  fileprivate var publicLabels: [String] {
    projects.flatMap { project in
      project.indicators.flatMap { indicator in
        project.isWithheld || indicator.isWithheld
          ? [indicator.second.wordsOnly]
          : [indicator.second, indicator.third, indicator.description].map(\.wordsOnly)
      }
    }
  }
}
