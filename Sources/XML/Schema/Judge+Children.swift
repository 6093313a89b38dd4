internal import NearName

extension Judge {
  mutating func readChild(_ child: Element, _ match: inout Match) {
    if let step = pool.step(toChild: child.number, in: match.pattern) {
      match.pattern = step.next
      return read(child, by: step.rule)
    }
    let allowed = rules(match.pattern, named: child.number)
    if !allowed.isEmpty {
      match.pattern = pool.after(.child(judge(child, allowed)), in: match.pattern)
      return
    }
    let known = rules(match.whole, named: child.number, anywhere: true)
    if known.isEmpty {
      readUnknown(child, &match)
    } else {
      readMisplaced(child, known, &match)
      _ = judge(child, known)
    }
  }

  private func rules(_ pattern: PatternID, named name: Name, anywhere: Bool = false) -> [RuleID] {
    pool.rules(pattern, anywhere: anywhere).filter { pool.name(of: $0) == name }
  }

  /// Reports a child whose name the parent never allows, skips its contents, and continues as if it had the nearest
  /// name.
  private mutating func readUnknown(_ child: Element, _ match: inout Match) {
    let allowed = pool.rules(match.pattern)
    let expected = shown(pool.names(of: allowed))
    let nearest =
      nearestName(to: child.name, among: expected)
      ?? nearestName(to: child.name, among: shown(pool.names(of: pool.rules(match.pattern, anywhere: true))))
    reportUnexpected(child, expected: expected, nearest: nearest, &match)
    let meant = allowed.filter { names[pool.name(of: $0)] == nearest }
    if !meant.isEmpty { match.pattern = pool.after(.child(meant), in: match.pattern) }
  }

  /// Reports a child that the parent allows, but not here: something is missing before it, or it is too late or one too
  /// many.
  private mutating func readMisplaced(_ child: Element, _ rules: [RuleID], _ match: inout Match) {
    guard let skipped = pool.requirements(match.pattern, before: rules) else {
      let expected = shown(pool.names(of: pool.rules(match.pattern)))
      return reportUnexpected(child, expected: expected, nearest: nil, &match)
    }
    for names in skipped {
      let missing = Match.Doubt(names: names, child: child)
      // If one of them comes later, it may be out of place instead.
      if match.expects(anyOf: names, after: child) { match.doubt(missing) } else { report(missing, in: match) }
    }
    match.pattern = pool.after(.child(rules, skipping: true), in: match.pattern)
  }

  private mutating func reportUnexpected(
    _ child: Element, expected: [String], nearest: String?, _ match: inout Match
  ) {
    match.settleDoubt(about: child.number)
    report(.unexpectedElement, in: match, of: child, at: child.position) { [match] in
      .unexpectedElement(name: child.name, parent: match.element.name, expected: expected, nearest: nearest)
    }
  }

  mutating func report(_ missing: Match.Doubt, in match: Match) {
    let expected = shown(missing.names)
    report(.missingElement, in: match, of: missing.child, at: missing.child.position) {
      .missingElement(parent: match.element.name, expected: expected, before: missing.child.name)
    }
  }
}
