import Budget
import Reading

/// `disclose figures`: every figure of a package by name, which is the vocabulary for templates and for a department's own words.
struct FiguresCommand {
  let workplace: Workplace
  let console: Console

  /// The words are the package and, optionally, a part of the names wanted.
  func run(_ names: [String]) throws(Finding) -> ExitStatus {
    guard let name = names.first else { throw Finding(.packageNotNamed) }
    let profiles = try workplace.profiles()
    let ids = try workplace.select([name], from: try workplace.packages().ids)
    let pipeline = Pipeline(
      profiles: profiles, templates: TemplateLibrary(folder: workplace.templates), folder: workplace.folder, output: nil
    )
    var findings: [Finding] = []
    let disclosure = try pipeline.disclosure(of: ids[0], findings: &findings)
    console.report(findings + profiles.findings)
    guard let disclosure else { return .findings }
    let pattern = names.dropFirst().first ?? ""
    for figure in disclosure.figures.all.flatMap({ [$0] + $0.parts })
    where pattern.isEmpty || figure.name.contains(pattern) {
      console.say(line(for: figure))
    }
    return .success
  }

  /// Name, value, and what it is compared with, separated by tabs; amounts in 元 to the 分.
  private func line(for figure: Figure) -> String {
    let text = { (value: Int64) in
      figure.measure == .money ? Amount(fen: value).formatted(in: .exactYuan) : "\(value)"
    }
    let bases = Basis.allCases.compactMap { basis in figure.bases[basis].map { "\(basis.name) \(text($0))" } }
    return ([figure.name, text(figure.value)] + bases + [figure.code == nil ? "" : figure.label])
      .filter { !$0.isEmpty }.joined(separator: "\t")
  }
}
