/// An element while it is matched against its rule.
struct ElementMatch {
  let element: Element
  let trail: Trail
  /// All that the rule allows in the element.
  let whole: PatternID
  /// What is left of it.
  var pattern: PatternID
  private(set) var faults: [SchemaFault] = []
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

  /// Notes a fault of the element, or of the child that `trail` leads to.
  mutating func report(_ kind: SchemaFault.Kind, at position: Position, in trail: Trail? = nil) {
    faults.append(SchemaFault(kind, at: position, path: (trail ?? self.trail).path))
  }

  /// Notes that one of `names` is missing before a child: if one of them comes later, it may be out of place instead.
  mutating func reportMissing(_ names: [String], before name: String, at position: Position, in trail: Trail) {
    let kind = SchemaFault.Kind.missingElement(parent: self.name, expected: names, before: name)
    let fault = SchemaFault(kind, at: position, path: trail.path)
    if children.contains(where: { $0.value.read < $0.value.total && names.contains($0.key.shown) }) {
      doubts.append((names, fault))
    } else {
      faults.append(fault)
    }
  }

  /// Notes a child that may not stand here, so that what it is was not missing but out of place.
  mutating func reportUnexpected(
    _ name: String, expected: [String], nearest: String?, at position: Position, in trail: Trail
  ) {
    if let settled = doubts.firstIndex(where: { $0.names.contains(name) }) { doubts.remove(at: settled) }
    let kind = SchemaFault.Kind.unexpectedElement(
      name: name, parent: self.name, expected: expected, nearest: nearest)
    report(kind, at: position, in: trail)
  }

  /// What came later had its own place, so what was missing is missing.
  mutating func settleDoubts() {
    faults += doubts.map(\.fault)
    doubts = []
  }

  mutating func adopt(_ other: [SchemaFault]) { faults += other }
}
