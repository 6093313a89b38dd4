/// The rules of this folder, causes before their consequences.
let projectRules: [any Rule] = [EvaluationsFollowRule()]
