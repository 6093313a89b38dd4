/// What will be shown: what the department stated and every table and figure of its page, computed and not yet laid out. Nothing
/// withheld is in it, but for the ledger, whose lines only rules see; all others are given those that are public.
public struct Disclosure: Sendable {
  /// What was stated, as far as it is published, with the income that a budget takes from its expenditure.
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
  /// The function codes that occur, with what they mean.
  public var functions: [AccountEntry]
  /// How amounts look in sentences.
  public var textNumbers: NumberStyle
  /// The lines behind every number.
  public var lines: PublicLines
  /// Those of the packages that this one is compared with, as far as they are at hand.
  public var earlier: [Basis: PublicLines]

  public init(
    statement: Package, title: String, tables: [Table], figures: Figures, sections: [SectionPlan],
    projects: [ProjectSheet], procurement: ProcurementSheet?, assets: AssetSheet?, functions: [AccountEntry],
    textNumbers: NumberStyle, lines: PublicLines, earlier: [Basis: PublicLines]
  ) {
    self.statement = statement
    self.title = title
    self.tables = tables
    self.figures = figures
    self.sections = sections
    self.projects = projects
    self.procurement = procurement
    self.assets = assets
    self.functions = functions
    self.textNumbers = textNumbers
    self.lines = lines
    self.earlier = earlier
  }

  /// For rules, which must not say what of it is withheld.
  package var ledger: Ledger { lines.ledger }

  /// Decides which lines may be listed, which takes long and only explanations need.
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
