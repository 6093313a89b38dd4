/// The rules of this folder, causes before their consequences.
let projectRules: [any Rule] = [
  ProjectMoneyHasProject(), ProjectHasMoney(), SpendingPlanRises(), IndicatorLevelsComplete(), GoalsAreOwn(),
  IndicatorsAreOwn(), TargetsHaveUnits(), DoubledDigits(), PercentagesWithinWhole(), CostTargetsFitBudget(),
  ResultsHaveOneUnit(), ScoresWithinPoints(), PointsAddUp(), ExecutionWithinBudget(), EvaluationsFollowRule(),
]
