internal import NearName

/// Says why a document is not valid: matches it against the schema element by element, and goes on after each fault as
/// though what was meant had been written, so that one fault hides no other and causes no other.
struct SchemaExplainer {
  var pool: PatternPool
  private(set) var faults = SchemaFaults()
  private var judged: [Judgement: SchemaFaults] = [:]

  private struct Judgement: Hashable {
    var element: Element
    var rule: RuleID
  }

  init(_ pool: PatternPool) {
    self.pool = pool
  }

  mutating func explain(_ root: Element, start: PatternID) -> SchemaFaults {
    let name = ExpandedName(of: root)
    let all = pool.rules(start)
    let candidates = all.filter { pool.name(of: $0).contains(name) }
    let trail = Trail.root(name: name.local)
    guard candidates.isEmpty else {
      _ = judge(root, trail, candidates)
      faults.sort()
      return faults
    }
    let expected = pool.names(of: all)
    return [
      SchemaFault(
        .unexpectedRoot(name: name.shown, expected: expected, nearest: nearestName(to: name.shown, among: expected)),
        at: root.position, path: trail.path)
    ]
  }

  /// Which of the rules describe an element. When none does, the one that comes nearest is taken, and its faults are noted.
  mutating func judge(_ element: Element, _ trail: Trail, _ rules: [RuleID]) -> [RuleID] {
    if rules.count == 1 {
      read(element, trail, by: rules[0])
      return rules
    }
    var accepted: [RuleID] = []
    var fewest: (rule: RuleID, faults: SchemaFaults)?
    for rule in rules {
      // Remembered, for rules that share a name may do so at every depth.
      let judgement = Judgement(element: element, rule: rule)
      let found = judged[judgement] ?? faults(of: element, trail, by: rule)
      judged[judgement] = found
      if found.isEmpty { accepted.append(rule) }
      if fewest.map({ found.total < $0.faults.total }) != false { fewest = (rule, found) }
    }
    guard accepted.isEmpty, let fewest else { return accepted }
    faults += fewest.faults
    return [fewest.rule]
  }

  /// The faults by one rule, apart from those that were found so far.
  mutating func faults(of element: Element, _ trail: Trail, by rule: RuleID) -> SchemaFaults {
    let before = faults
    faults = SchemaFaults()
    defer { faults = before }
    read(element, trail, by: rule)
    return faults
  }

  private mutating func read(_ element: Element, _ trail: Trail, by rule: RuleID) {
    var match = ElementMatch(element, trail, pool.content(of: rule))
    readAttributes(&match)
    if match.hasChildren {
      readContent(&match)
    } else {
      readValue(&match)
    }
  }

  /// Notes a fault of an element, or of the child that `trail` leads to.
  mutating func report(
    _ name: SchemaFault.Kind.Name, of match: ElementMatch, in trail: Trail? = nil,
    at position: @autoclosure () -> Position,
    _ kind: () -> SchemaFault.Kind
  ) {
    faults.add(name) { SchemaFault(kind(), at: position(), path: (trail ?? match.trail).path) }
  }

  /// What came later had its own place, so what was missing is missing.
  mutating func settleDoubts(of match: inout ElementMatch) {
    for doubt in match.takeDoubts() { faults.add(.missingElement) { doubt } }
  }
}
