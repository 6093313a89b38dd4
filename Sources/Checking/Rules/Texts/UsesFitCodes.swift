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
    var findings = Findings()
    let topics = Self.topics(of: subject)
    let functions = subject.profile.classification.functions
    for use in subject.package.uses {
      let text = use.text.text
      guard let code = subject.disclosure.figures[use.figure]?.code else {
        if let own = Purpose.named(in: use.figure), let other = own.other(in: text) {
          findings.append(.useOfAnotherCode(use.figure, name: own.name, says: other.name), at: use.text.location)
        }
        continue
      }
      let name = functions.name(of: code) ?? ""
      let own = Self.topic(of: name)
      if Self.isContribution(code) {
        guard own.count >= 2, !text.sharesPair(with: own),
          let other = topics.first(where: { $0.topic != own && text.names($0.topic) })
        else { continue }
        findings.append(.useOfAnotherCode(use.figure, name: name, says: other.name), at: use.text.location)
      } else if code.level == 1, !name.isEmpty, let other = ClassPurpose.other(than: code, in: text) {
        findings.append(
          .useOfAnotherCode(use.figure, name: name, says: "\(other) \(functions.name(of: other) ?? "")"),
          at: use.text.location)
      }
    }
    for text in subject.publishedTexts where text.role == .narrative {
      for (place, said) in Self.usesTold(in: text.scalars) {
        guard let own = Purpose.named(in: said.subject), let other = own.other(in: said.use) else { continue }
        findings.append(.useOfAnotherCode(said.subject, name: own.name, says: other.name), at: text.location(at: place))
      }
    }
    return .found(findings)
  }

  /// The names of contributions and allowances in the package, and what each is about.
  private static func topics(of subject: CheckSubject) -> [(name: String, topic: String)] {
    let stated = subject.package.uses.compactMap { subject.disclosure.figures[$0.figure]?.code }
    guard stated.contains(where: isContribution) else { return [] }
    let functions = subject.profile.classification.functions
    let others = subject.disclosure.ledger.lines(on: .function).compactMap(\.function)
    return Set(others + stated).filter(isContribution).sorted().compactMap { code in
      functions.name(of: code).map { (name: "\(code) \($0)", topic: topic(of: $0)) }
    }
  }

  /// Returns what is told to be used, and for what, in the sentences of a text, with where each begins: 公务接待费主要用于……
  private static func usesTold(in scalars: [Unicode.Scalar]) -> [(place: Int, said: (subject: String, use: String))] {
    let phrase = Array("主要用于".unicodeScalars)
    var told: [(place: Int, said: (subject: String, use: String))] = []
    for sentence in scalars.split(whereSeparator: { "。；;！\n".unicodeScalars.contains($0) }) {
      guard let range = sentence.firstRange(of: phrase), range.lowerBound - sentence.startIndex <= 60 else { continue }
      let use = sentence[range.upperBound...].prefix(80)
      // What else the sentence tells has uses of its own.
      guard use.firstRange(of: phrase) == nil else { continue }
      told.append((sentence.startIndex, (String(sentence[..<range.lowerBound]), String(use))))
    }
    return told
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
