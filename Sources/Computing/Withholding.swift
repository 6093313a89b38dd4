// What is withheld is decided here, for everything that leaves the program.
extension PublicLines {
  /// Those of a package that another is compared with: what its own page says is published.
  init(of package: Package, under profile: Profile) {
    self.init(of: package, package.ledgerWithIncome, under: profile)
    guard withholds, let sums = try? LedgerSums(ledger, profile.index),
      let money = try? package.projectMoney(from: ledger),
      var figures = try? Figures(of: self, sums, money, under: profile, earlier: [:])
    else { return }
    var none: [Basis: PublicLines] = [:]
    figures.withhold(from: &self, &none, publishedIn: profile.tables)
  }
}

extension Figures {
  /// Withholds figures that would reveal a withheld amount beside those in tables.
  mutating func withhold(
    from lines: inout PublicLines, _ earlier: inout [Basis: PublicLines], publishedIn tables: [TablePlan]
  ) {
    guard lines.withholds || earlier.values.contains(where: \.withholds) else { return }
    for reference in tables.flatMap(\.columns).compactMap(\.figure) {
      guard let selection = self[reference.name]?.number.lines else { continue }
      if let basis = reference.basis { earlier[basis]?.publish(selection) } else { lines.publish(selection) }
    }
    let judge = Judge(lines: lines, earlier: earlier)
    withhold(judge.public)
    lines = judge.lines
  }
}

/// Decides for each figure, in order, what may be published beside earlier ones.
private final class Judge {
  var lines: PublicLines
  private let earlier: [Basis: PublicLines]

  init(lines: PublicLines, earlier: [Basis: PublicLines]) {
    self.lines = lines
    self.earlier = earlier
  }

  /// Returns the part of a figure that may be published, or nil.
  func `public`(_ figure: Figure) -> Figure? {
    guard admits(figure.number) else { return nil }
    var left = figure
    for (basis, number) in figure.bases where !admits(number) { left.bases[basis] = nil }
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
