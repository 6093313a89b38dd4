internal import Budget

/// The department is called as in the packages that this one is compared with. Another name is noted, as it may be
/// another department's.
struct DepartmentKeepsName: Rule {
  let codes = ["D938"]
  let law = Phrase(
    zh: "财预〔2016〕143号：公开的内容应当真实、准确；部门名称以批复的全称为准。",
    en: "Document 财预〔2016〕143号: what is published is true and correct; a department goes by its full name.")

  // Whether last year's package is missing, the rule on units tells.
  func check(_ subject: CheckSubject) -> RuleOutcome {
    let name = subject.package.departmentName
    let others = Basis.ofPackages.compactMap { subject.earlier[$0] }
    return .checked(
      others.filter { $0.departmentName != name && !$0.departmentName.isEmpty }.prefix(1).map {
        Finding(
          .departmentRenamed(name, before: $0.departmentName, package: $0.id.path),
          at: subject.package.departmentLocation ?? subject.file)
      })
  }
}
