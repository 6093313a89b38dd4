/// The rules of this folder, causes before their consequences.
let comparisonRules: [any Rule] = [ComparisonsKnown(), StatedFiguresAgree(), UnitsContinue(), CodesKeepNames()]
