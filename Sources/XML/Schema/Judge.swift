internal import NearName

/// Validates a document element by element. After each fault it continues as if the document were right, so that one
/// fault neither hides nor causes another.
struct Judge {
  var pool: PatternPool
  var names = Names()
  private var faults = SchemaFaults()
  private var judged: [Judgement: SchemaFaults] = [:]

  private struct Judgement: Hashable {
    var element: Element
    var rule: RuleID
  }

  init(_ pool: PatternPool) {
    self.pool = pool
  }

  mutating func faults(of document: Document, start: PatternID) -> SchemaFaults {
    names = document.names
    faults = SchemaFaults()
    defer { judged = [:] }
    let root = document.root
    let all = pool.rules(start)
    let candidates = all.filter { pool.name(of: $0) == root.number }
    guard candidates.isEmpty else {
      _ = judge(root, candidates)
      faults.sort()
      return faults
    }
    let expected = shown(pool.names(of: all))
    return [
      SchemaFault(
        .unexpectedRoot(name: root.name, expected: expected, nearest: nearestName(to: root.name, among: expected)),
        at: root.position, path: root.path)
    ]
  }

  /// Returns the rules that match an element. If none does, reports the faults by the nearest rule.
  mutating func judge(_ element: Element, _ rules: [RuleID]) -> [RuleID] {
    if rules.count == 1 {
      read(element, by: rules[0])
      return rules
    }
    var accepted: [RuleID] = []
    var fewest: (rule: RuleID, faults: SchemaFaults)?
    for rule in rules {
      // Cached, as rules may share a name at every depth.
      let judgement = Judgement(element: element, rule: rule)
      let found = judged[judgement] ?? faults(of: element, by: rule)
      judged[judgement] = found
      if found.isEmpty { accepted.append(rule) }
      if fewest.map({ found.total < $0.faults.total }) != false { fewest = (rule, found) }
    }
    guard accepted.isEmpty, let fewest else { return accepted }
    faults += fewest.faults
    return [fewest.rule]
  }

  /// Returns the faults by one rule, without those found so far.
  private mutating func faults(of element: Element, by rule: RuleID) -> SchemaFaults {
    let before = faults
    faults = SchemaFaults()
    defer { faults = before }
    read(element, by: rule)
    return faults
  }

  mutating func read(_ element: Element, by rule: RuleID) {
    var match = Match(element, rule, pool.content(of: rule))
    readAttributes(&match)
    if match.hasChildren {
      readContent(&match)
    } else {
      readValue(&match)
    }
  }

  /// Notes a fault in an element; of a child, where that is at fault.
  mutating func report(
    _ name: SchemaFault.Kind.Name, in match: Match, of child: Element? = nil, at position: @autoclosure () -> Position,
    _ kind: () -> SchemaFault.Kind
  ) {
    faults.add(name) { [pool, names] in
      SchemaFault(
        kind(), at: position(), path: (child ?? match.element).path, heads: pool.heads(of: match.rule, names))
    }
  }

  func shown(_ names: [Name]) -> [String] { names.map { self.names[$0] } }
}
