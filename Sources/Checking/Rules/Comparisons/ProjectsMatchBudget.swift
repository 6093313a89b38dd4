internal import Budget

/// What final accounts say of a project agrees with the budget of the year: its name, what was approved for it, and its
/// targets. No project of that budget is lost.
///
/// Nothing is compared that one of the two withholds.
struct ProjectsMatchBudget: Rule {
  let codes = ["D629", "D630", "D631", "D632"]
  let law = Phrase(
    zh: "财预〔2015〕88号：绩效自评对照年初批复的项目预算和绩效目标进行。",
    en: "Document 财预〔2015〕88号: evaluations are made against the budget and the targets that were approved.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    var findings = missingFormer(subject)
    guard let budget = subject.earlier[.budget], !subject.package.projects.isEmpty, !budget.projects.isEmpty else {
      return .checked(findings)
    }
    return subject.checked { () throws(AmountOverflow) in
      let known = Dictionary(budget.projects.indices.map { (budget.projects[$0].code, $0) }, uniquingKeysWith: { $1 })
      let linked = Set(subject.package.projects.compactMap { known[$0.codeBefore] })
      // Accounts of a few projects, or with codes of their own, lack most of the budget's.
      let isWhole = linked.count * 2 >= budget.projects.count
      for project in subject.package.projects {
        let position = known[project.codeBefore]
        if position != nil || isWhole { findings += try compare(project, with: position, of: budget, subject) }
      }
      for position in budget.projects.indices where isWhole && !linked.contains(position) {
        let title = budget.projects[position].title
        findings.append(Finding(.projectNotLinked(title, in: .accounts(with: budget)), at: subject.file))
      }
      return findings
    }
  }

  /// Former codes that are in none of the packages at hand.
  private func missingFormer(_ subject: CheckSubject) -> [Finding] {
    let earlier = Basis.ofPackages.compactMap { subject.earlier[$0] }
    let known = Set(earlier.flatMap { $0.projects.map(\.code) })
    guard !known.isEmpty else { return [] }
    return subject.package.projects.compactMap { project in
      guard let former = project.formerCode, !known.contains(former) else { return nil }
      let paths = earlier.map(\.id.path)
      let place = Phrase(zh: "\(paths.joined(separator: "、")) 里", en: paths.joined(separator: " or "))
      return Finding(.projectNotLinked(former, in: place), at: project.location)
    }
  }

  private func compare(
    _ project: Project, with position: Int?, of budget: Package, _ subject: CheckSubject
  ) throws(AmountOverflow) -> [Finding] {
    let package = budget.id.path
    var findings: [Finding] = []
    let before = position.map { budget.projects[$0] }
    if let before, before.name.withoutSpaces != project.name.withoutSpaces {
      findings.append(
        Finding(
          .projectRenamed(before.code, before: before.name, now: project.name, package: package), at: project.location))
    }
    if project.isWithheld || before?.isWithheld ?? false { return findings }
    if let finding = try approved(project, position, of: budget, subject) { findings.append(finding) }
    guard let before else { return findings }
    for indicator in project.indicators where !indicator.isWithheld {
      guard let other = before.target(of: indicator), let stated = indicator.target,
        let approved = other.target, approved.contradicts(stated)
      else { continue }
      findings.append(
        Finding(
          .targetDiffers(
            project.name, indicator: indicator.third.isEmpty ? indicator.description : indicator.third,
            stated: stated.text, package: package, budget: approved.text), at: indicator.location))
    }
    return findings
  }

  /// The approved amount is that of the budget's ledger, nothing for a project that it does not have.
  private func approved(
    _ project: Project, _ position: Int?, of budget: Package, _ subject: CheckSubject
  ) throws(AmountOverflow) -> Finding? {
    // A form without money compares none.
    guard let evaluation = project.evaluation, !budget.ledger.isEmpty else { return nil }
    var stated = Amount.zero
    for funds in evaluation.funds { try stated += funds.initial }
    var selector = Selector.everything
    selector.flows = [.expenditure]
    let lines = LineSelection(.function, selector, projects: position.map { [$0] } ?? [])
    let known = try budget.ledger.sum(of: lines)
    guard stated != known, position == nil || budget.ledger.lines(on: .function).contains(where: lines.selects) else {
      return nil
    }
    let tells = subject.disclosure.lines(of: .budget)?.tells(lines) ?? true
    let exact = { (amount: Amount) in tells ? amount.exact : "涉密" }
    return Finding(
      .approvedAmountDiffers(
        project.name, stated: exact(stated), package: budget.id.path, budget: exact(known),
        difference: exact(try stated.distance(to: known))), at: evaluation.location)
  }
}

extension Phrase {
  fileprivate static func accounts(with budget: Package) -> Phrase {
    Phrase(zh: "\(budget.id.path) 里有、这里", en: "This package, unlike \(budget.id.path),")
  }
}

extension Project {
  /// Its code in the earlier packages.
  fileprivate var codeBefore: String { formerCode ?? code }

  /// The indicator of this project that an indicator of the same project elsewhere repeats: the only one of its kind
  /// that has its name. Forms of final accounts may call an indicator as the budget describes it.
  fileprivate func target(of other: Indicator) -> Indicator? {
    let names = Set([other.third, other.description].map(\.withoutSpaces).filter { !$0.isEmpty })
    let same = indicators.filter { indicator in
      !indicator.isWithheld && indicator.second.withoutSpaces == other.second.withoutSpaces
        && (names.contains(indicator.third.withoutSpaces) || names.contains(indicator.description.withoutSpaces))
    }
    return same.count == 1 ? same.first : nil
  }
}

extension Indicator.Target {
  /// Whether two targets cannot be the same: another number, the other direction, or another unit. Units are often
  /// shortened (万 for 万元, 时 for 小时), and words reworded.
  fileprivate func contradicts(_ other: Self) -> Bool {
    guard case .comparison(let mine, let value, let unit) = self,
      case .comparison(let theirs, let otherValue, let otherUnit) = other, let number = DecimalNumber(value),
      let otherNumber = DecimalNumber(otherValue)
    else { return false }
    if let money = unit.moneyUnit, let otherMoney = otherUnit.moneyUnit {
      if number.fen(in: money) != otherNumber.fen(in: otherMoney) { return true }
    } else if number.scaled(toDecimals: 6) != otherNumber.scaled(toDecimals: 6) {
      return true
    }
    return mine.direction * theirs.direction < 0 || !(unit.contains(otherUnit) || otherUnit.contains(unit))
  }
}

extension Comparison {
  /// Whether less or more is better; how strictly, forms do not care.
  fileprivate var direction: Int {
    switch self {
    case .atMost, .less: -1
    case .atLeast, .greater: 1
    case .equal: 0
    }
  }
}

extension String {
  fileprivate var moneyUnit: MoneyUnit? { self == "万" ? .tenThousandYuan : MoneyUnit(name: self) }

  fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }
}
