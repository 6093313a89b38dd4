/// What will be shown: every table, text and figure of a package's page, computed and not yet laid out. Nothing withheld is in it,
/// but for the ledger, whose lines only rules see; for all others there are those that are public.
public struct Disclosure: Sendable {
  public var id: PackageID
  public var departmentName: String
  /// Title of the profile, such as 部门预算信息公开.
  public var title: String
  public var published: YearMonth?
  public var units: [Unit]
  public var tables: [Table]
  public var figures: Figures
  public var charts = Charts()
  public var sections: [SectionPlan]
  public var texts: [String: [Block]]
  public var tasks: [Task]
  public var projects: [ProjectSheet]
  public var procurement: ProcurementSheet?
  public var assets: AssetSheet?
  /// The function codes that occur, with what they mean.
  public var functions: [ChartRow]
  /// How amounts look in sentences.
  public var textNumbers: NumberStyle
  /// The lines behind every number.
  public var lines: PublicLines
  /// Those of the packages that this one is compared with, as far as they are at hand.
  public var earlier: [Basis: PublicLines]

  public init(
    id: PackageID, departmentName: String, title: String, published: YearMonth?, units: [Unit], tables: [Table],
    figures: Figures, sections: [SectionPlan], texts: [String: [Block]], tasks: [Task], projects: [ProjectSheet],
    procurement: ProcurementSheet?, assets: AssetSheet?, functions: [ChartRow], textNumbers: NumberStyle,
    lines: PublicLines, earlier: [Basis: PublicLines]
  ) {
    self.id = id
    self.departmentName = departmentName
    self.title = title
    self.published = published
    self.units = units
    self.tables = tables
    self.figures = figures
    self.sections = sections
    self.texts = texts
    self.tasks = tasks
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
}
