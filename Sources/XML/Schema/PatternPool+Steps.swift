/// The pattern after a match, and what matched: the rule of a child, or the texts of an attribute.
struct Step {
  var by: Int32 = 0
  var next: PatternID
}

/// A cache of derivatives, as most elements of a document are like an earlier one.
///
/// Its size is bounded by the document, by the schema, and by a maximum number of steps.
extension PatternPool {
  private enum Kind: UInt {
    case child, attribute, scalar, text, endOfStartTag, values
  }

  /// Names and scalars have at most 29 bits.
  private func key(_ pattern: PatternID, _ kind: Kind, _ what: UInt32 = 0) -> UInt {
    UInt(pattern.index) << 32 | UInt(what) << 3 | kind.rawValue
  }

  /// Whether the cache is full: the limit is many times what real documents need.
  var isFull: Bool { steps.count >= 100_000 }

  private mutating func remember(_ step: Step, for key: UInt) {
    if !isFull { steps.insert(step, for: key) }
  }

  /// Returns the step for a child of that name, or nil when no rule or several rules have the name.
  mutating func step(toChild name: Name, in pattern: PatternID) -> (rule: RuleID, next: PatternID)? {
    let key = key(pattern, .child, UInt32(name.number))
    if let known = steps[key] { return (RuleID(index: known.by), known.next) }
    let rules = rules(pattern).filter { self.name(of: $0) == name }
    guard let rule = rules.first, rules.count == 1 else { return nil }
    let next = after(.child(rules), in: pattern)
    remember(Step(by: rule.index, next: next), for: key)
    return (rule, next)
  }

  /// Returns the step for an attribute, or nil when there is none, or when the rest depends on its value.
  mutating func step(toAttribute name: Name, in pattern: PatternID) -> (texts: PatternID, next: PatternID)? {
    let key = key(pattern, .attribute, UInt32(name.number))
    if let known = steps[key] { return (PatternID(index: known.by), known.next) }
    let values = values(ofAttribute: name, in: pattern)
    guard let value = values.first, values.count == 1 else { return nil }
    let step = (texts: texts(of: value), next: after(.attribute(name, values: values), in: pattern))
    remember(Step(by: step.texts.index, next: step.next), for: key)
    return step
  }

  mutating func afterText(in pattern: PatternID) -> PatternID {
    step(pattern, .text) { $0.after(.text, in: pattern) }
  }

  mutating func afterStartTag(in pattern: PatternID) -> PatternID {
    step(pattern, .endOfStartTag) { $0.afterStartTag(pattern, forgiving: false) }
  }

  /// Whether a text matches a pattern of scalars.
  mutating func accepts(_ text: Span<UInt8>, as texts: PatternID) -> Bool {
    var left = texts
    var offset = 0
    while offset < text.count, left != .text, left != .notAllowed {
      let scalar = text.scalar(at: &offset)
      left = step(left, .scalar, scalar) { $0.after(.scalar(scalar), in: left) }
    }
    return isNullable(left)
  }

  /// Returns the pattern of scalars for a value of an attribute, or of an element without children.
  mutating func texts(of pattern: PatternID) -> PatternID {
    step(pattern, .values) { pool in
      let texts = pool.collectTexts(of: pattern)
      guard pool.isNullable(pattern), texts != .text else { return texts }
      let spaces = pool.spaces()
      return pool.choice(spaces, texts)
    }
  }

  @inline(__always)
  private mutating func step(
    _ pattern: PatternID, _ kind: Kind, _ what: UInt32 = 0, _ find: (inout Self) -> PatternID
  ) -> PatternID {
    let key = key(pattern, kind, what)
    if let known = steps[key] { return known.next }
    let next = find(&self)
    remember(Step(next: next), for: key)
    return next
  }
}

extension Span<UInt8> {
  /// Reads one scalar of valid UTF-8.
  @inline(__always)
  fileprivate func scalar(at offset: inout Int) -> UInt32 {
    let first = self[offset]
    offset += 1
    guard first >= 0x80 else { return UInt32(first) }
    let followers = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var scalar = UInt32(first) & (0x3F >> UInt32(followers))
    for _ in 0..<followers where offset < count {
      scalar = scalar << 6 | UInt32(self[offset] & 0x3F)
      offset += 1
    }
    return scalar
  }
}
