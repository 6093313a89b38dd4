// Empty places for what a format requires and nobody has stated.
extension Statement {
  /// `bases` are what the package is compared with that must be stated.
  mutating func ask(for profile: Profile, comparing bases: [Basis], earlier: Statement?) {
    let required = profile.checks.requirements
    for name in required.texts where !children(named: "text").contains(where: { $0["name"] == name }) {
      append(Statement("text", ["name": name], [Statement("p")]))
    }
    edit("counts") { counts in
      for name in required.counts where !counts.children.contains(where: { $0["name"] == name }) {
        counts.append(Statement("count", ["name": name, "value": ""]))
      }
    }
    let needed = profile.sections.filter { required.sections.contains($0.name) }.compactMap(\.requirement)
    if needed.contains(.tasks), child(named: "task") == nil { append(Statement("task", [:], [Statement("goal")])) }
    if required.procurement { askForProcurement(of: profile.kind) }
    if required.assets { askForAssets(profile.assetLines.compactMap(\.asset)) }
    askForReasons(profile.checks.comparisons)
    for basis in bases { askForFigures(of: basis, profile, earlier) }
  }

  private mutating func askForProcurement(of kind: PackageKind) {
    guard child(named: "procurement")?.children.isEmpty ?? true else { return }
    let places =
      kind == .budget
      ? [Statement("item", ["name": "", "catalogue": "", "measure": "", "quantity": "", "price": ""])]
      : ContractKind.allCases.map { Statement("contracts", ["kind": $0.name, "amount": ""]) }
    replaceChild(Statement("procurement", ["in": MoneyUnit.yuan.name], places))
  }

  private mutating func askForAssets(_ names: [String]) {
    edit("assets", ["date": "", "in": MoneyUnit.yuan.name]) { assets in
      for name in names where !assets.children.contains(where: { $0["name"] == name }) {
        assets.append(Statement("asset", ["name": name, "value": ""]))
      }
    }
  }

  private mutating func askForReasons(_ comparisons: [ComparisonPlan]) {
    edit("reasons") { reasons in
      for comparison in comparisons {
        let isThere = reasons.children(named: "reason").contains {
          $0["of"] == comparison.figure && $0["against"] ?? Basis.lastYear.name == comparison.basis.name
        }
        if !isThere {
          reasons.append(Statement("reason", ["of": comparison.figure, "against": comparison.basis.name]))
        }
      }
    }
  }

  /// Asks for the figures of an earlier package that the format compares, or that were stated of one before.
  private mutating func askForFigures(of basis: Basis, _ profile: Profile, _ earlier: Statement?) {
    let known = FigureNames(profile, counts: false)
    let before = earlier?.children(named: "earlier").filter { $0["of"] == basis.name } ?? []
    let compared = profile.checks.comparisons.filter { $0.basis == basis }.map(\.figure)
    var names: [String] = []
    for name in before.flatMap(\.children).compactMap({ $0["name"] }) + compared
    where known.contains(name) && !names.contains(name) {
      names.append(name)
    }
    guard !names.isEmpty else { return }
    let unit = before.first?["in"] ?? profile.numbers.unit.name
    append(
      Statement(
        "earlier", ["of": basis.name, "in": unit], names.map { Statement("figure", ["name": $0, "amount": ""]) }))
  }
}
