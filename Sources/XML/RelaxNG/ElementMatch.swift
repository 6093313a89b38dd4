/// An element while it is matched against its rule.
struct ElementMatch {
  let element: Element
  /// All that the rule allows in the element.
  let whole: PatternID
  /// What is left of it.
  var pattern: PatternID
  /// How many children of each name are yet to be read.
  var upcoming: [ExpandedName: Int] = [:]
  private(set) var faults: [SchemaFault] = []

  init(_ element: Element, _ pattern: PatternID) {
    self.element = element
    self.whole = pattern
    self.pattern = pattern
    for child in element.children { upcoming[ExpandedName(of: child), default: 0] += 1 }
  }

  var name: String { ExpandedName(of: element).shown }
  var hasChildren: Bool { !upcoming.isEmpty }

  func isYetToCome(_ shownName: String) -> Bool {
    upcoming.contains { $0.value > 0 && $0.key.shown == shownName }
  }

  /// Notes a fault of the element, or of its child `child`.
  mutating func report(_ kind: SchemaFault.Kind, at position: Position, in child: Element? = nil) {
    faults.append(SchemaFault(kind, at: position, path: (child ?? element).path))
  }

  mutating func adopt(_ other: [SchemaFault]) { faults += other }
}
