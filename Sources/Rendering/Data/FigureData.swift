internal import Budget
internal import Printing

/// `data.json`: every figure that texts may name, what it is compared with, and where it comes from in words.
struct FigureData {
  static let path = "data.json"

  let disclosure: Disclosure
  let names: Classification

  var json: JSON {
    let id = disclosure.id
    let statement = disclosure.statement
    return .object([
      ("package", .string(id.path)),
      ("kind", .string(id.kind.name)),
      ("year", .count(id.year)),
      (
        "department",
        .object([
          ("code", .string(id.department)),
          ("name", .string(statement.unit?.departmentName ?? statement.departmentName)),
        ])
      ),
      ("part", id.part.map { .object([("code", .string($0)), ("name", .string(statement.departmentName))]) }),
      ("title", .string(disclosure.title)),
      ("published", disclosure.statement.published.map { .string("\($0)") }),
      ("corrections", corrections),
      ("unit", .string(style.unit.name)),
      ("figures", .array(disclosure.figures.everything.map(json))),
      ("unstated", .strings(disclosure.figures.unstated)),
      ("withheld", .strings(disclosure.figures.withheld)),
    ])
  }

  private var corrections: JSON? {
    let corrections = disclosure.statement.corrections
    if corrections.isEmpty { return nil }
    return .array(
      corrections.map { correction in
        .object([
          ("date", .string("\(correction.date)")), ("text", .string(correction.text.text)),
          ("reason", .string(correction.reason.text)),
        ])
      })
  }

  private var style: NumberStyle { disclosure.textNumbers }

  private func json(of figure: Figure) -> JSON {
    .object([
      ("name", .string(figure.name)),
      ("label", .string(figure.label)),
      ("code", figure.code.map { .string("\($0)") }),
      ("shown", .string(figure.number.quantity.text(in: style))),
      ("value", exact(figure.number)),
      ("origin", .string(origin(of: figure.number))),
      ("lastYear", comparison(of: figure, with: .lastYear)),
      ("budget", comparison(of: figure, with: .budget)),
      ("bases", named(figure)),
      ("share", share(of: figure)),
      ("use", figure.use.map { .string($0.text) }),
    ])
  }

  /// What it is compared with beside other packages, by the names of the profile.
  private func named(_ figure: Figure) -> JSON? {
    let bases = figure.knownBases.filter { !Basis.ofPackages.contains($0) }
    return bases.isEmpty ? nil : .object(bases.map { ($0.name, comparison(of: figure, with: $0)) })
  }

  private func comparison(of figure: Figure, with basis: Basis) -> JSON? {
    guard let base = figure.bases[basis] else { return nil }
    let change = figure.change(against: basis)
    return .object([
      ("shown", .string(base.quantity.text(in: style))),
      ("value", exact(base)),
      ("origin", .string(origin(of: base))),
      ("direction", change.map { .string($0.direction.word(forRate: false)) }),
      ("difference", change.flatMap { number($0.difference) }),
      ("rate", change?.rate.flatMap(number)),
      ("completion", figure.completion(of: basis).flatMap(number)),
      ("reason", figure.reasons[basis].map { .string($0.text) }),
    ])
  }

  private func share(of figure: Figure) -> JSON? {
    guard let whole = figure.whole, let share = figure.share else { return nil }
    return .object([
      ("of", .string(whole.name)), ("shown", .string(share.quantity.text)), ("value", exact(share)),
    ])
  }

  private func number(_ number: Number) -> JSON? {
    .object([("shown", .string(number.quantity.text(in: style))), ("value", exact(number))])
  }

  /// Nil for money whose exact amount may not be told. A rate is rounded wherever it stands.
  private func exact(_ number: Number) -> JSON? {
    !number.quantity.isMoney || style.fenPerStep == 1 || disclosure.tellsExactly(number) ? number.quantity.json : nil
  }

  private func origin(of number: Number) -> String {
    let package = (disclosure.lines(of: number.basis) ?? disclosure.lines).package
    return number.origin.words { $0.conditions(naming: names, in: package) }.text(in: .chinese)
  }
}
