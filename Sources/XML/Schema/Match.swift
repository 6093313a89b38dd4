/// An element while it is matched against its rule.
struct Match {
  /// Something that is missing before a child.
  struct Doubt {
    var names: [Name]
    var child: Element
  }

  let element: Element
  let rule: RuleID
  let hasChildren: Bool
  /// All that the rule allows in the element.
  let whole: PatternID
  /// What is left of it.
  var pattern: PatternID
  private var doubts: [Doubt] = []
  /// The last child of each name, once somebody asked.
  private var last: [Name: Int]?

  init(_ element: Element, _ rule: RuleID, _ pattern: PatternID) {
    self.element = element
    self.rule = rule
    whole = pattern
    self.pattern = pattern
    var children = element.children
    hasChildren = children.next() != nil
  }

  /// Whether one of `names` is still to come after a child.
  mutating func expects(anyOf names: [Name], after child: Element) -> Bool {
    let last = self.last ?? element.children.reduce(into: [:]) { $0[$1.number] = $1.index }
    self.last = last
    return names.contains { last[$0, default: 0] > child.index }
  }

  /// Keeps that something is missing until it is known whether it is out of place instead.
  mutating func doubt(_ doubt: Doubt) { doubts.append(doubt) }

  /// A child of that name was out of place, so it was not missing.
  mutating func settleDoubt(about name: Name) {
    if let settled = doubts.firstIndex(where: { $0.names.contains(name) }) { doubts.remove(at: settled) }
  }

  mutating func takeDoubts() -> [Doubt] {
    defer { doubts = [] }
    return doubts
  }
}
