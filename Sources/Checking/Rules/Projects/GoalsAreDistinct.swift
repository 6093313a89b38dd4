internal import Budget

/// A project's goals are not copied from another project, and not repeated.
///
/// Only budgets are checked, as self-evaluation forms of final accounts repeat a general goal.
struct GoalsAreDistinct: Rule {
  let codes = ["D655", "D656"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效目标应指向明确、具体细化，与该项目的任务相对应。",
    en: "Document 财预〔2015〕88号: a goal is specific, and matches the task of its own project.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    guard subject.package.id.kind == .budget else { return .checked([]) }
    var findings: [Finding] = []
    var owners: [[Unicode.Scalar]: (project: Int, name: String)] = [:]
    for (position, project) in subject.package.projects.enumerated() where !project.isWithheld {
      for goal in project.goals where !goal.isWithheld {
        let words = goal.text.text.words
        guard !words.isEmpty else { continue }
        if let owner = owners[words] {
          findings.append(
            owner.project == position
              ? Finding(.goalTwice(project.name, goal: goal.text.text), at: goal.text.location)
              : Finding(.goalCopied(project.name, goal: goal.text.text, owner: owner.name), at: goal.text.location))
        } else {
          owners[words] = (position, project.name)
        }
      }
    }
    return .checked(findings)
  }
}
