/// What a page will show: what the department stated, and every table and figure, computed but not laid out. Nothing in
/// it is withheld except lines of the ledger, which only rules see; all others get the public lines.
public struct Disclosure: Sendable {
  /// The published statement, with the income that a budget derives from its expenditure.
  public var statement: Package
  /// Title of the profile, such as 部门预算信息公开.
  public var title: String
  public var tables: [Table]
  public var figures: Figures
  public var charts = BarCharts()
  public var sections: [SectionPlan]
  /// The projects of the statement, in their order.
  public var projects: [ProjectSheet]
  public var procurement: ProcurementSheet?
  public var assets: AssetSheet?
  /// The function codes that occur, with their meanings.
  public var functions: [AccountEntry]
  /// What the place calls terms.
  public var words = PlaceWords()
  /// What figures are compared with.
  public var bases = Basis.ofPackages
  /// The number style of texts.
  public var textNumbers: NumberStyle
  /// The lines behind every number.
  public var lines: PublicLines
  /// The lines of the packages that this one is compared with, if available.
  public var earlier: [Basis: PublicLines]

  /// The ledger for rules, which must not quote what is withheld.
  package var ledger: Ledger { lines.ledger }

  /// Whether every number may be told more exactly than the page shows it, as no amount is withheld.
  package var tellsAllExactly: Bool { !lines.withholds && !earlier.values.contains(where: \.withholds) }

  /// Whether a number may be told more exactly than the page shows it.
  package func tellsExactly(_ number: Number) -> Bool {
    switch number.origin {
    case .lines(let selection): lines(of: number.basis)?.tellsExactly(selection) ?? true
    case .stated(.project, _): tellsProjectsExactly
    case .stated: true
    case .derived(_, let operands): operands.allSatisfy(tellsExactly)
    }
  }

  /// Returns what anybody may be told of a number: to the 分, or as the page rounds it.
  package func toldQuantity(of number: Number) -> Quantity? {
    guard case .money(let amount) = number.quantity, !tellsExactly(number) else { return number.quantity }
    return (try? amount.rounded(in: textNumbers)).map(Quantity.money)
  }

  /// Whether the money of public projects may.
  package var tellsProjectsExactly: Bool { !lines.withholds }

  /// Whether the amount of a cell may.
  package func tellsExactly(_ table: Table, row: Int, column: Int) -> Bool {
    let aspect = table.columns[column].aspect
    if let figure = table.columns[column].figure {
      return figures[figure.name]?.number(figure.aspect).map(tellsExactly) ?? true
    }
    guard let selector = table.selector(row: row, column: column) else { return true }
    let selection = LineSelection(table.axis, selector)
    return [nil, aspect.basis].allSatisfy { lines(of: $0)?.tellsExactly(selection) ?? true }
  }

  /// Decides which lines may be listed. Only explanations need this, as it is slow.
  package mutating func settleLines() {
    lines.settle()
    for basis in earlier.keys { earlier[basis]?.settle() }
  }

  /// The lines behind a number.
  public func lines(of basis: Basis?) -> PublicLines? {
    guard let basis else { return lines }
    return earlier[basis]
  }

  public var id: PackageID { statement.id }
}
