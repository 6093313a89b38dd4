/// A name with its namespace; the empty URI stands for none.
struct ExpandedName: Hashable {
  var namespace: String
  var local: String

  /// What a message shows: most documents have no namespaces, and then it is just the name.
  var shown: String { namespace.isEmpty ? local : "{\(namespace)}\(local)" }
}

extension ExpandedName {
  init(of element: Element) {
    self.init(namespace: element.namespace ?? "", local: element.name)
  }

  init(of attribute: Attribute) {
    self.init(namespace: attribute.namespace ?? "", local: attribute.name)
  }
}

/// Which names an element or attribute of a schema may have.
indirect enum NameClass: Hashable {
  case name(ExpandedName)
  case anyName(except: NameClass?)
  case namespace(String, except: NameClass?)
  case choice([NameClass])

  func contains(_ name: ExpandedName) -> Bool {
    switch self {
    case .name(let own): own == name
    case .anyName(let except): except?.contains(name) != true
    case .namespace(let uri, let except): uri == name.namespace && except?.contains(name) != true
    case .choice(let classes): classes.contains { $0.contains(name) }
    }
  }

  /// The names that it says one by one.
  var names: [ExpandedName] {
    switch self {
    case .name(let name): [name]
    case .anyName, .namespace: []
    case .choice(let classes): classes.flatMap(\.names)
    }
  }

  /// What a message can offer. A class without names of its own offers none.
  var shownNames: [String] { names.map(\.shown) }
}
