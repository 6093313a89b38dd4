import Budget
import Printing
import Publishing

/// `disclose figures`: lists the figures of a package by the names that templates and a department's texts use.
struct FiguresCommand {
  let workspace: Workspace
  let console: Console
  let arguments: Arguments

  func run() throws(Finding) -> ExitStatus {
    guard let traced = try workspace.trace(arguments, on: console) else { return .findings }
    let figures = traced.disclosure.figures
    let wanted = arguments.names.dropFirst().first ?? ""
    let pattern = NamePattern(wanted)
    let all = figures.everything
    let matching = all.filter { pattern.matches($0.name) }
    if matching.isEmpty, !wanted.isEmpty {
      let near = closestName(to: wanted, among: all.map(\.name) + figures.unstated)
      throw Finding(.noFigureMatches(wanted, nearest: near))
    }
    if arguments.format == .json {
      console.say(
        .object([
          ("package", .string(traced.package.id.path)),
          ("figures", .array(matching.map(json))),
          ("unstated", .strings(figures.unstated.filter(pattern.matches))),
        ]))
    } else {
      let named = traced.profile.bases.filter { !Basis.ofPackages.contains($0) }
      let table = TextTable(
        columns + named.map { TextTable.Column(head: $0.name, isNumber: true) },
        rows: matching.map { figure in row(of: figure) + named.map { figure.bases[$0]?.quantity.number ?? "" } })
      console.say(Console.Stream.output.isTerminal ? table.withoutBlankColumns : table)
    }
    return .success
  }

  private var columns: [TextTable.Column] {
    [
      .init(head: "指标"), .init(head: "数", isNumber: true), .init(head: "上年", isNumber: true),
      .init(head: "比上年增减", isNumber: true), .init(head: "幅度", isNumber: true), .init(head: "预算", isNumber: true),
      .init(head: "比预算增减", isNumber: true), .init(head: "完成率", isNumber: true), .init(head: "占比", isNumber: true),
      .init(head: "名称"),
    ]
  }

  /// Returns a row with amounts in 元 to the 分, and signed changes.
  private func row(of figure: Figure) -> [String] {
    let text = { (quantity: Quantity?) in quantity?.number ?? "" }
    return [
      figure.name, text(figure.number.quantity), text(figure.bases[.lastYear]?.quantity),
      text(figure.signed(.difference(.lastYear))), text(figure.signed(.rate(.lastYear))),
      text(figure.bases[.budget]?.quantity), text(figure.signed(.difference(.budget))),
      text(figure.completion(of: .budget)?.quantity), text(figure.share?.quantity),
      figure.code == nil ? "" : figure.label,
    ]
  }

  private func json(of figure: Figure) -> JSON {
    .object([
      ("name", .string(figure.name)),
      ("label", .string(figure.label)),
      ("code", figure.code.map { .string("\($0)") }),
      ("value", figure.number.quantity.json),
      ("lastYear", comparison(of: figure, with: .lastYear)),
      ("budget", comparison(of: figure, with: .budget)),
      ("bases", named(figure)),
      ("share", figure.share?.quantity.json),
    ])
  }

  /// What it is compared with beside other packages, by the names of the profile.
  private func named(_ figure: Figure) -> JSON? {
    let bases = figure.knownBases.filter { !Basis.ofPackages.contains($0) }
    return bases.isEmpty ? nil : .object(bases.map { ($0.name, comparison(of: figure, with: $0)) })
  }

  private func comparison(of figure: Figure, with basis: Basis) -> JSON? {
    guard let base = figure.bases[basis] else { return nil }
    return .object([
      ("value", base.quantity.json),
      ("change", figure.signed(.difference(basis))?.json),
      ("rate", figure.signed(.rate(basis))?.json),
      ("completion", figure.completion(of: basis)?.quantity.json),
      ("reason", figure.reasons[basis].map { .string($0.text) }),
    ])
  }
}

extension Figure {
  /// A difference or a rate, below zero for a decrease.
  fileprivate func signed(_ aspect: Aspect) -> Quantity? {
    guard let number = number(aspect), case .derived(_, let sides) = number.origin else { return nil }
    return sides[0].value < sides[1].value ? number.quantity.negated : number.quantity
  }
}

extension Workspace {
  /// Traces the package that the first argument names. When it cannot be read, reports that and returns nil.
  func trace(_ arguments: Arguments, on console: Console) throws(Finding) -> TracedPackage? {
    guard let name = arguments.names.first else {
      throw Finding(.packageNotNamed(arguments.command.rawValue))
    }
    let formats = try formats()
    let profiles = ProfileLibrary(formats)
    let (all, problems) = try packages()
    let ids = try select([name], from: all)
    let pipeline = Pipeline(
      reader: reader(profiles, problems: problems), templates: TemplateLibrary(formats))
    var findings: [Finding] = []
    var traced: TracedPackage?
    do throws(Finding) {
      traced = try pipeline.trace(ids[0], findings: &findings)
    } catch {
      findings.append(error)
    }
    console.report((profiles.findings + findings).worstFirst)
    return traced
  }
}
