import Budget

/// Explains figures: `三公经费.合计`, and what a sentence may say of them, `三公经费.合计.上年.差额`.
struct FigureExplainer {
  let traced: TracedPackage

  /// What can be asked of a figure besides its number.
  fileprivate enum Aspect {
    case value
    case base(Basis), difference(Basis), rate(Basis), completion(Basis)
    case share

    var name: String {
      switch self {
      case .value: "数"
      case .base(let basis): "\(basis.name).数"
      case .difference(let basis): "\(basis.name).差额"
      case .rate(let basis): "\(basis.name).幅度"
      case .completion(let basis): "\(basis.name).完成率"
      case .share: "占比"
      }
    }
  }

  private var disclosure: Disclosure { traced.disclosure }

  func explain(_ path: String) throws(Finding) -> Explanation {
    let (figure, asked) = try figure(at: path)
    let aspects = aspects(of: figure)
    let aspect = asked.isEmpty ? .value : aspects.first { $0.name == asked || $0.name == "\(asked).数" }
    guard let aspect else {
      let names = aspects.map(\.name)
      throw Finding(
        .noSuchAspect(
          figure.name, aspect: asked, nearest: closestName(to: asked, among: names), known: names.joined(separator: "、")
        ))
    }
    return explain(figure, aspect)
  }

  /// The number of a figure, or of what it is compared with, as a cell of a table shows it.
  func evidence(for reference: FigureReference) -> Evidence? {
    guard let figure = disclosure.figures[reference.name] else { return nil }
    guard let basis = reference.basis else { return evidence(for: figure) }
    return figure.bases[basis].map { evidence(for: figure, basis, $0) }
  }

  /// The figure whose name is the longest beginning of `path`, and the rest.
  private func figure(at path: String) throws(Finding) -> (figure: Figure, rest: String) {
    let known = disclosure.figures.all.flatMap { [$0] + $0.parts }
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    for count in stride(from: parts.count, through: 1, by: -1) {
      let name = parts.prefix(count).joined(separator: ".")
      if let figure = known.first(where: { $0.name == name }) {
        return (figure, parts.dropFirst(count).joined(separator: "."))
      }
    }
    let names = known.flatMap { figure in
      [figure.name] + aspects(of: figure).map { "\(figure.name).\($0.name)" }
    }
    throw Finding(.noSuchFigure(path, nearest: closestName(to: path, among: names)))
  }

  private func aspects(of figure: Figure) -> [Aspect] {
    var aspects = [Aspect.value]
    for basis in Basis.allCases {
      guard let change = figure.change(against: basis) else { continue }
      aspects += [.base(basis), .difference(basis)]
      if change.rate != nil { aspects.append(.rate(basis)) }
      if figure.completion(of: basis) != nil { aspects.append(.completion(basis)) }
    }
    return figure.share == nil ? aspects : aspects + [.share]
  }

  private func explain(_ figure: Figure, _ aspect: Aspect) -> Explanation {
    let own = evidence(for: figure)
    var explanation = Explanation(
      package: traced.package.id, subject: figure.name, shown: shown(figure.value, figure),
      value: Quantity(figure.value, figure.measure), sides: [own])
    if case .value = aspect { return explanation }
    explanation.subject += ".\(aspect.name)"
    if case .share = aspect {
      let whole = whole(of: figure)
      explanation.sides.append(whole)
      set(.rate(figure.share ?? 0), in: &explanation) { .divided(text(own), by: text(whole), $0) }
      return explanation
    }
    guard let basis = aspect.basis, let base = figure.bases[basis], let change = figure.change(against: basis) else {
      return explanation
    }
    let other = evidence(for: figure, basis, base)
    explanation.sides.append(other)
    switch aspect {
    case .base:
      explanation.sides = [other]
      explanation.value = Quantity(base, figure.measure)
      explanation.shown = shown(base, figure)
    case .difference:
      explanation.value = Quantity(change.difference, figure.measure)
      explanation.shown = shown(change.difference, figure)
      explanation.formula = .subtracted(
        text(own), text(other), direction: change.direction.word(forRate: false), explanation.value.text)
    case .rate:
      set(.rate(change.rate ?? 0), in: &explanation) {
        .changed(text(own), text(other), direction: change.direction.word(forRate: true), $0)
      }
    case .completion:
      set(.rate(figure.completion(of: basis) ?? 0), in: &explanation) { .divided(text(own), by: text(other), $0) }
    case .value, .share: break
    }
    return explanation
  }

  private func set(_ value: Quantity, in explanation: inout Explanation, _ formula: (String) -> Phrase) {
    explanation.value = value
    explanation.shown = value.text
    explanation.formula = formula(value.text)
  }

  private func text(_ evidence: Evidence) -> String {
    "\(evidence.name) \(Quantity(evidence.value, evidence.measure).text)"
  }

