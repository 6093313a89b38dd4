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
    guard subject.package.id.kind == .budget else { return .checked([]) }
    var findings: [Finding] = []
    var alike: [[Unicode.Scalar]: [(words: [Unicode.Scalar], goal: String, project: Int)]] = [:]
    let projects = subject.package.projects
    for (position, project) in projects.enumerated() where !project.isWithheld {
      for goal in project.goals where !goal.isWithheld {
        let words = goal.text.text.words
        guard words.count >= Self.fewestCharacters else { continue }
        let keys = [["^"] + words.prefix(Self.sameCharacters), ["$"] + words.suffix(Self.sameCharacters)]
        let others = keys.flatMap { alike[$0, default: []].suffix(Self.compared) }
        if let other = others.first(where: { other in
          other.project != position
            && Self.isEdited(words, of: other.words, names: (project.name, projects[other.project].name))
        }) {
          findings.append(
            Finding(
              .goalNearlyCopied(
                project.name, goal: goal.text.text, other: other.goal, owner: projects[other.project].name),
              at: goal.text.location))
        }
        for key in keys { alike[key, default: []].append((words, goal.text.text, position)) }
      }
    }
    return .checked(findings)
  }

  /// Whether one word was changed that tells neither project from the other.
  private static func isEdited(
    _ words: [Unicode.Scalar], of other: [Unicode.Scalar], names: (own: String, other: String)
  ) -> Bool {
    guard words != other, let (mine, theirs) = words.difference(to: other, most: min(mostChanged, words.count / 4))
    else { return false }
    return !names.own.words.hasCharacter(of: mine) && !names.other.words.hasCharacter(of: theirs)
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

  fileprivate func hasCharacter(of word: ArraySlice<Unicode.Scalar>) -> Bool { word.contains(where: contains) }
}
