/// A table that a budget platform gives beside those that are published: its rows tell units and projects apart.
public struct SourcePlan: Hashable, Sendable {
  /// What a column says of the money of its row.
  public enum Field: String, Sendable {
    case unit
    case unitName = "unit-name"
    case function
    case economic
    case project
    case projectName = "project-name"
  }

  public struct Column: Hashable, Sendable {
    /// The heads that it may have, the most usual first.
    public var heads: [String]
    public var field: Field
  }

  public struct AmountColumn: Hashable, Sendable {
    public var heads: [String]
    /// Which lines its amounts are the sum of.
    public var selector: Selector
  }

  public var title: String
  public var columns: [Column]
  public var amounts: [AmountColumn]

  /// Whether every amount is that of a project.
  var isOfProjects: Bool {
    amounts.allSatisfy { $0.selector.categories == TermSet([.project]) }
  }
}
