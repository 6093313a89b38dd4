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

  /// Gives each figure, and each part of one, what a department says of it.
  public mutating func state(_ reasons: [Reason], _ uses: [Use]) {
    let reasons = Dictionary(grouping: reasons, by: \.figure)
    let uses = Dictionary(uses.map { ($0.figure, $0.text) }, uniquingKeysWith: { $1 })
    if reasons.isEmpty, uses.isEmpty { return }
    for index in all.indices {
      all[index].state(reasons, uses)
      for part in all[index].parts.indices { all[index].parts[part].state(reasons, uses) }
    }
  }

  public subscript(name: String) -> Figure? {
    positions[name].map { all[$0] }
  }

  /// Every name, also of the parts of figures.
  public var names: [String] { all.flatMap { [$0.name] + $0.parts.map(\.name) } }
}

extension Figure {
  fileprivate mutating func state(_ all: [String: [Reason]], _ uses: [String: Narrative]) {
    reasons = Dictionary((all[name] ?? []).map { ($0.basis, $0.text) }, uniquingKeysWith: { $1 })
    use = uses[name]
  }
}
