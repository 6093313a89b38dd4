/// The checks of a format beyond those of every format.
public struct CheckPlan: Hashable, Sendable {
  public var agreements: [Agreement] = []
  public var negatives: [NegativeCellExemption] = []
  public var comparisons: [ComparisonPlan] = []
  public var requirements = Requirements()
  public var counts: [CountCheck] = []

  public init() {}
}

/// What a count of packages must agree with.
public struct CountCheck: Hashable, Sendable {
  /// The name of the count.
  public var name: String
  /// The figure with the money for what it counts: none without the other.
  public var money: String?
  /// The count, or the group of counts, that is no less: guests of receptions.
  public var whole: String?
}

/// Sums that must agree wherever they appear, such as basic expenditure of 一般公共预算 in tables 5 and 6.
public struct Agreement: Hashable, Sendable {
  public enum Relation: Hashable, Sendable {
    case equal
    /// The first sum is no less than each of the others.
    case atLeast
  }

  public enum Sum: Hashable, Sendable {
    case cells([CellAddress])
    /// Of ledger lines, read from one view.
    case lines(Axis, Selector)
  }

  public var what: String
  public var relation: Relation = .equal
  public var sums: [Sum]
}

/// A place where amounts may be negative.
public struct NegativeCellExemption: Hashable, Sendable {
  public var table: Int
  /// Which of the amount columns, from 1; nil for all.
  public var column: Int?
}

/// A change that needs a reason.
public struct ComparisonPlan: Hashable, Sendable {
  public var figure: String
  public var basis: Basis
  /// In tenths of a percent. A change above it, and above `amount` if both are set, needs a reason.
  public var rate: Int64? = nil
  public var amount: Amount? = nil

  public func requiresReason(for change: Change) -> Bool {
    guard change.direction != .unchanged else { return false }
    // A change from zero has no rate, and exceeds any limit.
    if let rate, let changed = change.rate, changed.value <= rate { return false }
    if let amount, change.difference.value <= amount.fen { return false }
    return true
  }
}

/// What every package of the format must contain.
public struct Requirements: Hashable, Sendable {
  public var tables: [Int] = []
  public var sections: [String] = []
  public var figures: [String] = []
  public var counts: [String] = []
  public var texts: [String] = []
  public var procurement = false
  public var assets = false

  public init() {}
}
