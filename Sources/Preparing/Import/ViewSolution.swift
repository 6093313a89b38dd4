/// The lines of one view that give the cells of its tables.
struct ViewSolution {
  private(set) var lines: [ImportedLedger.Line] = []
  private(set) var contradictions = 0

  /// What a fund pays for, as both views must say alike.
  private struct Share: Hashable {
    var fund: Fund
    var category: Category
  }

  init(_ cells: ImportedCells, on axis: Axis, derivesIncome: Bool, agreeingWith other: ViewSolution? = nil) {
    var equations = CellEquations(cells, on: axis)
    let choices = LedgerKinds.Choices(
      of: cells.selectors(on: axis), on: axis, among: Axis.allCases.flatMap(cells.selectors), named: cells.names)
    let kinds = LedgerKinds(choices, on: axis, codes: cells.codes(on: axis), derivesIncome: derivesIncome) { lines in
      equations.hits(of: lines)
    }.kinds
    let unknowns = kinds.map { equations.add($0) }
    if let other { equations.agree(with: other.shares, kinds, unknowns) }
    if axis == .function, !derivesIncome { equations.balance(kinds, unknowns, isBudget: cells.profile.kind == .budget) }
    let order = kinds.indices.sorted { left, right in
      let (first, second) = (kinds[left].rank, kinds[right].rank)
      let uses = (equations.system.useCount(of: unknowns[left]), equations.system.useCount(of: unknowns[right]))
      return first != second ? first < second : uses.0 != uses.1 ? uses.0 > uses.1 : left < right
    }
    equations.system.solve(preferred: order.map { unknowns[$0] }, limits: Self.limits(kinds, unknowns))
    contradictions = equations.system.contradictions
    for (kind, unknown) in zip(kinds, unknowns) {
      let (amount, isAssumed) = equations.system.value(of: unknown)
      if amount.isZero { continue }
      var line = kind.line
      line.amount = amount
      lines.append(.init(line: line, isAssumed: isAssumed))
    }
  }

  /// What each fund pays for.
  private var shares: [Share: Amount] {
    var shares: [Share: Amount] = [:]
    for line in lines.lazy.map(\.line) where line.flow == .expenditure {
      let share = Share(fund: line.fund, category: line.category?.undivided ?? .basic)
      let (sum, overflow) = shares[share, default: .zero].fen.addingReportingOverflow(line.amount.fen)
      if !overflow { shares[share] = Amount(fen: sum) }
    }
    return shares
  }

  /// Expenditure on a code comes from the income with that code, as far as it goes.
  private static func limits(
    _ kinds: [LedgerKinds.Kind], _ unknowns: [LinearSystem.Unknown]
  ) -> [(part: [LinearSystem.Unknown], whole: [LinearSystem.Unknown])] {
    struct Source: Hashable {
      var code: Code
      var fund: Fund
    }
    var income: [Source: [LinearSystem.Unknown]] = [:]
    var expenditure: [Source: [LinearSystem.Unknown]] = [:]
    for (kind, unknown) in zip(kinds, unknowns) {
      guard let code = kind.line.function else { continue }
      let source = Source(code: code, fund: kind.line.fund)
      if kind.line.flow == .income { income[source, default: []].append(unknown) }
      if kind.line.flow == .expenditure { expenditure[source, default: []].append(unknown) }
    }
    return expenditure.filter { income[$0.key] != nil }
      .sorted { ($0.key.code, $0.key.fund.rawValue) < ($1.key.code, $1.key.fund.rawValue) }
      .map { ($0.value, income[$0.key] ?? []) }
  }

  /// The equations of the cells of a view.
  private struct CellEquations {
    private struct Cell: Hashable {
      var table: Int
      var code: Code?
      var column: Int
    }

    let cells: ImportedCells
    let axis: Axis
    var system = LinearSystem()
    /// A sum of fixed lines: its equation, the side it stands on, and whether it is a total.
    private struct Sum {
      var equation: Int
      var side: Int
      var isTotal: Bool
    }

    /// Sums of fixed lines, by table and selector.
    private var sums: [[Sum?]] = []
    /// Equations of cells of trees.
    private var treeCells: [Cell: Int] = [:]
    /// The amounts of the cells of trees.
    private var amounts: [Cell: Amount] = [:]
    /// For each table, the columns and levels of its tree, with nil for the total.
    private var trees: [(columns: Set<Int>, levels: [Int], hasTotal: Bool, finest: Int)?] = []
    private var figures: [(figure: Int, equation: Int)] = []

    init(_ cells: ImportedCells, on axis: Axis) {
      self.cells = cells
      self.axis = axis
      for (number, (table, plan, _)) in cells.tables.enumerated() {
        sums.append([])
        trees.append(nil)
        guard plan.rows.axis == axis else { continue }
        switch plan.rows {
        case .tree(let tree):
          let levels = tree.levels.filter { $0.axis == axis }.compactMap(\.digits).filter(table.shows)
          let columns = Set(table.columns.filter { plan.columns[$0].statesLedger })
          trees[number] = (columns, levels, table.hasTotal, levels.max() ?? 0)
          for row in table.rows {
            // Below units and projects, a code stands as often as one of them has it.
            guard row.source.lastCode != nil || row.source == .tree([]) else { continue }
            for cell in row.cells {
              let place = Cell(table: number, code: row.source.lastCode, column: cell.column)
              amounts[place] = (try? amounts[place, default: .zero] + cell.amount) ?? cell.amount
            }
          }
        case .lines: addSums(of: table, plan, at: number)
        }
      }
      for (figure, amount) in cells.figures(on: axis) { figures.append((figure, system.addEquation(amount))) }
    }

