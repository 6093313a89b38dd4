internal import NearName

extension SchemaExplainer {
  mutating func readChild(_ child: Element, _ match: inout ElementMatch) {
    let name = ExpandedName(of: child)
    let trail = match.trail(toNext: name)
    let allowed = rules(match.pattern, named: name)
    if !allowed.isEmpty {
      let judgement = judge(child, trail, allowed)
      match.adopt(judgement.faults)
      match.pattern = pool.afterChild(match.pattern, accepted: judgement.accepted)
      return
    }
    let known = rules(match.whole, named: name, anywhere: true)
    if known.isEmpty {
      readUnknown(child, trail, name.shown, &match)
    } else {
      readMisplaced(child, trail, name.shown, known, &match)
      match.adopt(judge(child, trail, known).faults)
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
    match.reportUnexpected(name, expected: expected, nearest: nearest, at: child.position, in: trail)
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
      return match.reportUnexpected(name, expected: expected, nearest: nil, at: child.position, in: trail)
    }
    for missing in skipped {
      match.reportMissing(missing, before: name, at: child.position, in: trail)
    }
    match.pattern = pool.afterChild(match.pattern, accepted: rules, skipping: true)
  }
}
