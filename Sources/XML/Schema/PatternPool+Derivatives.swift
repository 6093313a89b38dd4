/// The next item to match.
enum Event {
  /// A child that any of these rules describes. With `skipping`, required things before it may be absent.
  case child([RuleID], skipping: Bool = false)
  /// An attribute whose value is any of these.
  case attribute(Name, values: [PatternID])
  /// Text between children.
  case text
  /// A character of a value.
  case scalar(UInt32)
}

/// Derivatives of patterns, after James Clark, "An algorithm for RELAX NG validation".
extension PatternPool {
  mutating func after(_ event: Event, in id: PatternID) -> PatternID {
    switch self[id] {
    case .choice(let a, let b):
      let left = after(event, in: a)
      return choice(left, after(event, in: b))
    case .interleave(let a, let b):
      let left = interleave(after(event, in: a), b)
      return choice(left, interleave(a, after(event, in: b)))
    case .group(let a, let b):
      let left = group(after(event, in: a), b)
      switch event {
      case .attribute: return choice(left, group(a, after(event, in: b)))
      case .child(_, skipping: true) where left == .notAllowed: return after(event, in: b)
      default: return isNullable(a) ? choice(left, after(event, in: b)) : left
      }
    case .both(let a, let b):
      let left = after(event, in: a)
      return both(left, after(event, in: b))
    case .oneOrMore(let a):
      return group(after(event, in: a), optional(id))
    case let leaf:
      return after(event, leaf)
    }
  }

  private func after(_ event: Event, _ leaf: Pattern) -> PatternID {
    switch (leaf, event) {
    case (.element(let rule), .child(let rules, _)): rules.contains(rule) ? .empty : .notAllowed
    case (.attribute(let own, let value, _), .attribute(let name, let values)):
      own == name && values.contains(value) ? .empty : .notAllowed
    case (.scalar(let scalars), .scalar(let scalar)): scalars.contains(scalar) ? .empty : .notAllowed
    case (.text, .text), (.text, .scalar): .text
    default: .notAllowed
    }
  }

  /// Returns the pattern after the last attribute. With `forgiving`, missing attributes count as present.
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
    default:
      return id
    }
  }
}
