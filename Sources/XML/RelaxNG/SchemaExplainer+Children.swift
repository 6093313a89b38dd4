internal import NearName

extension SchemaExplainer {
  mutating func readChild(_ child: Element, _ match: inout ElementMatch) {
    let name = ExpandedName(of: child)
    let trail = match.trail(toNext: name)
    let allowed = rules(match.pattern, named: name)
    if !allowed.isEmpty {
      match.pattern = pool.afterChild(match.pattern, accepted: judge(child, trail, allowed))
      return
    }
    let known = rules(match.whole, named: name, anywhere: true)
    if known.isEmpty {
      readUnknown(child, trail, name.shown, &match)
    } else {
      readMisplaced(child, trail, name.shown, known, &match)
      _ = judge(child, trail, known)
    }
  }

  private func rules(_ pattern: PatternID, named name: ExpandedName, anywhere: Bool = false) -> [RuleID] {
    pool.rules(pattern, anywhere: anywhere).filter { pool.name(of: $0).contains(name) }
  }

  /// A name that the parent never has: reported, not looked into, and taken for the name that was probably meant.
  private mutating func readUnknown(_ child: Element, _ trail: Trail, _ name: String, _ match: inout ElementMatch) {
    let allowed = pool.rules(match.pattern)
    let expected = pool.names(of: allowed)
    let nearest =
      nearestName(to: name, among: expected)
      ?? nearestName(to: name, among: pool.names(of: pool.rules(match.pattern, anywhere: true)))
    reportUnexpected(child, trail, name, expected: expected, nearest: nearest, &match)
    let meant = allowed.filter { rule in nearest.map(pool.name(of: rule).shownNames.contains) ?? false }
    if !meant.isEmpty { match.pattern = pool.afterChild(match.pattern, accepted: meant) }
  }

  /// A name that the parent may have, but not here: either something is missing before it, or it comes too late or once
  /// too often.
  private mutating func readMisplaced(
    _ child: Element, _ trail: Trail, _ name: String, _ rules: [RuleID], _ match: inout ElementMatch
  ) {
    guard let skipped = pool.requirements(match.pattern, before: rules) else {
      let expected = pool.names(of: pool.rules(match.pattern))
      return reportUnexpected(child, trail, name, expected: expected, nearest: nil, &match)
    }
    for missing in skipped {
      reportMissing(missing, before: child, trail, name, &match)
    }
    match.pattern = pool.afterChild(match.pattern, accepted: rules, skipping: true)
  }

  private mutating func reportUnexpected(
    _ child: Element, _ trail: Trail, _ name: String, expected: [String], nearest: String?, _ match: inout ElementMatch
  ) {
    match.settleDoubt(about: name)
    report(.unexpectedElement, of: match, in: trail, at: child.position) {
      .unexpectedElement(name: name, parent: match.name, expected: expected, nearest: nearest)
    }
  }

  /// Notes that one of `names` is missing before a child: if one of them comes later, it may be out of place instead.
  private mutating func reportMissing(
    _ names: [String], before child: Element, _ trail: Trail, _ name: String, _ match: inout ElementMatch
  ) {
    let kind = SchemaFault.Kind.missingElement(parent: match.name, expected: names, before: name)
    guard match.expects(anyOf: names) else {
      return report(.missingElement, of: match, in: trail, at: child.position) { kind }
    }
    match.doubt(names, SchemaFault(kind, at: child.position, path: trail.path))
  }
}
