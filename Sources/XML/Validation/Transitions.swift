/// What has been learnt of a schema's patterns: what follows each at a child, an attribute, a text, or the end of a
/// start tag. nil says that nothing can, or that it is not for us to tell.
///
/// Input that means harm could teach it ever more, so it learns no more than `limit` steps and patterns, and nothing
/// from a pattern that has grown too large.
struct Transitions {
  /// A child that may come: by which rule, and what may come after it.
  struct ChildStep {
    var rule: RuleID
    var next: PatternID
  }

  /// An attribute that may come: its value, and what is left.
  struct AttributeStep {
    var value: Value
    var next: PatternID
  }

  enum Value {
    case text(ByteAutomaton.State)
    /// Of a datatype that only libxml2 knows.
    case other(PatternID)
  }

  private let maximumPatterns: Int
  private let maximumSteps: Int
  private var pool: PatternPool
  private var names: NameTable
  private var automaton: ByteAutomaton
  private var children = IntegerTable<ChildStep>()
  private var attributes = IntegerTable<AttributeStep>()
  private var contents = IntegerTable<PatternID>()
  private var mixed = IntegerTable<PatternID>()
  private var values = IntegerTable<Value>()

  init(_ pool: PatternPool, limit: Int) {
    self.pool = pool
    maximumPatterns = pool.patterns.count + limit
    maximumSteps = limit
    names = NameTable(pool.nameClasses.flatMap(\.names))
    automaton = ByteAutomaton(maximumStates: limit)
  }

  var isFull: Bool {
    pool.patterns.count >= maximumPatterns || children.count + attributes.count >= maximumSteps || automaton.isFull
  }

  private func canLearn(from pattern: PatternID) -> Bool { !isFull && pool.weight(of: pattern) <= 2000 }

  func content(of rule: RuleID) -> PatternID { pool.content(of: rule) }
  func isNullable(_ pattern: PatternID) -> Bool { pool.isNullable(pattern) }
}

// MARK: - Names

extension Transitions {
  mutating func startDocument() { names.forgetAddresses() }

  mutating func number(of name: UnsafePointer<UInt8>?) -> Int? { names.number(of: name) }

  private func key(_ pattern: PatternID, _ name: Int) -> UInt { UInt(pattern.index) << 32 | UInt(name) }
}

// MARK: - Steps

extension Transitions {
  mutating func step(fromChild name: Int, in pattern: PatternID) -> ChildStep? {
    children[key(pattern, name)] ?? learnStep(fromChild: name, in: pattern)
  }

  @inline(never)
  private mutating func learnStep(fromChild name: Int, in pattern: PatternID) -> ChildStep? {
    guard canLearn(from: pattern) else { return nil }
    let rules = pool.rules(pattern).filter { pool.name(of: $0).contains(names.names[name]) }
    // Where several rules share a name, the child itself would have to be tried by each.
    guard let rule = rules.first, rules.count == 1 else { return nil }
    let step = ChildStep(rule: rule, next: pool.afterChild(pattern, accepted: rules))
    children.insert(step, for: key(pattern, name))
    return step
  }

  mutating func step(fromAttribute name: Int, in pattern: PatternID) -> AttributeStep? {
    attributes[key(pattern, name)] ?? learnStep(fromAttribute: name, in: pattern)
  }

  @inline(never)
  private mutating func learnStep(fromAttribute name: Int, in pattern: PatternID) -> AttributeStep? {
    guard canLearn(from: pattern) else { return nil }
    let name = (number: name, expanded: names.names[name])
    var allowed: [PatternID] = []
    pool.collectValues(pattern, ofAttribute: name.expanded, into: &allowed)
    // Where values differ by what else is there, each would leave another pattern.
    guard let only = allowed.first, allowed.count == 1, let value = value(of: only) else { return nil }
    let step = AttributeStep(value: value, next: pool.afterAttribute(pattern, name.expanded, value: nil))
    attributes.insert(step, for: key(pattern, name.number))
    return step
  }

  /// What is left for the content, once no more attributes come.
  mutating func content(of pattern: PatternID) -> PatternID? {
    if let known = contents[UInt(pattern.index)] { return known }
    guard canLearn(from: pattern) else { return nil }
    let content = pool.afterStartTag(pattern, forgiving: false)
    contents.insert(content, for: UInt(pattern.index))
    return content
  }

  /// What may follow text between children.
  mutating func afterText(in pattern: PatternID) -> PatternID? {
    if let known = mixed[UInt(pattern.index)] { return known }
    guard canLearn(from: pattern), pool.values(pattern).isEmpty else { return nil }
    let next = pool.afterText(pattern, "text")
    mixed.insert(next, for: UInt(pattern.index))
    return next
  }
}

// MARK: - Values

extension Transitions {
  /// What a pattern takes as the value of an attribute, or of an element without children.
  mutating func value(of pattern: PatternID) -> Value? {
    if let known = values[UInt(pattern.index)] { return known }
    guard canLearn(from: pattern) else { return nil }
    let value: Value
    if let start = automaton.start(for: pattern, in: pool) {
      value = .text(start)
    } else {
      guard !pool.datatypes(pattern).contains(where: \.dependsOnDocument) else { return nil }
      value = .other(pattern)
    }
    values.insert(value, for: UInt(pattern.index))
    return value
  }

  /// Whether a text, which ends with a NUL, stands for such a value.
  mutating func accepts(_ text: UnsafePointer<UInt8>?, as value: Value) -> Bool {
    switch value {
    case .text(let start): automaton.accepts(text, from: start)
    case .other(let pattern): pool.matches(pattern, value: String(libxml: text))
    }
  }
}
