// What is withheld is decided here, for everything that leaves the program.
extension PublicLines {
  /// What the units of a department may tell beside its page.
  public static func ofUnits(of department: Package, under profile: Profile) -> PublicLines {
    var lines = PublicLines(of: department, under: profile, telling: .units)
    lines.settleUnits()
    return lines
  }

  /// Those of a unit's package, of whose department these are.
  public func seen(as part: Package) -> PublicLines { seen(as: part, part.ledgerWithIncome) }

  /// Those of a package that another is compared with: what its own page says is published.
  init(of package: Package, under profile: Profile, telling parties: Parties = []) {
    self.init(of: package, package.ledgerWithIncome, under: profile, telling: parties)
    guard withholds, let sums = try? LedgerSums(ledger, profile.index),
      let money = try? package.projectMoney(from: ledger),
      let bases = try? Bases(package, under: profile, earlier: [:]),
      var figures = try? Figures(of: self, sums, bases, money, under: profile),
      var tables = try? tables(of: package, under: profile, from: sums, bases, figures: figures)
    else { return }
    var none: [Basis: PublicLines] = [:]
    tables.withhold(from: &self, none, figures)
    figures.withhold(from: &self, &none, publishedIn: profile.tables)
  }
}

extension [Table] {
  /// Withholds amounts that would reveal a withheld one. Tables by codes alone are published as they are. Where rows or
  /// columns tell units or projects apart, amounts are published one by one, as long as nothing follows from them.
  mutating func withhold(from lines: inout PublicLines, _ earlier: [Basis: PublicLines], _ figures: Figures) {
    guard lines.withholds || earlier.values.contains(where: \.withholds) else { return }
    if lines.isPart { return withholdUntold(lines, earlier, figures) }
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

extension [Table] {
  /// Withholds every cell of a unit's tables that its department does not let it tell, and what is computed from such.
  private mutating func withholdUntold(_ lines: PublicLines, _ earlier: [Basis: PublicLines], _ figures: Figures) {
    for table in indices {
      let grid = TableGrid(self[table])
      for row in self[table].rows.indices {
        for column in self[table].columns.indices where grid.showsNumber(row: row, column: column) {
          let isTold = grid.sources(row: row, column: column, figures).allSatisfy { basis, selection in
            basis.map { earlier[$0]?.tells(selection) ?? true } ?? lines.tells(selection)
          }
          if !isTold { self[table].show(.withheld, at: TableGrid.Place(row: row, column: column)) }
        }
      }
    }
  }
}

extension TableGrid {
  fileprivate func showsNumber(row: Int, column: Int) -> Bool {
    switch content(row: row, column: column) {
    case .amount, .rate: true
    default: false
    }
  }

  /// The lines of this package and of others that a cell is computed from.
  fileprivate func sources(row: Int, column: Int, _ figures: Figures) -> [(Basis?, LineSelection)] {
    let plan = table.columns[column]
    if let reference = plan.figure {
      guard let figure = figures[reference.name] else { return [] }
      let numbers = [figure.number, plan.aspect.basis.flatMap { figure.bases[$0] }, figure.whole].compactMap(\.self)
      return numbers.compactMap { number in number.lines.map { (number.basis, $0) } }
    }
    guard let selector = selector(row: row, column: column) else { return [] }
    let lines = LineSelection(table.axis, selector)
    var sources: [(Basis?, LineSelection)] = [(nil, lines)]
    if let basis = plan.aspect.basis { sources.append((basis, lines)) }
    if plan.aspect == .share {
      if let whole = plan.whole.flatMap({ figures[$0]?.number.lines }) {
        sources.append((nil, whole))
      } else if case .tree(let tree) = table.plan.rows, let own = plan.selector,
        let whole = tree.selector.narrowed(by: own)
      {
        sources.append((nil, LineSelection(tree.axis, whole)))
      }
    }
    return sources
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
