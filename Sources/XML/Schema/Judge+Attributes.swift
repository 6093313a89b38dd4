internal import NearName

extension Judge {
  /// Matches the attributes of an element.
  mutating func readAttributes(_ match: inout Match) {
    var given: Set<Name>?
    for attribute in match.element.attributes {
      let name = attribute.node.name
      if let step = pool.step(toAttribute: name, in: match.pattern) {
        if step.texts != .text, !attribute.withValue({ pool.accepts($0, as: step.texts) }) {
          reportValue(of: attribute, match)
        }
        match.pattern = step.next
        continue
      }
      let values = pool.values(ofAttribute: name, in: match.pattern)
      guard !values.isEmpty else {
        given = given ?? Set(match.element.attributes.map(\.node.name))
        readUnexpected(attribute, given: given ?? [], &match)
        continue
      }
      let accepted = values.filter { value in
        let texts = pool.texts(of: value)
        return attribute.withValue { pool.accepts($0, as: texts) }
      }
      if accepted.isEmpty { reportValue(of: attribute, match) }
      match.pattern = pool.after(
        .attribute(name, values: accepted.isEmpty ? values : accepted), in: match.pattern)
    }
    closeStartTag(&match)
  }

  private mutating func reportValue(of attribute: Attribute, _ match: Match) {
    report(.badValue, in: match, at: attribute.valuePosition) { [pool] in
      let value = attribute.value
      let expected = pool.values(ofAttribute: attribute.node.name, in: match.pattern)
        .reduce(ValueExpectation()) { $0.merged(with: pool.expectation($1)) }
      return .badValue(
        value: value, attribute: attribute.name, element: match.element.name, expected: expected,
        nearest: nearestName(to: value, among: expected.literals))
    }
  }

  private mutating func readUnexpected(_ attribute: Attribute, given: Set<Name>, _ match: inout Match) {
    let allowed = pool.attributeNames(match.pattern).filter { !given.contains($0) }
    let expected = shown(allowed)
    let nearest = nearestName(to: attribute.name, among: expected)
    report(.unexpectedAttribute, in: match, at: attribute.position) {
      .unexpectedAttribute(name: attribute.name, element: match.element.name, expected: expected, nearest: nearest)
    }
    guard let meant = allowed.first(where: { names[$0] == nearest }) else { return }
    // It was meant, so it is not also missing.
    let values = pool.values(ofAttribute: meant, in: match.pattern)
    match.pattern = pool.after(.attribute(meant, values: values), in: match.pattern)
  }

  private mutating func closeStartTag(_ match: inout Match) {
    let closed = pool.afterStartTag(in: match.pattern)
    guard closed == .notAllowed else {
      match.pattern = closed
      return
    }
    for missing in pool.requirements(match.pattern, .attributes) {
      report(.missingAttribute, in: match, at: match.element.position) { [match, self] in
        .missingAttribute(names: self.shown(missing), element: match.element.name)
      }
    }
    match.pattern = pool.afterStartTag(match.pattern, forgiving: true)
  }
}
