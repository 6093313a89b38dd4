/// A number and where it comes from. It is computed once; pages, rules and explanations take it as it is.
public struct Number: Hashable, Sendable {
  /// Of the figure or the cell.
  public let name: String
  /// Whose it is: nil for this package, otherwise the package that it is compared with.
  public let basis: Basis?
  public let quantity: Quantity
  public let origin: Origin

  public enum Origin: Hashable, Sendable {
    /// The sum of ledger lines.
    case lines(LineSelection)
    /// The sum of what the package states elsewhere.
    case stated(Statement, [Entry])
    case derived(Operation, [Number])
  }

  /// What kind of thing is stated.
  public enum Statement: Hashable, Sendable {
    /// A figure of a package that is not at hand.
    case figure
    case project, contracts, count
  }

  /// A stated thing, and how much it adds to the number.
  public struct Entry: Hashable, Sendable {
    public var label: String
    public var location: Location
    public var value: Int64

    public init(_ label: String, at location: Location, _ value: Int64) {
      self.label = label
      self.location = location
      self.value = value
    }
  }

  /// How a number comes from two others.
  public enum Operation: Hashable, Sendable {
    /// Without its sign.
    case difference
    /// The difference in percent of the second.
    case rate
    /// The first in percent of the second.
    case share
  }

  public init(_ name: String, of basis: Basis? = nil, _ quantity: Quantity, _ origin: Origin) {
    self.name = name
    self.basis = basis
    self.quantity = quantity
    self.origin = origin
  }

  public var value: Int64 { quantity.value }

  /// The name, and the package that it is compared with: `三公经费.合计.上年`.
  public var title: String { basis.map { "\(name).\($0.name)" } ?? name }

  /// The lines that it is the sum of.
  public var lines: LineSelection? { if case .lines(let selection) = origin { selection } else { nil } }

  /// This number and another compared; nil where 64 bits do not hold the result, or there is none.
  func derived(_ operation: Operation, _ other: Number) -> Number? {
    let (difference, overflow) = value.subtractingReportingOverflow(other.value)
    if operation != .share, overflow || difference == .min { return nil }
    let quantity: Quantity? =
      switch operation {
      case .difference: quantity.with(abs(difference))
      case .rate: other.value == .min ? nil : Quantity(rateOf: abs(difference), in: abs(other.value))
      case .share: Quantity(rateOf: value, in: other.value)
      }
    return quantity.map { Number(name, $0, .derived(operation, [self, other])) }
  }
}

/// Lines of a ledger.
public struct LineSelection: Hashable, Sendable {
  /// The view that they are read from.
  public var axis: Axis
  public var selector: Selector
  /// Positions of the projects whose lines alone are meant; nil for all lines.
  public var projects: [Int]?

  public init(_ axis: Axis, _ selector: Selector, projects: [Int]? = nil) {
    self.axis = axis
    self.selector = selector
    self.projects = projects
  }

  public func selects(_ line: LedgerLine) -> Bool {
    selector.selects(line) && (projects.map { line.project.map($0.contains) ?? false } ?? true)
  }
}
