internal import Budget

/// Every ledger line of 项目支出 names a project.
struct ProjectMoneyHasProject: Rule {
  let codes = ["D650"]
  let law = Phrase(
    zh: "部门预算的惯例：项目支出是各项目金额之和，每一行都属于一个项目。",
    en: "By custom project expenditure is the sum of the projects, so each of its lines belongs to one.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard !subject.package.projects.isEmpty else { return .checked([]) }
    let isMeant = { (line: LedgerLine) in
      line.flow == .expenditure && line.category == .project && line.project == nil
    }
    let lines = subject.package.ledger.lines(on: .function).filter(isMeant)
    guard let first = lines.first else { return .checked([]) }
    do throws(AmountOverflow) {
      var sum = Amount.zero
      for line in lines { try sum += line.amount }
      return .checked([
        Finding(
          .projectMoneyWithoutProject(lines.count, sum: subject.wording(of: (.function, isMeant))(sum)),
          at: subject.location(of: first))
      ])
    } catch {
      return .checked([Finding(.amountOverflow(subject.disclosure.title), at: subject.file)])
    }
  }
}
