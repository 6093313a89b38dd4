/// The rules of this folder, causes before their consequences.
let completenessRules: [any Rule] = [
  TablesComplete(), SectionsComplete(), TextsComplete(), FiguresComplete(), PartsStated(), ReasonsGiven(),
]
