/// What is left of a pattern once something has been matched, after James Clark, "An algorithm for RELAX NG
/// validation".
extension PatternPool {
  /// What may follow a child element that any of `accepted` describes. With `skipping`, required things before it may
  /// be absent.
  mutating func afterChild(_ id: PatternID, accepted: [RuleID], skipping: Bool = false) -> PatternID {
    switch self[id] {
    case .element(let rule):
      return accepted.contains(rule) ? .empty : .notAllowed
    case .choice(let a, let b):
      let left = afterChild(a, accepted: accepted, skipping: skipping)
      return choice(left, afterChild(b, accepted: accepted, skipping: skipping))
    case .interleave(let a, let b):
      let left = interleave(afterChild(a, accepted: accepted, skipping: skipping), b)
      return choice(left, interleave(a, afterChild(b, accepted: accepted, skipping: skipping)))
    case .group(let a, let b):
      let left = group(afterChild(a, accepted: accepted, skipping: skipping), b)
      guard isNullable(a) || (skipping && left == .notAllowed) else { return left }
      return choice(left, afterChild(b, accepted: accepted, skipping: skipping))
    case .oneOrMore(let a):
      let first = afterChild(a, accepted: accepted, skipping: skipping)
      return group(first, optional(id))
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute:
      return .notAllowed
    }
  }

  /// What may follow a run of text.
  mutating func afterText(_ id: PatternID, _ text: String) -> PatternID {
    switch self[id] {
    case .text:
      return id
    case .value(let datatype, let literal):
      return datatype.isEqual(text, literal) ? .empty : .notAllowed
    case .data(let datatype, let except):
      return datatype.allows(text) && !matches(except, value: text) ? .empty : .notAllowed
    case .list(let items):
      return matchesList(items, text) ? .empty : .notAllowed
    case .choice(let a, let b):
      let left = afterText(a, text)
      return choice(left, afterText(b, text))
    case .interleave(let a, let b):
      let left = interleave(afterText(a, text), b)
      return choice(left, interleave(a, afterText(b, text)))
    case .group(let a, let b):
      let left = group(afterText(a, text), b)
      return isNullable(a) ? choice(left, afterText(b, text)) : left
    case .oneOrMore(let a):
      return group(afterText(a, text), optional(id))
    case .empty, .notAllowed, .attribute, .element:
      return .notAllowed
    }
  }

  /// What is left once an attribute of that name is there. Without a value, any value will do.
  mutating func afterAttribute(_ id: PatternID, _ name: ExpandedName, value: String?) -> PatternID {
    switch self[id] {
    case .attribute(let names, let pattern):
      guard names.contains(name) else { return .notAllowed }
      return value.map { matches(pattern, value: $0) } != false ? .empty : .notAllowed
    case .choice(let a, let b):
      let left = afterAttribute(a, name, value: value)
      return choice(left, afterAttribute(b, name, value: value))
    case .interleave(let a, let b):
      let left = interleave(afterAttribute(a, name, value: value), b)
      return choice(left, interleave(a, afterAttribute(b, name, value: value)))
    case .group(let a, let b):
      let left = group(afterAttribute(a, name, value: value), b)
      return choice(left, group(a, afterAttribute(b, name, value: value)))
    case .oneOrMore(let a):
      return group(afterAttribute(a, name, value: value), optional(id))
    case .empty, .notAllowed, .text, .list, .data, .value, .element:
      return .notAllowed
    }
  }

  /// What is left when no more attributes come. With `forgiving`, those that are missing count as given.
  mutating func afterStartTag(_ id: PatternID, forgiving: Bool) -> PatternID {
    switch self[id] {
    case .attribute:
      return forgiving ? .empty : .notAllowed
    case .choice(let a, let b):
      let left = afterStartTag(a, forgiving: forgiving)
      return choice(left, afterStartTag(b, forgiving: forgiving))
    case .interleave(let a, let b):
      let left = afterStartTag(a, forgiving: forgiving)
      return interleave(left, afterStartTag(b, forgiving: forgiving))
    case .group(let a, let b):
      let left = afterStartTag(a, forgiving: forgiving)
      return group(left, afterStartTag(b, forgiving: forgiving))
    case .oneOrMore(let a):
      return oneOrMore(afterStartTag(a, forgiving: forgiving))
    case .empty, .notAllowed, .text, .list, .data, .value, .element:
      return id
    }
  }

  /// Whether a value, of an attribute or of an element without children, is all that the pattern asks for.
  mutating func matches(_ id: PatternID, value: String) -> Bool {
    if isNullable(id), value.utf8.allSatisfy(\.isXMLSpace) { return true }
    return isNullable(afterText(id, value))
  }

  private mutating func matchesList(_ items: PatternID, _ text: String) -> Bool {
    var left = items
    for item in text.utf8.split(whereSeparator: \.isXMLSpace) {
      left = afterText(left, String(decoding: item, as: UTF8.self))
    }
    return isNullable(left)
  }
}
