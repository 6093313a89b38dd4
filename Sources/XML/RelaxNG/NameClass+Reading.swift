internal import CLibXML2

extension NameClass {
  /// The names of an `<element>` or `<attribute>`: told by its `name`, or by its first child.
  init(ofPattern source: Element, defaultNamespace: String) {
    if let name = source.trimmed("name") {
      self = .name(source.expandedName(name, defaultNamespace: defaultNamespace))
    } else if let child = source.schemaChildren.first {
      self.init(child)
    } else {
      self = .choice([])
    }
  }

  private init(_ source: Element) {
    let namespace = source.inherited("ns") ?? ""
    switch source.name {
    case "name":
      let name = source.text.words.first ?? ""
      self = .name(source.expandedName(name, defaultNamespace: namespace))
    case "anyName": self = .anyName(except: Self(exceptIn: source))
    case "nsName": self = .namespace(namespace, except: Self(exceptIn: source))
    default: self = .choice(source.schemaChildren.map { Self($0) })
    }
  }

  private init?(exceptIn source: Element) {
    guard let except = source.schemaChildren.first(where: { $0.isNamed("except") }) else { return nil }
    self = .choice(except.schemaChildren.map { Self($0) })
  }
}

/// How schemas are written.
extension Element {
  /// The children that belong to the schema, and not to its documentation.
  var schemaChildren: [Element] {
    children.filter { isEqual($0.node.pointee.ns?.pointee.href, "http://relaxng.org/ns/structure/1.0") }
  }

  func trimmed(_ name: StaticString) -> String? {
    self[name].map { $0.utf8.contains(where: \.isXMLSpace) ? $0.words.joined(separator: " ") : $0 }
  }

  /// The attribute of this element, or of the nearest element around it that has one.
  func inherited(_ name: StaticString) -> String? { self[name] ?? parent?.inherited(name) }

  func datatype(default name: String) -> Datatype {
    guard let type = trimmed("type") else { return Datatype(library: .builtIn, name: name) }
    let isBuiltIn = (inherited("datatypeLibrary") ?? "").isEmpty
    return Datatype(library: isBuiltIn ? .builtIn : .xmlSchema, name: type)
  }

  func expandedName(_ name: String, defaultNamespace: String) -> ExpandedName {
    guard let colon = name.firstIndex(of: ":") else {
      return ExpandedName(namespace: defaultNamespace, local: name)
    }
    let declared = xmlSearchNs(document.tree, node, String(name[..<colon]))
    return ExpandedName(
      namespace: String(libxml: declared?.pointee.href), local: String(name[name.index(after: colon)...]))
  }
}
