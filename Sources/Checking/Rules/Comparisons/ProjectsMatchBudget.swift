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
      let money = try budget.approved()
      for project in subject.package.projects {
        let position = known[project.codeBefore]
        if position != nil || isWhole { findings += try compare(project, with: position, of: budget, money, subject) }
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
    _ project: Project, with position: Int?, of budget: Package, _ money: [Int: Amount], _ subject: CheckSubject
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
    if let finding = try approved(project, position, of: budget, money, subject) { findings.append(finding) }
    guard let before else { return findings }
    let others = IndicatorIndex(of: before)
    for indicator in project.indicators where !indicator.isWithheld {
      guard let other = others.indicator(like: indicator), let stated = indicator.target,
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

  /// The approved amount is that of the budget's ledger, nothing for a project that it does not have. A budget of
  /// goals alone tells none.
  private func approved(
    _ project: Project, _ position: Int?, of budget: Package, _ money: [Int: Amount], _ subject: CheckSubject
  ) throws(AmountOverflow) -> Finding? {
    guard let evaluation = project.evaluation, !money.isEmpty else { return nil }
    var stated = Amount.zero
    for funds in evaluation.funds { try stated += funds.initial }
    let known = position.flatMap { money[$0] } ?? .zero
    guard stated != known else { return nil }
    var expenditure = Selector.everything
    expenditure.flows = [.expenditure]
    let lines = LineSelection(.function, expenditure, projects: position.map { [$0] } ?? [])
    let tells = subject.disclosure.lines(of: .budget)?.tells(lines) ?? true
    let exact = { (amount: Amount) in tells ? amount.exact : "涉密" }
    return Finding(
      .approvedAmountDiffers(
        project.name, stated: exact(stated), package: budget.id.path, budget: exact(known),
        difference: exact(try stated.distance(to: known))), at: evaluation.location)
  }
}

extension Package {
  /// The expenditure of each project, by its position.
  fileprivate func approved() throws(AmountOverflow) -> [Int: Amount] {
    var money: [Int: Amount] = [:]
    for line in ledger.lines(on: .function) where line.flow == .expenditure {
      guard let project = line.project else { continue }
      money[project] = try money[project, default: .zero] + line.amount
    }
    return money
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
}

/// The indicators of a project by what they are called. Forms of final accounts may call one as the budget describes it.
private struct IndicatorIndex {
  private let indicators: [Indicator]
  private var positions: [Name: Int] = [:]
  /// Names of several indicators.
  private var ambiguous: Set<Name> = []

  private struct Name: Hashable {
    let second: String
    let third: String
  }

  init(of project: Project) {
    indicators = project.indicators.filter { !$0.isWithheld }
    for position in indicators.indices {
      for name in Self.names(of: indicators[position]) {
        if positions.updateValue(position, forKey: name) != nil { ambiguous.insert(name) }
      }
    }
  }

  /// Returns the indicator that has a name of this one, if that is one only.
  func indicator(like other: Indicator) -> Indicator? {
    let names = Self.names(of: other)
    let found = Set(names.compactMap { positions[$0] })
    return found.count == 1 && names.isDisjoint(with: ambiguous) ? found.first.map { indicators[$0] } : nil
  }

  private static func names(of indicator: Indicator) -> Set<Name> {
    let second = indicator.second.withoutSpaces
    return Set(
      [indicator.third, indicator.description].map(\.withoutSpaces).filter { !$0.isEmpty }
        .map { Name(second: second, third: $0) })
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
