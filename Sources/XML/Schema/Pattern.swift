/// One node of a schema's simplified pattern. Its operands are in the `PatternPool` that made it.
///
/// Values are patterns over scalars, so one pool and one kind of derivative serves children, attributes and the
/// characters of values.
enum Pattern: Hashable {
  case empty
  case notAllowed
  /// Any text at all.
  case text
  case choice(PatternID, PatternID)
  case interleave(PatternID, PatternID)
  case group(PatternID, PatternID)
  case oneOrMore(PatternID)
  case attribute(Name, PatternID, head: String?)
  case element(RuleID)
  case list(PatternID)
  case data(ValueExpectation.Datatype, texts: PatternID)
  case value(String, texts: PatternID)

  // In texts of values.
  case scalar(ScalarClass)
  case both(PatternID, PatternID)
}

/// The index of a pattern in its pool. Equal patterns have equal indices, so comparing them is fast.
struct PatternID: Hashable {
  var index: Int32

  static let notAllowed = PatternID(index: 0)
  static let empty = PatternID(index: 1)
  static let text = PatternID(index: 2)
}

/// One `<element>` of a schema.
struct RuleID: Hashable {
  var index: Int32
}

/// A class of characters.
struct ScalarClass: Hashable {
  var ranges: [ClosedRange<UInt32>]
  var isNegated = false

  init(_ ranges: [ClosedRange<UInt32>], isNegated: Bool = false) {
    self.ranges = ranges
    self.isNegated = isNegated
  }

  init(_ scalar: Unicode.Scalar) { self.init([scalar.value...scalar.value]) }

  static let space = ScalarClass([0x20...0x20, 0x9...0xA, 0xD...0xD])
  static let visible = ScalarClass(space.ranges, isNegated: true)

  func contains(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } != isNegated }
}

/// All patterns of one schema, interned. Patterns refer to elements by number, so recursive schemas need no reference
/// cycles.
struct PatternPool {
  private(set) var patterns: [Pattern] = [.notAllowed, .empty, .text]
  private var places: [Pattern: PatternID] = [.notAllowed: .notAllowed, .empty: .empty, .text: .text]
  private var nullability = [false, true, true]
  private var rules: [(name: Name, head: String?, content: PatternID)] = []
  var steps = IntegerTable<Step>()

  subscript(id: PatternID) -> Pattern { patterns[Int(id.index)] }

  func isNullable(_ id: PatternID) -> Bool { nullability[Int(id.index)] }

  mutating func intern(_ pattern: Pattern) -> PatternID {
    if let known = places[pattern] { return known }
    let id = PatternID(index: Int32(patterns.count))
    nullability.append(computeNullability(of: pattern))
    patterns.append(pattern)
    places[pattern] = id
    return id
  }

  private func computeNullability(of pattern: Pattern) -> Bool {
    switch pattern {
    case .empty, .text: true
    case .choice(let a, let b): isNullable(a) || isNullable(b)
    case .interleave(let a, let b), .group(let a, let b), .both(let a, let b): isNullable(a) && isNullable(b)
    case .oneOrMore(let a): isNullable(a)
    case .notAllowed, .list, .data, .value, .attribute, .element, .scalar: false
    }
  }
}

// MARK: - Rules

extension PatternPool {
  /// Adds an element whose content is set later, as it may contain itself.
  mutating func addRule(_ name: Name, head: String?) -> RuleID {
    rules.append((name, head, .notAllowed))
    return RuleID(index: Int32(rules.count - 1))
  }

  mutating func setContent(of rule: RuleID, _ content: PatternID) { rules[Int(rule.index)].content = content }
  func content(of rule: RuleID) -> PatternID { rules[Int(rule.index)].content }
  func name(of rule: RuleID) -> Name { rules[Int(rule.index)].name }
  func head(of rule: RuleID) -> String? { rules[Int(rule.index)].head }
  func rules(named name: Name) -> [RuleID] {
    rules.indices.filter { rules[$0].name == name }.map { RuleID(index: Int32($0)) }
  }
}

// MARK: - Building, simplified

extension PatternPool {
  mutating func choice(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == .notAllowed || a == b { return b }
    if b == .notAllowed { return a }
    if b == .empty, isNullable(a) { return a }
    if a == .empty, isNullable(b) { return b }
    // Derivatives create the same alternatives repeatedly, which must be merged to stay finite.
    if case .choice(let first, let second) = self[a] { return choice(first, choice(second, b)) }
    var rest = b
    while case .choice(let first, let second) = self[rest] {
      if first == a { return b }
      rest = second
    }
    return rest == a ? b : intern(.choice(a, b))
  }

  mutating func group(_ a: PatternID, _ b: PatternID) -> PatternID { joined(a, b) { .group($0, $1) } }
  mutating func interleave(_ a: PatternID, _ b: PatternID) -> PatternID { joined(a, b) { .interleave($0, $1) } }

  private mutating func joined(
    _ a: PatternID, _ b: PatternID, _ join: (PatternID, PatternID) -> Pattern
  ) -> PatternID {
    if a == .notAllowed || b == .notAllowed { return .notAllowed }
    if a == .empty { return b }
    if b == .empty { return a }
    return intern(join(a, b))
  }

  mutating func both(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == .notAllowed || b == .text || a == b { return a }
    if b == .notAllowed || a == .text { return b }
    return intern(.both(a, b))
  }

  mutating func oneOrMore(_ a: PatternID) -> PatternID {
    a == .notAllowed || a == .empty || a == .text ? a : intern(.oneOrMore(a))
  }

  mutating func optional(_ a: PatternID) -> PatternID { choice(a, .empty) }

  mutating func scalar(_ scalars: ScalarClass) -> PatternID { intern(.scalar(scalars)) }

  /// Without `most`, there is no upper limit.
  mutating func repeated(_ a: PatternID, least: Int, most: Int?) -> PatternID {
    var result = most == nil ? optional(oneOrMore(a)) : .empty
    for _ in 0..<((most ?? least) - least) { result = optional(group(a, result)) }
    for _ in 0..<least { result = group(a, result) }
    return result
  }
}
