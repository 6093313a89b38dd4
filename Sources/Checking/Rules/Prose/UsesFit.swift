internal import Budget

/// The use of a code for one kind of insurance or housing money is not that of another: 住房公积金 is no 医疗保险.
struct UsesFit: Rule {
  let codes = ["D911"]
  let law = Phrase(
    zh: "财政部每年修订的《政府收支分类科目》：各科目有规定的反映内容。",
    en: "The yearly revised classification of the Ministry of Finance says what each code is for.")

  /// What the names of such codes have, and no other's.
  private static let kinds = ["养老", "职业年金", "医疗", "公积金", "购房补贴"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings = Findings()
    var chart: [(kind: String, code: Code, name: String)]?
    for text in subject.publishedTexts where text.role == .use {
      let said = Self.kinds.filter(text.text.containsBytes)
      guard !said.isEmpty, let name = text.subject?.figure, let figure = subject.disclosure.figures[name],
        case .code(.function, let code)? = figure.member
      else { continue }
      let known = chart ?? Self.accounts(of: subject.profile.classification.functions)
      chart = known
      let own = Set(known.filter { $0.code.path.contains(code) }.map(\.kind))
      guard !own.isEmpty, own.isDisjoint(with: said),
        let other = known.first(where: { $0.kind == said[0] })
      else { continue }
      findings.append(
        .useOfAnother(text.words(around: 0..<text.scalars.count, reach: 0), figure: figure.label, other: other.name),
        at: text.location(of: said[0]))
    }
    return .found(findings)
  }

  /// The codes of each kind, by their names.
  private static func accounts(of chart: ChartOfAccounts) -> [(kind: String, code: Code, name: String)] {
    chart.codes.flatMap { code in
      let name = chart.name(of: code) ?? ""
      return kinds.filter(name.containsBytes).map { ($0, code, name) }
    }
  }
}
