/// What the cells of a table show: amounts of this package and of those that it is compared with, and what follows from
/// both.
struct CellValues {
  private var own: [Amount]
  private var earlier: [Basis: [Amount]]
  /// Without rounding, from which rates are computed.
  private let exact: [Amount]
  private let exactEarlier: [Basis: [Amount]]
  /// The first cell of the total of a tree.
  private let total: Int?
  /// Whether some total as shown differs from the sum of its parts as shown (尾差).
  let hasRoundingDifference: Bool

  init(
    _ own: CellSums, _ earlier: [Basis: CellSums], of plan: TablePlan, count: Int
  ) throws(AmountOverflow) {
    total = if case .tree = plan.rows { 0 } else { nil }
    let isTotalExact = plan.rows.total?.isExact == true
    let exactCells = isTotalExact ? 0..<plan.columns.count : 0..<0
    let amounts = { (sums: CellSums) throws(AmountOverflow) in
      try sums.amounts(count: count, rounding: plan.rounding, style: plan.numbers, exact: exactCells)
    }
    self.own = try amounts(own)
    var bases: [Basis: [Amount]] = [:]
    for (basis, sums) in earlier { bases[basis] = try amounts(sums) }
    self.earlier = bases
    hasRoundingDifference =
      try plan.rounding == .exact || isTotalExact
      ? own.hasRoundingDifference(self.own, style: plan.numbers) : false
    guard plan.rounding == .shown else {
      (exact, exactEarlier) = (self.own, bases)
      return
    }
    exact = try own.amounts(count: count, rounding: .exact, style: plan.numbers)
    for (basis, sums) in earlier {
      bases[basis] = try sums.amounts(count: count, rounding: .exact, style: plan.numbers)
    }
    exactEarlier = bases
  }

  /// The same values before rounding.
  var withoutRounding: CellValues {
    var values = self
    (values.own, values.earlier) = (exact, exactEarlier)
    return values
  }

  func isZero(_ cell: Int) -> Bool { own[cell].isZero }

  /// Returns what an amount column shows in a cell.
  func content(_ column: ColumnPlan, cell: Int, _ position: Int, _ figures: Figures) -> Table.Content {
    if let figure = column.figure {
      return figures[figure.name]?.content(column.aspect) ?? .unknown
    }
    switch column.aspect {
    case .value: return .amount(own[cell])
    case .base(let basis): return (earlier[basis]?[cell]).map(Table.Content.amount) ?? .unknown
    case .difference(let basis):
      let base = earlier[basis]?[cell]
      return base.flatMap { try? own[cell] - $0 }.map(Table.Content.amount) ?? .unknown
    case .rate(let basis):
      guard let base = exactEarlier[basis]?[cell], base.fen != .min, let change = try? exact[cell] - base else {
        return .unknown
      }
      return Quantity(rateOf: change.fen, in: abs(base.fen)).map(Table.Content.rate) ?? .unknown
    case .completion(let basis):
      guard let base = exactEarlier[basis]?[cell] else { return .unknown }
      return Quantity(rateOf: exact[cell].fen, in: base.fen).map(Table.Content.rate) ?? .unknown
    case .share:
      let whole = column.whole.flatMap { figures[$0]?.number.value } ?? total.map { exact[$0 + position].fen }
      return whole.flatMap { Quantity(rateOf: exact[cell].fen, in: $0) }.map(Table.Content.rate) ?? .unknown
    }
  }
}

extension [Table] {
  /// Fills cells of which no package says what they are compared with, where a figure of the same lines has it stated.
  mutating func compare(with figures: Figures) {
    for table in indices {
      let grid = TableGrid(self[table])
      for column in grid.amountColumns where grid.table.columns[column].aspect.basis != nil {
        for row in grid.table.rows.indices {
          guard case .unknown? = grid.content(row: row, column: column),
            let content = grid.content(row: row, column: column, comparedIn: figures)
          else { continue }
          self[table].show(content, at: TableGrid.Place(row: row, column: column))
        }
      }
    }
  }
}

extension TableGrid {
  fileprivate func content(row: Int, column: Int, comparedIn figures: Figures) -> Table.Content? {
    let aspect = table.columns[column].aspect
    guard let basis = aspect.basis, let selector = selector(row: row, column: column) else { return nil }
    return figures.compared(LineSelection(table.axis, selector), with: basis)?.content(aspect)
  }
}

extension Figure {
  /// Returns what a column shows of the figure: changes with their sign.
  fileprivate func content(_ aspect: Aspect) -> Table.Content? {
    guard let shown = number(aspect)?.quantity else { return nil }
    guard let base = aspect.basis.flatMap({ bases[$0]?.value }), base > number.value else {
      return Table.Content(shown)
    }
    switch aspect {
    case .difference, .rate: return shown.negated.flatMap(Table.Content.init)
    case .value, .base, .completion, .share: return Table.Content(shown)
    }
  }
}

extension Table.Content {
  /// What a column of amounts shows: money or a rate.
  fileprivate init?(_ quantity: Quantity) {
    switch quantity {
    case .money(let amount): self = .amount(amount)
    case .rate: self = .rate(quantity)
    default: return nil
    }
  }
}

extension Figures {
  /// Returns the amount of a figure or of a basis, or nil if unknown.
  func amount(_ reference: FigureReference) -> Amount? {
    guard case .money(let amount)? = self[reference.name]?.number(of: reference.basis)?.quantity else { return nil }
    return amount
  }
}
