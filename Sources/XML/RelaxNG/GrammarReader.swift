internal import CLibXML2

/// Reads a schema that libxml2 has accepted into patterns of our own.
struct GrammarReader {
  private(set) var pool = PatternPool()
  private var definitions: [String: [Element]] = [:]
  private var known: [String: PatternID] = [:]
  private var rules: [Element: RuleID] = [:]
  private var unread: [(rule: RuleID, source: Element)] = []

  static func read(_ root: Element) -> (pool: PatternPool, start: PatternID) {
    var reader = GrammarReader()
    let start: PatternID
    if root.isNamed("grammar") {
      reader.collectDefinitions(root)
      start = reader.definition("")
    } else {
      start = reader.pattern(root)
    }
    // Contents are read after the elements that have them, for an element may contain itself.
    while let (rule, source) = reader.unread.popLast() {
      let content = reader.group(reader.patterns(in: source, droppingNameClass: true))
      reader.pool.setContent(of: rule, content)
    }
    return (reader.pool, start)
  }

  /// The start has no name, so the empty one is free for it.
  private mutating func collectDefinitions(_ grammar: Element) {
    for child in grammar.schemaChildren {
      if child.isNamed("div") {
        collectDefinitions(child)
      } else {
        definitions[child.isNamed("start") ? "" : child.trimmed("name") ?? "", default: []].append(child)
      }
    }
  }

  private mutating func definition(_ name: String) -> PatternID {
    if let pattern = known[name] { return pattern }
    // libxml2 has refused definitions that go round without an element; should one come, it matches nothing.
    known[name] = .notAllowed
    let parts = definitions[name] ?? []
    let interleaves = parts.contains { $0.trimmed("combine") == "interleave" }
    var combined: PatternID?
    for part in parts {
      let pattern = group(patterns(in: part))
      combined = combined.map { interleaves ? pool.interleave($0, pattern) : pool.choice($0, pattern) } ?? pattern
    }
    known[name] = combined ?? .notAllowed
    return combined ?? .notAllowed
  }

  private mutating func patterns(in parent: Element, droppingNameClass: Bool = false) -> [PatternID] {
    var children = parent.schemaChildren[...]
    if droppingNameClass, parent.trimmed("name") == nil { children = children.dropFirst() }
    return children.map { pattern($0) }
  }

  private mutating func pattern(_ source: Element) -> PatternID {
    switch source.name {
    case "element": element(source)
    case "attribute": attribute(source)
    case "group", "div": group(patterns(in: source))
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
    case "value": pool.intern(.value(source.datatype(default: "token"), source.text))
    case "data": data(source)
    default: .notAllowed
    }
  }

  private mutating func group(_ patterns: [PatternID]) -> PatternID {
    patterns.reversed().reduce(.empty) { pool.group($1, $0) }
  }

  private mutating func element(_ source: Element) -> PatternID {
    if let rule = rules[source] { return pool.intern(.element(rule)) }
    let rule = pool.addRule(NameClass(ofPattern: source, defaultNamespace: source.inherited("ns") ?? ""))
    rules[source] = rule
    unread.append((rule, source))
    return pool.intern(.element(rule))
  }

  private mutating func attribute(_ source: Element) -> PatternID {
    let content = patterns(in: source, droppingNameClass: true)
    // An attribute that says nothing of its value may have any.
    let value = content.isEmpty ? .text : group(content)
    // A plain attribute name has no namespace, whatever its surroundings have.
    let names = NameClass(ofPattern: source, defaultNamespace: source.trimmed("ns") ?? "")
    return value == .notAllowed ? .notAllowed : pool.intern(.attribute(names, value))
  }

  private mutating func data(_ source: Element) -> PatternID {
    var datatype = source.datatype(default: "string")
    var except = PatternID.notAllowed
    for child in source.schemaChildren {
      if child.isNamed("param") {
        datatype.facets.append(ValueExpectation.Facet(name: child.trimmed("name") ?? "", value: child.text))
      } else if child.isNamed("except") {
        except = patterns(in: child).reduce(.notAllowed) { pool.choice($0, $1) }
      }
    }
    return pool.intern(.data(datatype, except: except))
  }
}
