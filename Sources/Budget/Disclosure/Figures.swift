/// Every figure of a package by name, in a defined order.
public struct Figures: Sendable {
  public private(set) var all: [Figure] = []
  private var positions: [String: Int] = [:]
  /// Names in the profile for which this package has no number.
  public let unstated: [String]
  /// Names of figures that would reveal a withheld amount.
  public private(set) var withheld: [String] = []

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

  /// Adds the department's reasons and uses to figures and their parts.
  public mutating func state(_ reasons: [Reason], _ uses: [Use]) {
    let reasons = Dictionary(grouping: reasons, by: \.figure)
    let uses = Dictionary(uses.map { ($0.figure, $0.text) }, uniquingKeysWith: { $1 })
    if reasons.isEmpty, uses.isEmpty { return }
    for index in all.indices {
      all[index].state(reasons, uses)
      for part in all[index].parts.indices { all[index].parts[part].state(reasons, uses) }
    }
  }

  /// Transforms each figure. Those for which `transform` returns nil are withheld.
  public mutating func withhold(_ transform: (Figure) -> Figure?) {
    let figures = all
    (all, positions) = ([], [:])
    for figure in figures {
      if let left = transform(figure) { add(left) } else { withheld.append(figure.name) }
    }
  }

  /// Returns a figure or one code of its breakdown: `功能`, `功能.201`.
  public subscript(name: String) -> Figure? {
    if let position = positions[name] { return all[position] }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), let position = positions[String(name[..<dot])],
      let code = Code(String(name[dot...].dropFirst()))
    else { return nil }
    return all[position].parts.first { $0.code == code }
  }

  /// All figures that a text may name, each before its parts.
  public var everything: [Figure] { all.flatMap { [$0] + $0.parts } }
}

extension Figure {
  fileprivate mutating func state(_ all: [String: [Reason]], _ uses: [String: Narrative]) {
    reasons = Dictionary((all[name] ?? []).map { ($0.basis, $0.text) }, uniquingKeysWith: { $1 })
    use = uses[name]
  }
}
