// What is withheld is decided here, for everything that leaves the program.
extension PublicLines {
  /// Those of a package that another is compared with.
  init(of package: Package, under profile: Profile) {
    if package.withholdsAmounts, let disclosure = try? computeDisclosure(of: package, under: profile) {
      self = disclosure.lines
    } else {
      self.init(of: package, package.ledgerWithIncome)
    }
  }

  /// What stands in a table, whatever it tells.
  fileprivate mutating func publish(_ table: Table) {
    for row in table.rows.indices {
      for column in table.columns.indices {
        if let selector = table.selector(row: row, column: column) { publish(LineSelection(table.axis, selector)) }
      }
    }
  }

  /// What the performance tables of projects show of their money.
  fileprivate mutating func publishProjects() {
    let (fiscal, other) = (TermSet(Fund.fiscal), TermSet(Fund.allCases.filter { !$0.isFiscal }))
    let budget: [(TermSet<Fund>, Bool?)] = [(.all, nil), (fiscal, nil), (other, nil)]
    let executed: [(TermSet<Fund>, Bool?)] = [(.all, true), (fiscal, false), (other, false)]
    for (position, project) in package.projects.enumerated() where project.isAmountPublic {
      for (funds, carriedOver) in budget + (project.publishesEvaluation ? executed : []) {
        let selector = Selector(flows: [.expenditure], funds: funds, carriedOver: carriedOver)
        publish(LineSelection(.function, selector, projects: [position]))
      }
    }
  }
}

extension Figures {
  /// Leaves out what would tell a withheld amount beside what stands in tables.
  mutating func withhold(
    from lines: inout PublicLines, _ earlier: inout [Basis: PublicLines], publishedIn tables: [Table]
  ) {
    guard lines.withholds || earlier.values.contains(where: \.withholds) else { return }
    for table in tables {
      lines.publish(table)
      for reference in table.columns.compactMap(\.figure) {
        guard let selection = self[reference.name]?.number.lines else { continue }
        if let basis = reference.basis { earlier[basis]?.publish(selection) } else { lines.publish(selection) }
      }
    }
    lines.publishProjects()
    let judge = Judge(lines: lines, earlier: earlier)
    withhold(judge.public)
    lines = judge.lines
  }
}

/// Goes through the figures, each with what was published before it.
private final class Judge {
  var lines: PublicLines
  private let earlier: [Basis: PublicLines]

  init(lines: PublicLines, earlier: [Basis: PublicLines]) {
    self.lines = lines
    self.earlier = earlier
  }

  /// What may be said of a figure; nil where nothing may.
  func `public`(_ figure: Figure) -> Figure? {
    guard admits(figure.number) else { return nil }
    var left = figure
    left.bases = figure.bases.filter { admits($0.value) }
    left.whole = figure.whole.flatMap { admits($0) ? $0 : nil }
    left.parts = figure.parts.compactMap(self.public)
    return left
  }

  private func admits(_ number: Number) -> Bool {
    guard let selection = number.lines else { return true }
    guard let basis = number.basis else { return lines.admit(selection) }
    return earlier[basis]?.tells(selection) ?? true
  }
}
