internal import Budget

/// The use of a code's money is its own: housing funds do not pay medical insurance.
struct UsesFitCodes: Rule {
  let codes = ["D935"]
  let law = Phrase(
    zh: "《政府收支分类科目》：每个科目的支出用于科目所列的内容。",
    en: "The classification of the Ministry of Finance: the money of a code is for what the code says.")

  /// Social security, health and housing, whose codes each pay one contribution or allowance.
  private static let classes = ["208", "210", "221"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let figures = subject.disclosure.figures
    let uses = subject.package.uses.compactMap { use -> (use: Use, code: Code)? in
      guard let code = figures[use.figure]?.code, Self.isContribution(code) else { return nil }
      return (use, code)
    }
    guard !uses.isEmpty else { return .checked([]) }
    let functions = subject.profile.classification.functions
    let others = subject.disclosure.ledger.lines(on: .function).compactMap(\.function)
    let topics = Set(others + uses.map(\.code)).filter(Self.isContribution).sorted().compactMap { code in
      functions.name(of: code).map { (name: "\(code) \($0)", topic: Self.topic(of: $0)) }
    }
    return .checked(
      uses.compactMap { use, code in
        let name = functions.name(of: code) ?? ""
        let own = Self.topic(of: name)
        guard own.count >= 2, !use.text.text.sharesPair(with: own),
          let other = topics.first(where: { $0.topic != own && use.text.text.names($0.topic) })
        else { return nil }
        return Finding(.useOfAnotherCode(use.figure, name: name, says: other.name), at: use.text.location)
      })
  }

  private static func isContribution(_ code: Code) -> Bool {
    code.level == 3 && classes.contains { "\(code)".hasPrefix($0) }
  }

  /// What a name is about, without the words that many names share: 养老保险, 职业年金, 住房公积金.
  private static func topic(of name: String) -> String {
    ["机关事业单位", "行政事业单位", "行政单位", "事业单位", "缴费", "支出", "其他", "基本", "补助"].reduce(name) {
      $0.replacing($1, with: "")
    }
  }
}

extension String {
  /// Whether it has two adjacent characters of the topic.
  fileprivate func sharesPair(with topic: String) -> Bool {
    let characters = Array(topic)
    return zip(characters, characters.dropFirst()).contains { contains("\($0)\($1)") }
  }

  /// Whether it has the topic, or the last three characters of one that is longer: 公积金.
  fileprivate func names(_ topic: String) -> Bool {
    topic.count >= 2 && (contains(topic) || topic.count > 3 && contains(topic.suffix(3)))
  }
}
