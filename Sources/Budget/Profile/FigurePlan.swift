/// What a profile says of a figure: a name, and the ledger lines that it is the sum of.
public struct FigurePlan: Hashable, Sendable {
  /// Built from the domain's words: 三公经费.公务接待费.
  public let name: String
  /// The last part of its name.
  public let label: String
  /// What sentences call it, too: 日常公用经费.
  public var otherNames: [String] = []
  /// The view of the ledger that it is read from.
  public var axis: Axis
  public var selector: Selector
  /// The figure of which it is a share.
  public var whole: String?
  /// By what it is broken down.
  public var breakdown: Dimension?
  /// The basis that has parts of its own, which this figure has nothing of.
  public var partBasis: Basis?
  /// The order of its parts.
  public var order = PartOrder.code

  public init(name: String, axis: Axis, selector: Selector, whole: String?, breakdown: Dimension?) {
    self.name = name
    label = name.lastNamePart
    self.axis = axis
    self.selector = selector
    self.whole = whole
    self.breakdown = breakdown
  }
}

/// The order of the parts of a figure.
public enum PartOrder: UInt8, Term {
  /// That of the chart of accounts, or of units and projects as the package states them.
  case code
  /// The largest amount first.
  case amount

  public var name: String {
    switch self {
    case .code: "编码"
    case .amount: "金额"
    }
  }
}

/// A section of the explanation: where it stands is where it is listed.
public struct SectionPlan: Hashable, Sendable {
  /// The name that templates use, and the anchor on the page.
  public var name: String
  public var title: String
  /// What must be there for the section to be.
  public var requirement: Requirement?
  /// The figures of which one must be stated, or one below them; none to require nothing.
  public var figures: [String] = []

  public enum Requirement: UInt8, Term {
    case projects, procurement, assets, tasks, projectTexts

    public var name: String {
      switch self {
      case .projects: "项目"
      case .procurement: "政府采购"
      case .assets: "国有资产"
      case .tasks: "绩效目标"
      case .projectTexts: "项目文字"
      }
    }
  }
}

/// A line of the table of state assets.
public struct AssetLine: Hashable, Sendable {
  public var label: String
  /// The stated asset that it shows; nil for the total.
  public var asset: String?
  /// Whether it is a part of the line above (其中), not counted again in the total.
  public var isPart: Bool
}

extension String {
  /// The last part of a name with points: 公务接待费 of 三公经费.公务接待费.
  package var lastNamePart: String { split(separator: ".").last.map(String.init) ?? self }
}
