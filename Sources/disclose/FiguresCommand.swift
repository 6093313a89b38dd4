import Budget
import Printing
import Reading

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
    let all = figures.all.flatMap { [$0] + $0.parts }
    let matching = all.filter { pattern.matches($0.name) }
    if matching.isEmpty, !wanted.isEmpty {
      let near = closestName(to: wanted, among: all.map(\.name) + figures.unstated)
      throw Finding(.noFigureMatches, at: nil, wanted, near ?? "")
    }
    if arguments.format == .json {
      console.say(
        .object([
          ("package", .string(traced.package.id.path)),
          ("figures", .array(matching.map(json))),
          ("unstated", .strings(figures.unstated.filter(pattern.matches))),
        ]))
    } else {
      let table = TextTable(columns, rows: matching.map(row))
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
    let number = { (value: Int64?) in value.map { Quantity($0, figure.measure).number } ?? "" }
    let rate = { (tenths: Int64?) in tenths.map { Quantity.rate($0).number } ?? "" }
    return [
      figure.name, number(figure.value), number(figure.bases[.lastYear]), number(figure.signedChange(.lastYear)),
      rate(figure.signedRate(.lastYear)), number(figure.bases[.budget]), number(figure.signedChange(.budget)),
      rate(figure.completion(of: .budget)), rate(figure.share), figure.code == nil ? "" : figure.label,
    ]
  }

  private func json(of figure: Figure) -> JSON {
    .object([
      ("name", .string(figure.name)),
      ("label", .string(figure.label)),
      ("code", figure.code.map { .string("\($0)") }),
      ("value", Quantity(figure.value, figure.measure).json),
      ("lastYear", comparison(of: figure, with: .lastYear)),
      ("budget", comparison(of: figure, with: .budget)),
      ("share", figure.share.map { Quantity.rate($0).json }),
    ])
  }

  private func comparison(of figure: Figure, with basis: Basis) -> JSON? {
    guard let base = figure.bases[basis] else { return nil }
    return .object([
      ("value", Quantity(base, figure.measure).json),
      ("change", figure.signedChange(basis).map { Quantity($0, figure.measure).json }),
      ("rate", figure.signedRate(basis).map { Quantity.rate($0).json }),
      ("completion", figure.completion(of: basis).map { Quantity.rate($0).json }),
      ("reason", figure.reasons[basis].map { .string($0.text) }),
    ])
  }
}

extension Figure {
  fileprivate func signedChange(_ basis: Basis) -> Int64? {
    change(against: basis).map { $0.direction == .decrease ? -$0.difference : $0.difference }
  }

  fileprivate func signedRate(_ basis: Basis) -> Int64? {
    change(against: basis).flatMap { change in
      change.rate.map { change.direction == .decrease ? -$0 : $0 }
    }
  }
}

extension Workspace {
  /// Traces the package that the first argument names. When it cannot be read, reports that and returns nil.
  func trace(_ arguments: Arguments, on console: Console) throws(Finding) -> TracedPackage? {
    guard let name = arguments.names.first else {
      throw Finding(.packageNotNamed, at: nil, arguments.command.rawValue)
    }
    let formats = try formats()
    let profiles = ProfileLibrary(formats)
    let (all, problems) = try packages()
    let ids = try select([name], from: all)
    let pipeline = Pipeline(
      reader: reader(profiles, problems: problems), templates: TemplateLibrary(folder: formats.folder))
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
