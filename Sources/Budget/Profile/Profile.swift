/// A format: everything that differs by region, kind and year, read from a folder of `Templates/`.
public struct Profile: Sendable {
  public var name: String
  public var title: String
  public var kind: PackageKind
  public var classification: Classification
  /// The number style of tables.
  public var numbers: NumberStyle
  /// The number style of texts.
  public var textNumbers: NumberStyle
  public let tables: [TablePlan]
  public let figures: [FigurePlan]
  public var sections: [SectionPlan]
  public var assetLines: [AssetLine]
  /// What the table of assets prints for one that is not stated.
  public var assetPlaceholder: String? = nil
  /// How self-evaluations are scored; nil where there are none.
  public var scoring: Scoring?
  /// Names of the texts that its templates show.
  public var texts: [String]
  /// Names of the counts that its templates show.
  public var counts: [String]
  /// Names of the texts of each project.
  public var projectTexts: [String] = []
  public var tallies: [TallyPlan] = []
  public var words = PlaceWords()
  /// Rules that its packages need not keep, or not so strictly.
  public var exceptions: [Exception] = []
  /// The charts that its templates draw.
  public var charts: [BarChartPlan] = []
  /// What figures are compared with, those of packages first.
  public var bases = Basis.ofPackages
  /// Names of the headline figures in the index and the manifest.
  public var headlines: [String] = []
  /// Tables of the budget platform that are read beside those that are published.
  public var sources: [SourcePlan] = []
  /// What is checked of its tables and texts.
  public var checks = CheckPlan()
  /// The charts of accounts a year before, for codes whose names changed.
  public var lastYearsClassification: Classification?
  /// Folders whose templates it uses, its own first.
  public var folders: [String]

  public init(
    name: String, title: String, kind: PackageKind, classification: Classification, numbers: NumberStyle,
    textNumbers: NumberStyle, tables: [TablePlan], figures: [FigurePlan] = [], sections: [SectionPlan] = [],
    assetLines: [AssetLine] = [], scoring: Scoring? = nil, texts: [String] = [], counts: [String] = [],
    folders: [String] = []
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.classification = classification
    self.numbers = numbers
    self.textNumbers = textNumbers
    self.tables = tables
    self.figures = figures
    self.sections = sections
    self.assetLines = assetLines
    self.scoring = scoring
    self.texts = texts
    self.counts = counts
    self.folders = folders
    let parties = tables.map(\.parties) + figures.compactMap { $0.breakdown.map(Parties.init) }
    index = SelectorIndex(
      tables.map(\.sums) + [figures.map(\.selector)], telling: parties.reduce(into: []) { $0.formUnion($1) })
    wholes = figures.map { figure in figures.firstIndex { $0.name == figure.whole } }
    purposes = Self.purposes(tables.flatMap(\.selectors) + figures.map(\.selector))
  }

  /// The index of all selectors: a group for each table, then one for the figures.
  public let index: SelectorIndex

  /// For each figure, the position of the one that it is a share of.
  public let wholes: [Int?]

  public var figureGroup: SelectorIndex.Group { index.groups[tables.count] }

  /// The purposes that some table or figure distinguishes. Any other is a typing mistake.
  public let purposes: [String]

  private static func purposes(_ selectors: [Selector]) -> [String] {
    var marks: [String] = []
    for case .marked(let mark) in selectors.map(\.purpose) where !marks.contains(mark) { marks.append(mark) }
    return marks
  }
}

/// How the amounts of a table are rounded.
public enum Rounding: Hashable, Sendable {
  /// Sums of exact amounts, rounded once. Shown parts may differ from a shown total by a 尾差.
  case exact
  /// Parts are rounded first, so that every total is the sum of what is shown.
  case shown
}
