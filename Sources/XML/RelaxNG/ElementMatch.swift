/// An element while it is matched against its rule.
struct ElementMatch {
  let element: Element
  let trail: Trail
  /// All that the rule allows in the element.
  let whole: PatternID
  /// What is left of it.
  var pattern: PatternID
  private(set) var faults: [SchemaFault] = []
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

  func isYetToCome(_ shownName: String) -> Bool {
    children.contains { $0.value.read < $0.value.total && $0.key.shown == shownName }
  }

  /// Notes a fault of the element, or of the child that `trail` leads to.
  mutating func report(_ kind: SchemaFault.Kind, at position: Position, in trail: Trail? = nil) {
    faults.append(SchemaFault(kind, at: position, path: (trail ?? self.trail).path))
  }

  mutating func adopt(_ other: [SchemaFault]) { faults += other }
}
