/// A number and its origin. It is computed once, and used by pages, rules and explanations.
public struct Number: Hashable, Sendable {
  /// The name of the figure or cell.
  public let name: String
  /// nil for this package, otherwise the package that it is compared with.
  public let basis: Basis?
  public let quantity: Quantity
  public let origin: Origin

  public enum Origin: Hashable, Sendable {
    /// The sum of ledger lines.
    case lines(LineSelection)
    /// The sum of entries stated outside the ledger.
    case stated(Statement, [Entry])
    case derived(Operation, [Number])
  }

  /// The kind of the stated entries.
  public enum Statement: Hashable, Sendable {
    /// A figure of a package that is not available.
    case figure
    case unit, project, item, contracts, count
  }

  /// A stated entry, and how much it adds to the number.
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

  /// An operation on two numbers.
  public enum Operation: Hashable, Sendable {
    /// The absolute difference.
    case difference
    /// The difference in percent of the second.
    case rate
    /// The first in percent of the second.
    case share
    /// The first divided by the second.
    case average
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

  /// The lines that the number is the sum of.
  public var lines: LineSelection? { if case .lines(let selection) = origin { selection } else { nil } }

  /// The average of a number of entries that this is the sum of; nil if there is none.
  public func average(_ name: String, over count: Int) -> Number? {
    let entries = Number("个数", .count(Int64(count)), origin)
    return quantity.average(over: entries.value).map { Number(name, $0, .derived(.average, [self, entries])) }
  }

  /// Compares this number with another; nil on overflow, or if the result is undefined.
  func derived(_ operation: Operation, _ other: Number) -> Number? {
    let (difference, overflow) = value.subtractingReportingOverflow(other.value)
    if operation == .difference || operation == .rate, overflow || difference == .min { return nil }
    let quantity: Quantity? =
      switch operation {
      case .difference: quantity.with(abs(difference))
      // Of nothing, and of less than nothing, there are no percents.
      case .rate: other.value > 0 ? Quantity(rateOf: abs(difference), in: other.value) : nil
      case .share: other.value > 0 ? Quantity(rateOf: value, in: other.value) : nil
      case .average: quantity.average(over: other.value)
      }
    return quantity.map { Number(name, $0, .derived(operation, [self, other])) }
  }
}

/// A selection of ledger lines.
public struct LineSelection: Hashable, Sendable {
  /// The view of the ledger to read.
  public var axis: Axis
  public var selector: Selector
  /// Positions of the projects to restrict the lines to; nil for all lines.
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
