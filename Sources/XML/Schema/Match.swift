/// An element while it is matched against its rule.
struct Match {
  /// Something that may be missing before a child.
  struct Doubt {
    var names: [Name]
    var child: Element
  }

  let element: Element
  let rule: RuleID
  let hasChildren: Bool
  /// The whole pattern of the rule.
  let whole: PatternID
  /// The rest of the pattern to match.
  var pattern: PatternID
  private var doubts: [Doubt] = []
  /// The last child of each name, computed on demand.
  private var last: [Name: Int]?

  init(_ element: Element, _ rule: RuleID, _ pattern: PatternID) {
    self.element = element
    self.rule = rule
    whole = pattern
    self.pattern = pattern
    var children = element.children
    hasChildren = children.next() != nil
  }

  /// Whether one of `names` follows a child.
  mutating func expects(anyOf names: [Name], after child: Element) -> Bool {
    let last = self.last ?? element.children.reduce(into: [:]) { $0[$1.number] = $1.index }
    self.last = last
    return names.contains { last[$0, default: 0] > child.index }
  }

  /// Defers a report of something missing until it is known whether it is only out of place.
  mutating func doubt(_ doubt: Doubt) { doubts.append(doubt) }

  /// Drops the deferred report for a name, as a child of that name was out of place.
  mutating func settleDoubt(about name: Name) {
    if let settled = doubts.firstIndex(where: { $0.names.contains(name) }) { doubts.remove(at: settled) }
  }

  mutating func takeDoubts() -> [Doubt] {
    defer { doubts = [] }
    return doubts
  }
}
