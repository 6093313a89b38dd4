/// What a figure is compared with. Other packages tell two of them; a profile may name more, which packages state:
/// 上年执行数, 调整预算数.
public struct Basis: Hashable, Sendable {
  public let name: String

  public init(named name: String) {
    self.name = name
  }

  /// Last year's package of the same kind.
  public static let lastYear = Basis(named: "上年")
  /// This year's budget, in final accounts.
  public static let budget = Basis(named: "预算")

  /// Those that another package tells.
  public static let ofPackages = [lastYear, budget]
}

/// A figure or tally of another package, stated because that package is not available.
public struct StatedFigure: Hashable, Sendable {
  public var name: String
  public var quantity: Quantity
  public var location: Location
}

/// Why a figure changed.
public struct Reason: Hashable, Sendable {
  public var figure: String
  public var basis: Basis
  public var text: Narrative
  /// Where the figure is named.
  public var location: Location
}

/// The main use of a figure's money.
public struct Use: Hashable, Sendable {
  public var figure: String
  public var text: Narrative
  public var location: Location
}

/// A number that is not money.
public struct Count: Hashable, Sendable {
  public var name: String
  public var value: Int
  public var lastYear: Int?
  public var location: Location
}
