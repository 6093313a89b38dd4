internal import NearName

extension SchemaExplainer {
  /// Takes the attributes off the pattern of an element's content.
  mutating func readAttributes(_ match: inout ElementMatch) {
    var given: Set<String>?
    for attribute in match.element.attributes {
      let name = ExpandedName(of: attribute)
      let exact = pool.afterAttribute(match.pattern, name, value: attribute.value)
      if exact != .notAllowed {
        match.pattern = exact
        continue
      }
      let byName = pool.afterAttribute(match.pattern, name, value: nil)
      if byName != .notAllowed {
        reportValue(of: attribute, name, match)
        match.pattern = byName
      } else {
        given = given ?? Set(match.element.attributes.map { ExpandedName(of: $0).shown })
        readUnexpected(attribute, name, given: given ?? [], &match)
      }
    }
    closeStartTag(&match)
  }

  private mutating func reportValue(of attribute: Attribute, _ name: ExpandedName, _ match: ElementMatch) {
    report(.badValue, of: match, at: attribute.valuePosition) { [pool] in
      let value = attribute.value
      let expected = pool.attributeValues(match.pattern, name)
      return .badValue(
        value: value, attribute: name.shown, element: match.name, expected: expected,
        nearest: nearestName(to: value, among: expected.literals))
    }
  }

  private mutating func readUnexpected(
    _ attribute: Attribute, _ name: ExpandedName, given: Set<String>, _ match: inout ElementMatch
  ) {
    let expected = pool.attributeNames(match.pattern).filter { !given.contains($0) }
    let nearest = nearestName(to: name.shown, among: expected)
    report(.unexpectedAttribute, of: match, at: attribute.position) {
      .unexpectedAttribute(name: name.shown, element: match.name, expected: expected, nearest: nearest)
    }
    guard let nearest else { return }
    // It was meant, so it is not missing too.
    let meant = pool.afterAttribute(match.pattern, ExpandedName(namespace: "", local: nearest), value: nil)
    if meant != .notAllowed { match.pattern = meant }
  }

  private mutating func closeStartTag(_ match: inout ElementMatch) {
    let closed = pool.afterStartTag(match.pattern, forgiving: false)
    guard closed == .notAllowed else {
      match.pattern = closed
      return
    }
    for names in pool.requirements(match.pattern, .attributes) {
      report(.missingAttribute, of: match, at: match.element.position) {
        .missingAttribute(names: names, element: match.name)
      }
    }
    match.pattern = pool.afterStartTag(match.pattern, forgiving: true)
  }
}
