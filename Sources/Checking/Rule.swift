public import Budget

/// A requirement on packages. Each rule has its own file in `Rules/`.
public protocol Rule: Sendable {
  /// The codes of its messages. The first is the code of the rule.
  var codes: [String] { get }
  /// The law or custom behind the rule, in one line.
  var law: Phrase { get }

  func check(_ subject: CheckSubject) -> RuleOutcome
}

extension Rule {
  /// Stable, as exceptions refer to it.
  public var code: String { codes.first ?? "" }
}

public enum RuleOutcome: Sendable {
  case found(Findings)
  /// The rule could not run, for this reason.
  case notChecked(Phrase)
}

extension RuleOutcome {
  /// Collects findings, from a lazy sequence if possible, so that only those that are kept take memory.
  static func checked(_ findings: some Sequence<Finding>) -> Self { .found(Findings(findings)) }
}

/// Every rule, in the order in which findings are reported: causes before their consequences. A test compares it with
/// the rules that are declared.
public let ruleCatalogue: [any Rule] =
  ledgerRules + tableRules + comparisonRules + completenessRules + projectRules + holdingRules + textRules

let ledgerRules: [any Rule] = [LinesStatedOnce(), CodesBelongTogether()]

let tableRules: [any Rule] = [
  ViewsAgree(), IncomeEqualsExpenditure(), LinesAreShown(), TotalsEqualParts(), SumsAgree(), AmountsNotNegative(),
  ControlsAgree(),
]
let comparisonRules: [any Rule] = [
  ComparisonsKnown(), StatedFiguresAgree(), UnitsMatchLastYear(), CodesKeepNames(),
  UnitsAddUp(),
  DepartmentKeepsName(), PublishedInItsYear(), FiguresChange(), TextsOfTheirYear(),
  EarlierFiguresAddUp(), ProjectsMatchBudget(),
  FiguresOfLikeSize(),
]
let completenessRules: [any Rule] = [
  TablesComplete(), SectionsComplete(), TextsComplete(), FiguresComplete(), PartsStated(), ReasonsGiven(),
  FormatYears(),
]
let projectRules: [any Rule] = [
  ProjectMoneyHasProject(), ProjectHasMoney(), SpendingPlanRises(), IndicatorLevelsComplete(), GoalsAreDistinct(),
  IndicatorsAreDistinct(), TargetsHaveUnits(), DoubledDigits(), PercentagesWithinWhole(), CostTargetsFitBudget(),
  ResultsHaveOneUnit(), ScoresWithinPoints(), PointsAddUp(), ExecutionWithinBudget(),
  EvaluationsFollowRule(),
  ProjectsCounted(),
  TargetDirections(), UnitsFitNames(), WordsAreNoNumbers(), IndicatorsAreFilled(), GoalsMatchIndicators(),
  GoalsAreOwn(),
  IndicatorsAreOwn(), FullScoresMeetTargets(), GradesFollowScores(), ProblemsStated(),
  WordsFitCompletion(),
]
let holdingRules: [any Rule] = [
  PurchasesFitBudget(), PurchasePartsWithinWhole(), PurchasesNotEmpty(), ReserveReachesShare(),
  AssetPartsWithinWhole(), AssetDateFitsYear(), AssetsInMoneyUnit(), AssetsWhole(), PlannedAssetsFitBudget(),
  CountsHaveMoney(), CountsWithinWhole(), CountsMatchLastYear(), NumbersNotLeftOut(),
]
let textRules = wordRules + numberRules
let wordRules: [any Rule] = [
  WithheldNotQuoted(), PrivateNumbers(), YuanForTenThousand(), TypedYears(),
  DepartmentNameSpelled(), FormLeftovers(), DoubledPunctuation(), OpeningsNotRepeated(), RepeatedWords(),
  ZeroForLetter(),
  PrivateMarks(), PeriodsRunForward(), ProjectYearsAgree(), CodesNamed(), UsesFitCodes(), OwnNames(),
  ReasonsSaySomething(),
]
/// Rules about numbers in texts. What they say of one place follows from what the first of them says.
let numberRules: [any Rule] = [
  UnitsOfFigures(), ChangesAgree(), NumbersBelong(), TypedAmounts(), TypedPercentages(), TypedParts(), ReasonsFit(),
  NumbersHaveUnits(), CommasInNumbers(),
]
