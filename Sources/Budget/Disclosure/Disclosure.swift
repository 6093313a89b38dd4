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
