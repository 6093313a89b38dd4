internal import XML

/// What the schema says of an element: its attributes, children and text, in its order, with their words for people.
final class StatementShape {
  struct Attribute {
    var name: String
    var head: String
    /// What people should know of it beyond its head.
    var hint: String
    /// Usual values, of which none is needed.
    var offers: [String]
    var isRequired: Bool
    var kind: ValueKind
    /// The kind of package that states it, if only one.
    var package: PackageKind?
  }

  struct Child {
    var shape: StatementShape
    var isRequired: Bool
    var isRepeated: Bool
  }

  let name: String
  let head: String
  let hint: String
  /// What its text is called above a column.
  let textHead: String
  fileprivate(set) var attributes: [Attribute] = []
  fileprivate(set) var children: [Child] = []
  /// What its own text must be, if it may have any.
  fileprivate(set) var text: ValueKind?

  fileprivate init(_ element: Element) {
    name = element["name"] ?? ""
    head = element["{urn:disclose:words}head"] ?? name
    hint = element["{urn:disclose:words}hint"] ?? ""
    textHead = element["{urn:disclose:words}text"] ?? head
  }

  subscript(child: String) -> Child? { children.first { $0.shape.name == child } }

  func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

  /// The shape at the end of a path of children, if there is one.
  func descendant(_ path: some Collection<String>) -> StatementShape? {
    path.reduce(self) { shape, name in shape?[name]?.shape }
  }

  /// The shape of the whole of what a package states.
  static func package() -> StatementShape {
    guard let document = try? Document(parsing: BuiltInSchema.disclosure) else {
      preconditionFailure("the schema that ships with the program cannot be read")
    }
    return ShapeReader(document.root).root()
  }
}

/// What a value must be.
struct ValueKind {
  /// The names that the schema has for it, the nearest first: `project-code`, `identifier`.
  var names: [String] = []
  /// All values that it may have, where the schema lists them.
  var choices: [String] = []
  /// What it must be, in words.
  var words = ""

  func `is`(_ name: String) -> Bool { names.contains(name) }
}

/// Reads shapes from the XML of a schema.
private struct ShapeReader {
  private let start: Element?
  private let definitions: [String: Element]

  init(_ grammar: Element) {
    start = grammar.children.first { $0.isPattern("start") }
    definitions = Dictionary(
      grammar.children.filter { $0.isPattern("define") }.map { ($0["name"] ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func root() -> StatementShape {
    guard let element = start?.children.first(where: { _ in true }) else { preconditionFailure("a schema has a start") }
    return shape(of: element)
  }

  private func shape(of element: Element) -> StatementShape {
    let shape = StatementShape(element)
    for pattern in element.children { add(pattern, to: shape, isRequired: true, isRepeated: false, kind: ValueKind()) }
    return shape
  }

  /// `kind` collects the names by which a pattern has been reached.
  private func add(
    _ pattern: Element, to shape: StatementShape, isRequired: Bool, isRepeated: Bool, kind: ValueKind
  ) {
    func addAll(in pattern: Element, isRequired: Bool, isRepeated: Bool, kind: ValueKind = kind) {
      for part in pattern.children {
        add(part, to: shape, isRequired: isRequired, isRepeated: isRepeated, kind: kind)
      }
    }
    switch pattern.patternName {
    case "attribute":
      shape.attributes.append(
        StatementShape.Attribute(
          name: pattern["name"] ?? "", head: pattern["{urn:disclose:words}head"] ?? "",
          hint: pattern["{urn:disclose:words}hint"] ?? "",
          offers: pattern["{urn:disclose:words}offer"]?.split(separator: " ").map(String.init) ?? [],
          isRequired: isRequired, kind: valueKind(in: pattern),
          package: PackageKind.allCases.first { $0.name == pattern["{urn:disclose:words}for"] }))
    case "element":
      shape.children.append(
        StatementShape.Child(shape: self.shape(of: pattern), isRequired: isRequired, isRepeated: isRepeated))
    case "optional", "choice": addAll(in: pattern, isRequired: false, isRepeated: isRepeated)
    case "zeroOrMore": addAll(in: pattern, isRequired: false, isRepeated: true)
    case "oneOrMore": addAll(in: pattern, isRequired: isRequired, isRepeated: true)
    case "group", "interleave": addAll(in: pattern, isRequired: isRequired, isRepeated: isRepeated)
    case "ref":
      let name = pattern["name"] ?? ""
      guard let definition = definitions[name] else { return }
      var kind = kind
      kind.names.append(name)
      addAll(in: definition, isRequired: isRequired, isRepeated: isRepeated, kind: kind)
    case "text", "data", "value": shape.text = reading(pattern, into: kind)
    default: break
    }
  }

  private func valueKind(in pattern: Element) -> ValueKind {
    pattern.children.reduce(ValueKind()) { reading($1, into: $0) }
  }

  private func reading(_ pattern: Element, into kind: ValueKind) -> ValueKind {
    var kind = kind
    switch pattern.patternName {
    case "ref":
      let name = pattern["name"] ?? ""
      kind.names.append(name)
      return definitions[name]?.children.reduce(kind) { reading($1, into: $0) } ?? kind
    case "value": kind.choices.append(pattern.text)
    case "data": kind.words = pattern["{urn:disclose:words}zh"] ?? ""
    default: return pattern.children.reduce(kind) { reading($1, into: $0) }
    }
    return kind
  }
}

extension Element {
  fileprivate func isPattern(_ name: String) -> Bool { self.name == "{http://relaxng.org/ns/structure/1.0}\(name)" }

  /// The name of a pattern, or nothing for what is documentation.
  fileprivate var patternName: String {
    let namespace = "{http://relaxng.org/ns/structure/1.0}"
    return name.hasPrefix(namespace) ? String(name.dropFirst(namespace.count)) : ""
  }
}