  private func shown(_ value: Int64, _ figure: Figure) -> String {
    guard figure.measure == .money else { return "\(value)" }
    let numbers = disclosure.textNumbers
    return "\(Amount(fen: value).formatted(in: numbers)) \(numbers.unit.name)"
  }

  private var tracer: LedgerTracer {
    LedgerTracer(
      package: traced.package, lines: traced.lines, classification: traced.profile.classification)
  }

  private func evidence(for figure: Figure) -> Evidence {
    if let trace = figure.trace { return tracer.evidence(of: trace, named: figure.name, value: figure.value) }
    return entries(for: figure, value: figure.value)
  }

  /// The other side of a comparison: from the package that it is compared with, or as this one states it.
  private func evidence(for figure: Figure, _ basis: Basis, _ base: Int64) -> Evidence {
    let name = "\(figure.name).\(basis.name)"
    if figure.measure == .count { return counts(for: figure, named: name, value: base) { $0.lastYear } }
    if let earlier = traced.earlier[basis], let trace = figure.trace {
      let tracer = LedgerTracer(
        package: earlier.package, lines: earlier.lines, classification: traced.profile.classification)
      return tracer.evidence(of: trace, named: name, value: base)
    }
    let stated = (traced.package.earlier[basis] ?? []).filter { $0.name == figure.name }.prefix(1)
    return Evidence(
      name: name, value: base, measure: .money, source: .stated, fields: ["指标"],
      entries: stated.map { Evidence.Entry(location: $0.location, fields: [$0.name], value: $0.amount.fen) },
      sum: stated.map(\.amount.fen).exactSum)
  }

  /// What a figure is a share of.
  private func whole(of figure: Figure) -> Evidence {
    let parent = disclosure.figures.all.first { $0.parts.contains { $0.name == figure.name } }?.name
    let planned = traced.profile.figures.first { $0.name == figure.name }?.whole
    if let name = parent ?? planned, let whole = disclosure.figures[name] { return evidence(for: whole) }
    if figure.name.hasPrefix("采购."), let whole = disclosure.figures["采购.合计"] { return evidence(for: whole) }
    let projects = Figure.Trace(axis: .function, selector: Selector(flows: [.expenditure], categories: [.project]))
    return tracer.evidence(of: projects, named: Category.project.name, value: figure.whole ?? 0)
  }

  /// A figure that does not come from a selection of ledger lines.
  private func entries(for figure: Figure, value: Int64) -> Evidence {
    let package = traced.package
    switch figure.name {
    case "绩效自评.金额":
      return tracer.evidence(on: .function, named: figure.name, value: value) { line in
        line.flow == .expenditure && line.project.map { package.projects[$0].publishesEvaluation } ?? false
      }
    case "绩效自评.项目数":
      let projects = package.projects.filter(\.publishesEvaluation)
      return evidence(
        figure, value, fields: ["项目"],
        projects.map { Evidence.Entry(location: $0.location, fields: ["\($0.code) \($0.name)"], value: 1) })
    case _ where figure.name.hasPrefix("采购."):
      return evidence(figure, value, fields: ["采购"], contracts(for: figure))
    default: return counts(for: figure, named: figure.name, value: value) { $0.value }
    }
  }

  private func contracts(for figure: Figure) -> [Evidence.Entry] {
    guard let procurement = traced.package.procurement else { return [] }
    return procurement.contracts.compactMap { contract in
      let amount: Amount? =
        switch figure.label {
        case "合计": contract.amount
        case "中小企业": contract.smallBusiness
        case "小微企业": contract.microBusiness
        case contract.kind.name: contract.amount
        default: nil
        }
      return amount.map {
        Evidence.Entry(location: procurement.location, fields: [contract.kind.name], value: $0.fen)
      }
    }
  }

  private func counts(
    for figure: Figure, named name: String, value: Int64, of number: (Count) -> Int?
  ) -> Evidence {
    let entries = traced.package.counts.filter { $0.name == figure.name || $0.name.hasPrefix(figure.name + ".") }
      .compactMap { count in
        number(count).map { Evidence.Entry(location: count.location, fields: [count.name], value: Int64($0)) }
      }
    var evidence = evidence(figure, value, fields: ["数量"], entries)
    evidence.name = name
    return evidence
  }

  private func evidence(
    _ figure: Figure, _ value: Int64, fields: [String], _ entries: [Evidence.Entry]
  ) -> Evidence {
    Evidence(
      name: figure.name, value: value, measure: figure.measure, source: .entries, fields: fields, entries: entries,
      sum: entries.map(\.value).exactSum)
  }
}

extension FigureExplainer.Aspect {
  fileprivate var basis: Basis? {
    switch self {
    case .base(let basis), .difference(let basis), .rate(let basis), .completion(let basis): basis
    case .value, .share: nil
    }
  }
}

extension Change.Direction {
  fileprivate func word(forRate: Bool) -> String {
    switch self {
    case .increase: forRate ? "增长" : "增加"
    case .decrease: forRate ? "降低" : "减少"
    case .level: "持平"
    }
  }
}
