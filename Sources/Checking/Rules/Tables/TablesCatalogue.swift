/// The rules of this folder, causes before their consequences.
let tableRules: [any Rule] = [
  ViewsAgree(), IncomeIsExpenditure(), LinesAreShown(), TotalsAreParts(), SumsAgree(), AmountsNotNegative(),
]
