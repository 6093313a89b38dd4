/// Reads a schema in the XML syntax of RELAX NG, in the subset that our schemas use: `<element>` and `<attribute>` have
/// names, and values are tokens, or texts with a pattern.
struct GrammarReader {
  private var pool = PatternPool()
  private let names: Names
  private var definitions: [String: [Element]] = [:]
  private var known: [String: PatternID] = [:]
  private var rules: [Element: RuleID] = [:]
  private var unread: [(rule: RuleID, source: Element)] = []

  static func read(_ root: Element, _ names: Names) -> (pool: PatternPool, start: PatternID) {
    var reader = GrammarReader(names: names)
    let start: PatternID
    if root.localName == "grammar" {
      reader.collectDefinitions(root)
      start = reader.definition("")
    } else {
      start = reader.pattern(root)
    }
    // Contents are read after their elements, as an element may contain itself.
    while let (rule, source) = reader.unread.popLast() {
      let content = reader.group(reader.patterns(in: source))
      reader.pool.setContent(of: rule, content)
    }
    return (reader.pool, start)
  }

  private init(names: Names) {
    self.names = names
  }

  /// The start has no name, so the empty one is free for it.
  private mutating func collectDefinitions(_ grammar: Element) {
    for child in grammar.schemaChildren {
      definitions[child.localName == "start" ? "" : child.trimmed("name") ?? "", default: []].append(child)
    }
  }

  private mutating func definition(_ name: String) -> PatternID {
    if let pattern = known[name] { return pattern }
    // A definition that refers to itself without an element in between matches nothing.
    known[name] = .notAllowed
    let pattern = (definitions[name] ?? []).reduce(PatternID.notAllowed) { known, part in
      let other = group(patterns(in: part))
      return pool.choice(known, other)
    }
    known[name] = pattern
    return pattern
  }

  private mutating func patterns(in parent: Element) -> [PatternID] { parent.schemaChildren.map { pattern($0) } }

  private mutating func pattern(_ source: Element) -> PatternID {
    switch source.localName {
    case "element": element(source)
    case "attribute": attribute(source)
    case "group": group(patterns(in: source))
    case "interleave": patterns(in: source).reduce(.empty) { pool.interleave($0, $1) }
    case "choice": patterns(in: source).reversed().reduce(.notAllowed) { pool.choice($1, $0) }
    case "optional": pool.optional(group(patterns(in: source)))
    case "oneOrMore": pool.oneOrMore(group(patterns(in: source)))
    case "zeroOrMore": pool.optional(pool.oneOrMore(group(patterns(in: source))))
    case "mixed": pool.interleave(group(patterns(in: source)), .text)
    case "list": pool.intern(.list(group(patterns(in: source))))
    case "ref": definition(source.trimmed("name") ?? "")
    case "text": .text
    case "empty": .empty
    case "value": pool.intern(.value(source.text, texts: pool.token(source.text)))
    case "data": data(source)
    case "notAllowed": .notAllowed
    case let name: preconditionFailure("<\(name)> is not supported in the schemas that ship with the program")
    }
  }

  private mutating func group(_ patterns: [PatternID]) -> PatternID {
    patterns.reversed().reduce(.empty) { pool.group($1, $0) }
  }

  private mutating func element(_ source: Element) -> PatternID {
    if let rule = rules[source] { return pool.intern(.element(rule)) }
    let rule = pool.addRule(
      name(of: source, namespace: source.inherited("ns")), head: source["{urn:disclose:words}head"])
    rules[source] = rule
    unread.append((rule, source))
    return pool.intern(.element(rule))
  }

  private mutating func attribute(_ source: Element) -> PatternID {
    let content = patterns(in: source)
    // An attribute without a value pattern may have any value.
    let value = content.isEmpty ? .text : group(content)
    // A plain attribute name has no namespace, even inside an element with one.
    let name = name(of: source, namespace: source.trimmed("ns"))
    return value == .notAllowed
      ? .notAllowed : pool.intern(.attribute(name, value, head: source["{urn:disclose:words}head"]))
  }

  private func name(of source: Element, namespace: String?) -> Name {
    let name = source.trimmed("name") ?? ""
    return names.name(namespace.map { "{\($0)}\(name)" } ?? name)
  }

  private mutating func data(_ source: Element) -> PatternID {
    let type = source.trimmed("type") ?? ""
    let facets = source.schemaChildren.map { (name: $0.trimmed("name") ?? "", value: $0.text) }
    guard let texts = pool.texts(of: type, facets) else {
      preconditionFailure("\(type) with \(facets) is not supported in the schemas that ship with the program")
    }
    let words = ["zh": source["{urn:disclose:words}zh"], "en": source["{urn:disclose:words}en"]].compactMapValues { $0 }
    return pool.intern(.data(ValueExpectation.Datatype(name: type, words: words), texts: texts))
  }
}

extension Element {
  /// The children without those that are documentation.
  fileprivate var schemaChildren: [Element] {
    children.filter { $0.name.hasPrefix("{http://relaxng.org/ns/structure/1.0}") }
  }

  fileprivate func trimmed(_ name: StaticString) -> String? { self[name].map { $0.words.joined(separator: " ") } }

  /// The attribute of this element, or of the nearest element around it that has one.
  fileprivate func inherited(_ name: StaticString) -> String? { self[name] ?? parent?.inherited(name) }
}
