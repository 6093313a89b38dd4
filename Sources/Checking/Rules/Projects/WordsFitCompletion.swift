internal import Budget

/// What an evaluation says was achieved fits its rate of completion, and the money that was spent.
///
/// Only what a clause says of the project as a whole is compared: one of its tasks may be left, and told.
struct WordsFitCompletion: Rule {
  let codes = ["D689"]
  let law = Phrase(
    zh: "财预〔2020〕10号：自评结果应当真实、客观，文字与完成率一致。",
    en: "Document 财预〔2020〕10号: evaluations are true; their words agree with their rates.")

  private static let whole = Percentage(hundredths: 100_00)

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      zip(subject.package.projects, subject.disclosure.projects).lazy.compactMap { project, sheet in
        guard !project.isWithheld, let form = project.evaluation else { return nil }
        let executed = sheet.evaluation?.funds.first?.executed ?? .zero
        let clause = form.achieved.text.clauses.first { clause in
          switch Failure(of: clause) {
          case .short: form.completion.hundredths >= Self.whole.hundredths
          case .undone: form.completion.hundredths > 0
          case .unpaid: executed > .zero
          case nil: false
          }
        }
        guard let clause else { return nil }
        return Finding(
          .completionContradicted(
            project.name, words: String(String.UnicodeScalarView(clause)), completion: form.completion.formatted),
          at: form.achieved.location)
      })
  }
}

/// What a clause says was not done.
private enum Failure {
  case short, undone, unpaid

  /// Words for the whole of a project, and for why or when, that may stand before.
  private static let openings = [
    "项目", "目标", "任务", "工作", "绩效", "年度", "全年", "总体", "本年", "今年", "预期", "设定", "既定", "计划", "因故", "暂时", "全部",
    "已经", "目前", "本", "该", "各项", "尚", "均", "都", "暂", "已",
  ].map { Array($0.unicodeScalars) }
  private static let stated: [(failure: Failure, words: [String])] = [
    (
      .short,
      [
        "没有完成", "未完成", "未能完成", "没能完成", "没完成", "仅完成", "只完成", "完成一半", "完成了一半", "完成不到", "部分完成", "没有实现",
        "未实现",
      ]
    ),
    (.undone, ["没有实施", "未实施", "未能实施", "没有开展", "未开展", "未能开展", "没有启动", "未启动", "取消"]),
    (.unpaid, ["没有支出", "未支出", "未发生支出", "没有发生支出"]),
  ]
  private static let phrases = stated.flatMap { failure, words in
    words.map { (words: Array($0.unicodeScalars), failure: failure) }
  }
  private static let endings: [[Unicode.Scalar]] = ["的", "事项", "任务", "工作", "部分"].map { Array($0.unicodeScalars) }

  init?(of clause: [Unicode.Scalar]) {
    var rest = clause[...]
    while true {
      if let phrase = Self.phrases.first(where: { rest.starts(with: $0.words) }) {
        let after = rest.dropFirst(phrase.words.count)
        // 未完成的事项 may be none at all, and 取消 may be of fees.
        guard phrase.failure == .short ? !Self.endings.contains(where: after.starts) : after.isEmpty else { return nil }
        self = phrase.failure
        return
      }
      guard let opening = Self.openings.first(where: { rest.starts(with: $0) }) else { return nil }
      rest.removeFirst(opening.count)
    }
  }
}

extension String {
  /// What stands between its punctuation.
  fileprivate var clauses: [[Unicode.Scalar]] {
    unicodeScalars.map(\.narrow).filter { !$0.isBlank }.split { !$0.isWord && $0 != "%" && $0 != "." }.map(Array.init)
  }
}
