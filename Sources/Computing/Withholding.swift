// What is withheld is decided here, for everything that leaves the program.
extension PublicLines {
  /// Those of a package that another is compared with: what its own page says is published.
  init(of package: Package, under profile: Profile) {
    self.init(of: package, package.ledgerWithIncome, under: profile)
    guard withholds, let sums = try? LedgerSums(ledger, profile.index),
      let money = try? package.projectMoney(from: ledger),
      let bases = try? Bases(package, under: profile, earlier: [:]),
      var figures = try? Figures(of: self, sums, bases, money, under: profile),
      var tables = try? tables(of: package, under: profile, from: sums, bases, figures: figures)
    else { return }
    var none: [Basis: PublicLines] = [:]
    tables.withhold(from: &self, none)
    figures.withhold(from: &self, &none, publishedIn: profile.tables)
  }
}

extension [Table] {
  /// Withholds amounts that would reveal a withheld one. Tables by codes alone are published as they are. Where rows or
  /// columns tell units or projects apart, amounts are published one by one, as long as nothing follows from them.
  mutating func withhold(from lines: inout PublicLines, _ earlier: [Basis: PublicLines]) {
    guard lines.withholds || earlier.values.contains(where: \.withholds) else { return }
    var judged: [(table: Int, place: TableGrid.Place, selection: LineSelection)] = []
    for table in indices where self[table].plan.isJudgedByCell {
      for (place, selection) in self[table].selections where !self[table].columns[place.column].isOfOtherPackage {
        if selection.selector.dividesParties {
          judged.append((table, place, selection))
        } else {
          lines.publish(selection)
        }
      }
    }
    for (table, place, selection) in judged where !lines.admit(selection) { self[table].show(.withheld, at: place) }
    for table in indices {
      for (place, selection) in self[table].selections {
        guard let basis = self[table].columns[place.column].aspect.basis, earlier[basis]?.tells(selection) == false
        else { continue }
        self[table].show(.withheld, at: place)
      }
    }
  }
}

extension Table {
  /// The lines behind each cell with an amount that is summed from the ledger.
  fileprivate var selections: [(TableGrid.Place, LineSelection)] {
    let grid = TableGrid(self)
    return rows.indices.flatMap { row in
      grid.amountColumns.compactMap { column in
        grid.selector(row: row, column: column).map { selector in
          (TableGrid.Place(row: row, column: column), LineSelection(axis, selector))
        }
      }
    }
  }

  mutating func show(_ content: Content, at place: TableGrid.Place) {
    var start = 0
    for position in rows[place.row].cells.indices {
      if start == place.column { rows[place.row].cells[position].content = content }
      start += rows[place.row].cells[position].columnSpan
    }
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
