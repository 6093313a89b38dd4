internal import Budget

/// A cost target in 万元 is at most the project's money.
struct CostTargetsFitBudget: Rule {
  let codes = ["D661", "D662"]
  let law = Phrase(
    zh: "财预〔2015〕88号：成本指标反映完成产出所需的成本，应与项目预算一致。",
    en: "Document 财预〔2015〕88号: cost targets state what the output costs, in keeping with the budget.")

  /// Words of a target about all of the money.
  private static let whole = ["预算数", "预算控制", "控制数", "经费预算", "预算总额", "总成本"]

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let isBudget = subject.package.id.kind == .budget
    return .checked(
      zip(subject.package.projects, subject.disclosure.projects).lazy.flatMap { project, sheet -> [Finding] in
        guard !project.isWithheld, let money = Self.money(of: sheet, isBudget: isBudget), money > .zero else {
          return []
        }
        let targets = project.indicators.compactMap { indicator in
          Target(indicator).flatMap { DoubledDigits.isCertain(indicator, of: sheet) ? nil : $0 }
        }
        return targets.compactMap { target in
          let message: (_ project: String, _ indicator: String, _ target: String, _ budget: String) -> Message
          if target.fen > Int128(money.fen) {
            message = Message.costTargetAboveBudget
          } else if isBudget, targets.count == 1, target.fen < Int128(money.fen),
            target.indicator.label.containsAny(of: Self.whole)
          {
            message = Message.costTargetBelowBudget
          } else {
            return nil
          }
          return Finding(
            message(project.name, target.indicator.label, target.text, money.formatted(in: .wan)),
            at: target.indicator.location)
        }
      })
  }

  /// Returns what the project may spend: from the ledger in a budget; from the form, before or after revision, in final
  /// accounts.
  private static func money(of project: ProjectSheet, isBudget: Bool) -> Amount? {
    guard case .shown(let budget) = project.budget else { return nil }
    guard !isBudget else { return budget.total }
    return project.evaluation.map { max($0.funds[0].initial, $0.funds[0].revised) }
  }

  private struct Target {
    let indicator: Indicator
    let fen: Int128

    /// The target as it was stated.
    var text: String {
      guard case .comparison(let comparison, let value, let unit) = indicator.target else { return "" }
      return comparison.name + value + unit
    }

    init?(_ indicator: Indicator) {
      guard !indicator.isWithheld, indicator.isCost,
        case .comparison(let comparison, let value, let unit) = indicator.target, comparison != .atLeast,
        comparison != .greater, let number = DecimalNumber(value)
      else { return nil }
      if unit.isAny(of: ["万元", "万"]) {
        fen = number.fen(in: .tenThousandYuan)
      } else if unit.isAny(of: ["元"]) {
        fen = number.fen(in: .yuan)
      } else {
        return nil
      }
      self.indicator = indicator
    }
  }
}

extension NumberStyle {
  /// The style of 万元 in findings.
  static let wan = NumberStyle(unit: .tenThousandYuan, decimals: 2, grouping: false, zero: "0.00")
}
