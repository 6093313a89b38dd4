import XML

/// What a schema lets documents say, one name for each construct: `define/element`, `define/element@attribute`, `…@attribute=value` for
/// each value that is listed, and `define/element → define` for a group of attributes or elements that several places share.
struct SchemaConstructs {
  private let defines: [String: Element]
  private let start: Element

  init(_ grammar: Element) {
    let named = grammar.children.filter { $0.name == "define" }.map { ($0["name"] ?? "", $0) }
    defines = Dictionary(named, uniquingKeysWith: { first, _ in first })
    start = grammar.firstChild(named: "start") ?? grammar
  }

  var all: Set<String> {
    var found: Set<String> = []
    // A definition that refers to itself is listed once.
    var listed: Set<String> = []
    list(start, of: "start", in: "start", &found, &listed)
    return found
  }

  func used(by root: Element) -> Set<String> {
    var found: Set<String> = []
    for pattern in start.children where pattern["name"] == root.name {
      found.insert("start/\(root.name)")
      for part in pattern.children { match(part, root, of: "start/\(root.name)", in: "start", &found) }
    }
    return found
  }
}

extension SchemaConstructs {
  /// `owner` has the attributes: an element, or a definition that has none.
  private func list(
    _ pattern: Element, of owner: String, in define: String, _ found: inout Set<String>, _ listed: inout Set<String>
  ) {
    let name = pattern["name"] ?? ""
    switch pattern.name {
    case "element":
      found.insert("\(define)/\(name)")
      for child in pattern.children { list(child, of: "\(define)/\(name)", in: define, &found, &listed) }
    case "attribute":
      found.insert("\(owner)@\(name)")
      for value in values(of: pattern) { found.insert("\(owner)@\(name)=\(value)") }
    case "ref":
      guard let target = defines[name], holdsParts(target) else { return }
      found.insert("\(owner) → \(name)")
      if listed.insert(name).inserted { list(target, of: name, in: name, &found, &listed) }
    default:
      let owner = owner + mark(of: pattern)
      for child in pattern.children { list(child, of: owner, in: define, &found, &listed) }
    }
  }

  private func match(
    _ pattern: Element, _ element: Element, of owner: String, in define: String, _ found: inout Set<String>
  ) {
    let name = pattern["name"] ?? ""
    switch pattern.name {
    case "element":
      for child in element.children where child.name == name {
        found.insert("\(define)/\(name)")
        for part in pattern.children { match(part, child, of: "\(define)/\(name)", in: define, &found) }
      }
    case "attribute":
      guard let words = words(of: element, allowedBy: pattern) else { return }
      found.insert("\(owner)@\(name)")
      for word in words { found.insert("\(owner)@\(name)=\(word)") }
    case "ref":
      guard let target = defines[name], holdsParts(target) else { return }
      var inside: Set<String> = []
      for part in target.children { match(part, element, of: name, in: name, &inside) }
      if !inside.isEmpty { found.formUnion(inside.union(["\(owner) → \(name)"])) }
    case "choice":
      // Of several groups of attributes, the one that the element has.
      for part in pattern.children where part.name != "group" || isAllowed(element, by: part) {
        match(part, element, of: owner, in: define, &found)
      }
    default:
      let owner = owner + mark(of: pattern)
      for part in pattern.children { match(part, element, of: owner, in: define, &found) }
    }
  }

  /// The words of an attribute that are listed, none where any may stand; nil if it is not there or says something else.
  private func words(of element: Element, allowedBy attribute: Element) -> [String]? {
    guard let value = element.attributes.first(where: { $0.name == attribute["name"] })?.value else { return nil }
    let listed = values(of: attribute)
    if listed.isEmpty { return [] }
    let words = value.split(separator: " ").map(String.init)
    return words.allSatisfy(listed.contains) ? words : nil
  }

  private func isAllowed(_ element: Element, by group: Element) -> Bool {
    group.children.filter { $0.name == "attribute" }.allSatisfy { words(of: element, allowedBy: $0) != nil }
  }

  /// What tells a group of attributes from others of the same names: `[of=单位]`.
  private func mark(of pattern: Element) -> String {
    guard pattern.name == "group" else { return "" }
    let fixed = pattern.children.filter { $0.name == "attribute" }.map { ($0["name"] ?? "", values(of: $0)) }
    return fixed.first { $0.1.count == 1 }.map { "[\($0.0)=\($0.1[0])]" } ?? ""
  }

  /// The values that are listed, by the pattern itself or by a definition.
  private func values(of pattern: Element) -> [String] {
    switch pattern.name {
    case "value": [pattern.text]
    case "ref": defines[pattern["name"] ?? ""].map(values) ?? []
    default: pattern.children.flatMap(values)
    }
  }

  private func holdsParts(_ pattern: Element) -> Bool {
    switch pattern.name {
    case "element", "attribute": true
    case "ref": defines[pattern["name"] ?? ""].map(holdsParts) ?? false
    default: pattern.children.contains(where: holdsParts)
    }
  }
}
