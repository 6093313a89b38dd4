/// Every figure of a package by name, in a defined order.
public struct Figures: Sendable {
  public private(set) var all: [Figure] = []
  private var positions: [String: Int] = [:]
  /// Figures and parts with a base that the package states, by the lines that they are the sum of.
  private var comparedLines: [Basis: [LineSelection: (figure: Int, part: Int?)]] = [:]
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
    for (part, figure) in zip([nil] + figure.parts.indices.map(Optional.some), [figure] + figure.parts) {
      guard let lines = figure.number.lines else { continue }
      for (basis, number) in figure.bases where number.lines == nil {
        if comparedLines[basis]?[lines] == nil { comparedLines[basis, default: [:]][lines] = (all.count, part) }
      }
    }
    all.append(figure)
  }

  /// Adds the department's reasons and uses to figures and their parts.
  public mutating func state(_ reasons: [Reason], _ uses: [Use]) {
    for reason in reasons { change(reason.figure) { $0.reasons[reason.basis] = reason.text } }
    for use in uses { change(use.figure) { $0.use = use.text } }
  }

  private mutating func change(_ name: String, _ change: (inout Figure) -> Void) {
    guard let place = place(of: name) else { return }
    if let part = place.part { change(&all[place.figure].parts[part]) } else { change(&all[place.figure]) }
  }

  /// Notes a figure that would reveal something withheld.
  public mutating func withhold(_ name: String) { withheld.append(name) }

  /// Transforms each figure. Those for which `transform` returns nil are withheld.
  public mutating func withhold(_ transform: (Figure) -> Figure?) {
    let figures = all
    (all, positions, comparedLines) = ([], [:], [:])
    for figure in figures {
      if let left = transform(figure) { add(left) } else { withheld.append(figure.name) }
    }
  }

  /// Returns a figure or one part of its breakdown: `功能`, `功能.201`.
  public subscript(name: String) -> Figure? {
    place(of: name).map { place in place.part.map { all[place.figure].parts[$0] } ?? all[place.figure] }
  }

  /// Whether the package has a number of that name, or of one below it.
  public func states(_ name: String) -> Bool {
    (all.lazy.map(\.name) + withheld).contains { $0 == name || $0.hasPrefix("\(name).") }
  }

  /// Returns the figure that is the sum of these lines, if the package states its base.
  public func compared(_ lines: LineSelection, with basis: Basis) -> Figure? {
    comparedLines[basis]?[lines].map { place in place.part.map { all[place.figure].parts[$0] } ?? all[place.figure] }
  }

  private func place(of name: String) -> (figure: Int, part: Int?)? {
    if let position = positions[name] { return (position, nil) }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), let position = positions[String(name[..<dot])]
    else { return nil }
    let key = name[dot...].dropFirst()
    return all[position].parts.firstIndex { $0.member.map { $0.key == key } ?? false }.map { (position, $0) }
  }

  /// All figures that a text may name, each before its parts.
  public var everything: [Figure] { all.flatMap { [$0] + $0.parts } }
}
