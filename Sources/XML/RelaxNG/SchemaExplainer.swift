internal import NearName

/// Says why a document is not valid: matches it against the schema element by element, and goes on after each fault as
/// though what was meant had been written, so that one fault hides no other and causes no other.
struct SchemaExplainer {
  var pool: PatternPool
  private var judged: [Judgement: [SchemaFault]] = [:]

  private struct Judgement: Hashable {
    var element: Element
    var rule: RuleID
  }

  init(_ pool: PatternPool) {
    self.pool = pool
  }

  mutating func explain(_ root: Element, start: PatternID) -> [SchemaFault] {
    let name = ExpandedName(of: root)
    let all = pool.rules(start)
    let candidates = all.filter { pool.name(of: $0).contains(name) }
    let trail = Trail.root(name: name.local)
    guard candidates.isEmpty else { return judge(root, trail, candidates).faults }
    let expected = pool.names(of: all)
    return [
      SchemaFault(
        .unexpectedRoot(name: name.shown, expected: expected, nearest: nearestName(to: name.shown, among: expected)),
        at: root.position, path: trail.path)
    ]
  }

  /// Which of the rules describe an element; and when none does, the faults by the one that comes nearest.
  mutating func judge(
    _ element: Element, _ trail: Trail, _ rules: [RuleID]
  ) -> (accepted: [RuleID], faults: [SchemaFault]) {
    if rules.count == 1 { return (rules, faults(of: element, trail, by: rules[0])) }
    var accepted: [RuleID] = []
    var fewest: (rule: RuleID, faults: [SchemaFault])?
    for rule in rules {
      // Remembered, for rules that share a name may do so at every depth.
      let judgement = Judgement(element: element, rule: rule)
      let found = judged[judgement] ?? faults(of: element, trail, by: rule)
      judged[judgement] = found
      if found.isEmpty { accepted.append(rule) }
      if fewest.map({ found.count < $0.faults.count }) != false { fewest = (rule, found) }
    }
    guard accepted.isEmpty, let fewest else { return (accepted, []) }
    return ([fewest.rule], fewest.faults)
  }

  private mutating func faults(of element: Element, _ trail: Trail, by rule: RuleID) -> [SchemaFault] {
    var match = ElementMatch(element, trail, pool.content(of: rule))
    readAttributes(&match)
    if match.hasChildren {
      readContent(&match)
    } else {
      readValue(&match)
    }
    return match.faults
  }
}
