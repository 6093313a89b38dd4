import Budget

/// `disclose explain`: shows how a number on a page is computed, and the ledger lines behind it.
struct ExplainCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    if arguments.names.count == 1 { throw Finding(.figureNotNamed) }
    guard let traced = try workspace.trace(arguments, on: console) else { return .findings }
    let explanation = try explanation(of: arguments.names[1], traced)
    switch arguments.format {
    case .json: console.say(explanation.json(in: console.language))
    default: explanation.print(on: console)
    }
    return explanation.sides.allSatisfy(\.isExact) ? .success : .findings
  }

  private func explanation(of words: String, _ traced: TracedPackage) throws(Finding) -> Explanation {
    if let cell = CellAddress(words) { return try CellExplainer(traced: traced).explain(cell) }
    // Accepts a placeholder copied from a text: {{三公经费.合计}}.
    let path = String(words.drop { $0 == "{" }.prefix { $0 != "}" })
    return try FigureExplainer(traced: traced).explain(path)
  }
}
