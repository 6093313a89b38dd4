/// One node of a schema's simplified pattern. Its operands are in the `PatternPool` that made it.
enum Pattern: Hashable {
  case empty
  case notAllowed
  case text
  case choice(PatternID, PatternID)
  case interleave(PatternID, PatternID)
  case group(PatternID, PatternID)
  case oneOrMore(PatternID)
  case list(PatternID)
  case data(Datatype, except: PatternID)
  case value(Datatype, String)
  case attribute(NameClass, PatternID)
  case element(RuleID)
}

/// A pattern's place in its pool. Equal patterns have equal places, so comparing two costs nothing.
struct PatternID: Hashable {
  fileprivate(set) var index: Int

  static let notAllowed = PatternID(index: 0)
  static let empty = PatternID(index: 1)
  static let text = PatternID(index: 2)
}

/// One `<element>` of a schema.
struct RuleID: Hashable {
  fileprivate(set) var index: Int
}

/// All patterns of one schema, each held once. Patterns refer to elements by number, so recursive schemas make no
/// cycles of objects.
struct PatternPool {
  private(set) var patterns: [Pattern] = [.notAllowed, .empty, .text]
  private var places: [Pattern: PatternID] = [.notAllowed: .notAllowed, .empty: .empty, .text: .text]
  private var nullability = [false, true, true]
  private var weights = [1, 1, 1]
  private var rules: [(name: NameClass, content: PatternID)] = []

  subscript(id: PatternID) -> Pattern { patterns[id.index] }

  func isNullable(_ id: PatternID) -> Bool { nullability[id.index] }

  /// How many nodes a walk through the pattern meets, though equal ones are held once; very many count as 2³².
  func weight(of id: PatternID) -> Int { weights[id.index] }

  mutating func intern(_ pattern: Pattern) -> PatternID {
    if let known = places[pattern] { return known }
    let id = PatternID(index: patterns.count)
    nullability.append(computeNullability(of: pattern))
    weights.append(computeWeight(of: pattern))
    patterns.append(pattern)
    places[pattern] = id
    return id
  }

  private func computeNullability(of pattern: Pattern) -> Bool {
    switch pattern {
    case .empty, .text: true
    case .choice(let a, let b): isNullable(a) || isNullable(b)
    case .interleave(let a, let b), .group(let a, let b): isNullable(a) && isNullable(b)
    case .oneOrMore(let a): isNullable(a)
    case .notAllowed, .list, .data, .value, .attribute, .element: false
    }
  }

  private func computeWeight(of pattern: Pattern) -> Int {
    switch pattern {
    case .choice(let a, let b), .interleave(let a, let b), .group(let a, let b):
      min(1 + weight(of: a) + weight(of: b), 1 << 32)
    case .oneOrMore(let a): 1 + weight(of: a)
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute, .element: 1
    }
  }
}

// MARK: - Rules

extension PatternPool {
  /// Adds an element whose content is told later, as it may contain itself.
  mutating func addRule(_ name: NameClass) -> RuleID {
    rules.append((name, .notAllowed))
    return RuleID(index: rules.count - 1)
  }

  mutating func setContent(of rule: RuleID, _ content: PatternID) { rules[rule.index].content = content }
  func content(of rule: RuleID) -> PatternID { rules[rule.index].content }
  func name(of rule: RuleID) -> NameClass { rules[rule.index].name }

  /// The names of all elements and attributes.
  var nameClasses: [NameClass] {
    rules.map(\.name)
      + patterns.compactMap { if case .attribute(let names, _) = $0 { names } else { nil } }
  }
}

// MARK: - Building, simplified

extension PatternPool {
  mutating func choice(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == .notAllowed || a == b { return b }
    if b == .notAllowed { return a }
    if b == .empty, isNullable(a) { return a }
    if a == .empty, isNullable(b) { return b }
    // Derivatives make the same alternatives again and again: hold each once, or they would grow without end.
    if case .choice(let first, let second) = self[a] { return choice(first, choice(second, b)) }
    var rest = b
    while case .choice(let first, let second) = self[rest] {
      if first == a { return b }
      rest = second
    }
    return rest == a ? b : intern(.choice(a, b))
  }

  mutating func group(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == .notAllowed || b == .notAllowed { return .notAllowed }
    if a == .empty { return b }
    if b == .empty { return a }
    return intern(.group(a, b))
  }

  mutating func interleave(_ a: PatternID, _ b: PatternID) -> PatternID {
    if a == .notAllowed || b == .notAllowed { return .notAllowed }
    if a == .empty { return b }
    if b == .empty { return a }
    return intern(.interleave(a, b))
  }

  mutating func oneOrMore(_ a: PatternID) -> PatternID {
    a == .notAllowed || a == .empty || a == .text ? a : intern(.oneOrMore(a))
  }

  mutating func optional(_ a: PatternID) -> PatternID { choice(a, .empty) }
}
