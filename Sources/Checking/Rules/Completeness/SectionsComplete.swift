internal import Budget

/// Every required section is present.
struct SectionsComplete: Rule {
  let codes = ["D642"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开内容包括部门职责、机构设置、收支总体情况、机关运行经费、“三公”经费、政府采购、国有资产占用和预算绩效。",
    en:
      "Document 财预〔2016〕143号: duties, units, totals, operating cost, the three public expenses, procurement, assets and performance are published."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    .checked(
      subject.profile.checks.requirements.sections.filter { name in
        !subject.disclosure.sections.contains { $0.name == name }
      }.map { name in
        let title = subject.profile.sections.first { $0.name == name }?.title ?? ""
        return Finding(.sectionMissing(name, title: title), at: subject.file)
      })
  }
}