    private mutating func addSums(of table: ControlTable, _ plan: TablePlan, at number: Int) {
      struct Place: Hashable {
        var row: Int
        var column: Int
      }
      var amounts: [Place: Amount] = [:]
      for row in table.rows {
        guard case .lines(let line) = row.source else { continue }
        for cell in row.cells { amounts[Place(row: line, column: cell.column)] = cell.amount }
      }
      sums[number] = Array(repeating: nil, count: plan.fixedRows.sumCount)
      for place in plan.fixedRows.places {
        guard case .sum(let sum) = place.source, plan.fixedRows.rows.indices.contains(place.row),
          plan.columns[place.column].statesLedger, plan.sums[sum]?.tellsParties != true
        else { continue }
        var column = 0
        for cell in plan.fixedRows.rows[place.row].cells.prefix(place.cell) { column += cell.columnSpan }
        guard let amount = amounts[Place(row: place.row, column: column)] else { continue }
        let side = plan.columns[column].side
        let isTotal = plan.fixedRows.line(row: place.row, side: side)?.emphasis == .total
        sums[number][sum] = Sum(equation: system.addEquation(amount), side: side, isTotal: isTotal)
      }
    }

    /// What selects some lines among what was imported, and whether that depends on their code.
    func hits(of lines: [LedgerLine]) -> (SelectorHits, byCode: Bool) {
      let index = cells.profile.index
      var all = index.hits(of: lines[0])
      for line in lines.dropFirst() { all.formUnion(index.hits(of: line)) }
      var isShown = false
      var byCode = false
      for (number, (_, plan, group)) in cells.tables.enumerated() where plan.rows.axis == axis {
        let positions = all[group].positions
        if let tree = trees[number] {
          if positions.contains(where: tree.columns.contains) { (isShown, byCode) = (true, true) }
        } else {
          let own = positions.compactMap { sums[number][$0] }
          if !isInTotals(own, at: number) { return (all.emptied, byCode) }
          isShown = isShown || !own.isEmpty
        }
      }
      let own = all[cells.profile.figureGroup]
      isShown = isShown || figures.contains { own.contains($0.figure) }
      return (isShown ? all : all.emptied, byCode)
    }

    /// Whether a side that shows a line has it in a total, too: in the official form of economic codes, it is the side
    /// that tells 人员经费 from 公用经费.
    private func isInTotals(_ own: [Sum], at number: Int) -> Bool {
      let totalled = Set(own.lazy.filter(\.isTotal).map(\.side))
      return own.allSatisfy { sum in
        totalled.contains(sum.side) || !sums[number].contains { $0?.side == sum.side && $0?.isTotal == true }
      }
    }

    /// Adds an unknown for a kind, to the equation of each cell that selects it.
    mutating func add(_ kind: LedgerKinds.Kind) -> LinearSystem.Unknown {
      let unknown = system.addUnknown()
      for line in kind.lines {
        let hits = cells.profile.index.hits(of: line)
        for (number, (_, plan, group)) in cells.tables.enumerated() where plan.rows.axis == axis {
          for position in hits[group].positions {
            if let tree = trees[number] {
              if tree.columns.contains(position) { add(unknown, of: line, tree, number, position) }
            } else if let sum = sums[number][position] {
              system.add(unknown, to: sum.equation)
            }
          }
        }
        let own = hits[cells.profile.figureGroup]
        for (figure, equation) in figures where own.contains(figure) { system.add(unknown, to: equation) }
      }
      return unknown
    }

    private mutating func add(
      _ unknown: LinearSystem.Unknown, of line: LedgerLine,
      _ tree: (columns: Set<Int>, levels: [Int], hasTotal: Bool, finest: Int), _ table: Int, _ column: Int
    ) {
      if tree.hasTotal { system.add(unknown, to: equation(Cell(table: table, code: nil, column: column), false)) }
      guard let code = line.code(on: axis) else { return }
      for level in tree.levels {
        guard let ancestor = code.ancestor(digitCount: level) else { continue }
        let cell = Cell(table: table, code: ancestor, column: column)
        system.add(unknown, to: equation(cell, level == tree.finest && level == axis.finest))
      }
    }

    /// The equation of a cell; a row that the table does not have is zero.
    private mutating func equation(_ cell: Cell, _ isFinest: Bool) -> Int {
      if let known = treeCells[cell] { return known }
      let equation = system.addEquation(amounts[cell] ?? .zero, isFinest: isFinest)
      treeCells[cell] = equation
      return equation
    }

    /// Adds that both views state the same money of each fund and category.
    mutating func agree(
      with shares: [Share: Amount], _ kinds: [LedgerKinds.Kind], _ unknowns: [LinearSystem.Unknown]
    ) {
      var equations: [Share: Int] = [:]
      for (kind, unknown) in zip(kinds, unknowns) {
        guard let category = kind.line.category else { continue }
        let share = Share(fund: kind.line.fund, category: category.undivided)
        let equation = equations[share] ?? system.addEquation(shares[share] ?? .zero)
        equations[share] = equation
        system.add(unknown, to: equation)
      }
    }

    /// Adds that what comes in of a fund goes out: for each fund of final accounts, and for the fiscal ones of a
    /// budget.
    mutating func balance(_ kinds: [LedgerKinds.Kind], _ unknowns: [LinearSystem.Unknown], isBudget: Bool) {
      var equations: [Fund: Int] = [:]
      for (kind, unknown) in zip(kinds, unknowns) where !isBudget || kind.line.fund.isFiscal {
        let equation = equations[kind.line.fund] ?? system.addEquation(.zero)
        equations[kind.line.fund] = equation
        system.add(unknown, to: equation, subtracted: !kind.line.flow.comesIn)
      }
    }
  }
}

extension Category {
  /// 基本支出 for 人员经费 and 公用经费.
  var undivided: Category { isBasic ? .basic : self }
}
