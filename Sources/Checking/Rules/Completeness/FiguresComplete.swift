internal import Budget

/// The required figures are present, such as the three public expenses and the operating cost of organs. If a unit is
/// an organ, its operating cost is not zero.
struct FiguresComplete: Rule {
  let codes = ["D644", "D647"]
  let law = Phrase(
    zh: "预算法第十四条：公开机关运行经费的安排、使用情况；财预〔2016〕143号：“三公”经费按项目列示。",
    en:
      "Budget Law, article 14: the operating cost of organs is published; document 财预〔2016〕143号: the three public expenses by item."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let figures = subject.disclosure.figures
    let missing = subject.profile.checks.requirements.figures.filter {
      figures[$0] == nil && !figures.withheld.contains($0)
    }
    var findings = missing.map { Finding(.figureMissing($0), at: subject.file) }
    if figures[Self.operatingCost]?.number.value == 0, let unit = subject.package.units.first(where: \.isOrgan) {
      findings.append(Finding(.operatingCostMissing(unit.name, figure: Self.operatingCost), at: subject.file))
    }
    return .checked(findings)
  }

  private static let operatingCost = "机关运行经费"
}
