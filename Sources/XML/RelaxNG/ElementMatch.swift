/// An element while it is matched against its rule.
struct ElementMatch {
  let element: Element
  let trail: Trail
  /// All that the rule allows in the element.
  let whole: PatternID
  /// What is left of it.
  var pattern: PatternID
  private var doubts: [(names: [String], fault: SchemaFault)] = []
  private var children: [ExpandedName: (read: Int, total: Int)] = [:]

  init(_ element: Element, _ trail: Trail, _ pattern: PatternID) {
    self.element = element
    self.trail = trail
    self.whole = pattern
    self.pattern = pattern
    for child in element.children { children[ExpandedName(of: child), default: (0, 0)].total += 1 }
  }

  var name: String { ExpandedName(of: element).shown }
  var hasChildren: Bool { !children.isEmpty }

  /// Counts the child that is read now, and tells the way to it.
  mutating func trail(toNext child: ExpandedName) -> Trail {
    children[child, default: (0, 0)].read += 1
    let ordinal = children[child].flatMap { $0.total > 1 ? $0.read : nil }
    return .step(from: trail, name: child.local, ordinal: ordinal)
  }

  /// Whether one of `names` is still to come.
  func expects(anyOf names: [String]) -> Bool {
    children.contains { $0.value.read < $0.value.total && names.contains($0.key.shown) }
  }

  /// Keeps that one of `names` is missing until it is known whether it is out of place instead.
  mutating func doubt(_ names: [String], _ fault: SchemaFault) { doubts.append((names, fault)) }

  /// A child of that name was out of place, so it was not missing.
  mutating func settleDoubt(about name: String) {
    if let settled = doubts.firstIndex(where: { $0.names.contains(name) }) { doubts.remove(at: settled) }
  }

  mutating func takeDoubts() -> [SchemaFault] {
    defer { doubts = [] }
    return doubts.map(\.fault)
  }
}
