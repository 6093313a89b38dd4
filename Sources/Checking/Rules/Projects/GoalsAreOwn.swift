internal import Budget

/// No goal is another project's with a word changed, unless that word is of the project's own name.
struct GoalsAreOwn: Rule {
  let codes = ["D951"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效目标应指向明确、具体细化，与该项目的任务相对应。",
    en: "Document 财预〔2015〕88号: a goal is specific, and matches the task of its own project.")

  /// Shorter goals are alike by chance.
  private static let fewestCharacters = 8
  /// What was changed is one word, of four characters at most, and a fourth of the goal.
  private static let mostChanged = 4
  /// How much of the beginning or the end is the same then.
  private static let sameCharacters = 3
  /// Goals that begin or end alike are compared with this many before, so that copies take no more time than others.
  private static let compared = 8

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings: [Finding] = []
    var alike: [[Unicode.Scalar]: [(words: [Unicode.Scalar], goal: String, owner: Int)]] = [:]
    // A project may copy the goal of a field of work, too.
    let owners =
      subject.package.tasks.map { ($0.name?.text ?? "", $0.goals.map(\.text), false) }
      + subject.package.projects.filter { !$0.isWithheld }
      .map { ($0.name, $0.goals.filter { !$0.isWithheld }.map(\.text), true) }
    for (position, (name, goals, isProject)) in owners.enumerated() {
      for goal in goals {
        let words = goal.text.words
        guard words.count >= Self.fewestCharacters else { continue }
        let keys = [["^"] + words.prefix(Self.sameCharacters), ["$"] + words.suffix(Self.sameCharacters)]
        let others = keys.flatMap { alike[$0, default: []].suffix(Self.compared) }
        if isProject,
          let other = others.first(where: { other in
            other.owner != position && Self.isEdited(words, of: other.words, names: (name, owners[other.owner].0))
          })
        {
          findings.append(
            Finding(
              .goalNearlyCopied(
                name, goal: goal.text, other: other.goal, owner: owners[other.owner].0),
              at: goal.location))
        }
        for key in keys { alike[key, default: []].append((words, goal.text, position)) }
      }
    }
    return .checked(findings)
  }

  /// Whether one word was changed that does not tell one project from the other.
  private static func isEdited(
    _ words: [Unicode.Scalar], of other: [Unicode.Scalar], names: (own: String, other: String)
  ) -> Bool {
    guard words != other, let (mine, theirs) = words.difference(to: other, most: min(mostChanged, words.count / 4))
    else { return false }
    return !(names.own.words.explains(mine) && names.other.words.explains(theirs))
  }
}

extension [Unicode.Scalar] {
  /// Returns what stands between the common beginning and the common end of two texts; nil if it is longer.
  func difference(to other: [Unicode.Scalar], most: Int) -> (ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>)? {
    guard abs(count - other.count) <= most else { return nil }
    let start = zip(self, other).prefix { $0 == $1 }.count
    let end = zip(self[start...].reversed(), other[start...].reversed()).prefix { $0 == $1 }.count
    let (mine, theirs) = (self[start..<(count - end)], other[start..<(other.count - end)])
    return mine.count <= most && theirs.count <= most ? (mine, theirs) : nil
  }

  /// Whether a word is of this name.
  fileprivate func explains(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.isEmpty || word.contains(where: contains)
  }
}
