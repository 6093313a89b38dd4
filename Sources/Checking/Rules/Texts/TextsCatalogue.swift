/// The rules of this folder, causes before their consequences.
let textRules: [any Rule] = []
