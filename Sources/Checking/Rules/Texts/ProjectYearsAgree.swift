internal import Budget

/// The year in a project's name is this year's, and that of its own texts: names are carried over from year to year.
struct ProjectYearsAgree: Rule {
  let codes = ["D669", "D921"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效目标与该项目的任务相对应；预算按年度编制。",
    en: "Document 财预〔2015〕88号: goals match the task of their own project, and budgets are made by year.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let year = subject.package.id.year
    let judgement = YearJudgement(year: year, kind: subject.package.id.kind)
    var findings = Findings()
    for project in subject.package.projects {
      let named = YearMention.all(in: project.name.narrowScalars)
      guard let first = named.first, !project.name.containsAny(of: ["结转", "尾款", "欠款", "余款", "上年", "债券"]) else {
        continue
      }
      let isSingle = named.allSatisfy { $0.year == first.year }
      if !project.isWithheld, isSingle,
        let other = project.years(unexplainedBy: judgement).first(where: { other in
          abs(other - first.year) == 1 && (other == year || first.year == year)
        })
      {
        findings.append(.yearOfProject(project.name, name: first.year, texts: other), at: project.location)
      } else if let old = named.first(where: { $0.year == year - 1 }) {
        findings.append(.yearInName(project.name, old.text, year: year), at: project.location)
      }
    }
    return .found(findings)
  }
}

extension Project {
  /// The years that its use, goals and indicators name, but for those of the past and the future.
  fileprivate func years(unexplainedBy judgement: YearJudgement) -> [Int] {
    let indicators = indicators.filter { !$0.isWithheld }.flatMap { [$0.third, $0.description] }
    let texts = [use?.text].compactMap(\.self) + goals.filter { !$0.isWithheld }.map(\.text.text) + indicators
    return texts.flatMap { text in
      YearMention.all(in: text.narrowScalars).filter { mention in
        !judgement.isCompared(mention) && !judgement.isExplained(mention)
          && !(mention.year > judgement.year && judgement.isTerm(mention))
      }.map(\.year)
    }
  }
}

extension String {
  /// The characters, digits and letters in narrow forms.
  var narrowScalars: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    forEachScalar { scalars.append($0.isCommon ? $0 : $0.narrow) }
    return scalars
  }
}
