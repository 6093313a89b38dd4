public import Budget

/// One thing that must hold. Each rule is a file of its own in `Rules/`.
public protocol Rule: Sendable {
  /// The codes of what it can say. The first is the code of the rule.
  var codes: [String] { get }
  /// The law or custom behind it, in one line.
  var law: Phrase { get }

  func check(_ subject: CheckSubject) -> RuleOutcome
}

extension Rule {
  /// Stable: exceptions name it.
  public var code: String { codes.first ?? "" }
}

public enum RuleOutcome: Sendable {
  case found(Findings)
  /// The rule could not run; why.
  case notChecked(Phrase)
}

extension RuleOutcome {
  /// What a rule found, which may be a sequence that finds one after another, so that never more are held than are kept.
  static func checked(_ findings: some Sequence<Finding>) -> Self { .found(Findings(findings)) }
}

/// Every rule, in the order in which findings are reported: causes before their consequences. A test compares it with the rules that
/// are declared.
public let ruleCatalogue: [any Rule] = tableRules + comparisonRules + completenessRules + projectRules + textRules

let tableRules: [any Rule] = [
  ViewsAgree(), IncomeEqualsExpenditure(), LinesAreShown(), TotalsEqualParts(), SumsAgree(), AmountsNotNegative(),
]
let comparisonRules: [any Rule] = [ComparisonsKnown(), StatedFiguresAgree(), UnitsMatchLastYear(), CodesKeepNames()]
let completenessRules: [any Rule] = [
  TablesComplete(), SectionsComplete(), TextsComplete(), FiguresComplete(), PartsStated(), ReasonsGiven(),
]
let projectRules: [any Rule] = [
  ProjectMoneyHasProject(), ProjectHasMoney(), SpendingPlanRises(), IndicatorLevelsComplete(), GoalsAreDistinct(),
  IndicatorsAreDistinct(), TargetsHaveUnits(), DoubledDigits(), PercentagesWithinWhole(), CostTargetsFitBudget(),
  ResultsHaveOneUnit(), ScoresWithinPoints(), PointsAddUp(), ExecutionWithinBudget(), EvaluationsFollowRule(),
]
let textRules: [any Rule] = [
  WithheldNotQuoted(), PrivateNumbers(), YuanForTenThousand(), TypedAmounts(), TypedPercentages(), TypedYears(),
  DepartmentNameSpelled(), FormLeftovers(), DoubledPunctuation(), OpeningsNotRepeated(), RepeatedWords(),
  ZeroForLetter(),
]
