/// Every figure of a package by name, in a defined order.
public struct Figures: Sendable {
  public private(set) var all: [Figure] = []
  private var positions: [String: Int] = [:]
  /// Names that the profile knows and this package says nothing of.
  public let unstated: [String]

  public init(unstated: [String] = []) {
    self.unstated = unstated
  }

  public mutating func reserveCapacity(_ count: Int) {
    all.reserveCapacity(count)
    positions.reserveCapacity(count)
  }

  public mutating func add(_ figure: Figure) {
    positions[figure.name] = all.count
    all.append(figure)
  }

  /// Puts a figure in the place of the one of its name.
  public mutating func replace(_ figure: Figure) {
    if let position = positions[figure.name] { all[position] = figure }
  }

  public subscript(name: String) -> Figure? {
    positions[name].map { all[$0] }
  }

  /// Every name, also of the parts of figures.
  public var names: [String] { all.flatMap { [$0.name] + $0.parts.map(\.name) } }
}
