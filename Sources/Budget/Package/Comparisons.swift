/// What a figure is compared with.
public enum Basis: UInt8, Term {
  /// Last year's package of the same kind.
  case lastYear
  /// This year's budget, in final accounts.
  case budget

  public var name: String {
    switch self {
    case .lastYear: "上年"
    case .budget: "预算"
    }
  }
}

/// A figure of another package, stated because that package is not available.
public struct StatedFigure: Hashable, Sendable {
  public var name: String
  public var amount: Amount
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
