internal import Budget

/// Procurement and assets are stated even if there are none, as silence looks like an omission.
struct PartsStated: Rule {
  let codes = ["D648", "D649"]
  let law = Phrase(
    zh: "预算法第十四条、财预〔2016〕143号：公开政府采购情况和国有资产占用情况。",
    en: "Budget Law, article 14, and document 财预〔2016〕143号: procurement and the use of state assets are published.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let required = subject.profile.checks.requirements
    var findings: [Finding] = []
    if required.procurement, subject.package.procurement == nil {
      findings.append(Finding(.procurementMissing, at: subject.file))
    }
    if required.assets, subject.package.assets == nil { findings.append(Finding(.assetsMissing, at: subject.file)) }
    return .checked(findings)
  }
}
