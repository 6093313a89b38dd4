internal import XML

// Changing statements in place.
extension Statement {
  init(_ name: String, _ attributes: KeyValuePairs<String, String>, _ children: [Statement] = []) {
    self.init(name)
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value, position: .start) }
    content = children.map(Content.statement)
  }

  func children(named name: String) -> [Statement] { children.filter { $0.name == name } }

  func child(named name: String) -> Statement? { children.first { $0.name == name } }

  /// Changes the children of a name; one for which nil is returned is removed.
  mutating func change(_ name: String, _ change: (Statement) -> Statement?) {
    content = content.compactMap { node in
      guard case .statement(let child) = node, child.name == name else { return node }
      return change(child).map(Content.statement)
    }
  }

  /// Puts a child in the place of the first one of its name, or at the end.
  mutating func replaceChild(_ child: Statement) {
    let index = content.firstIndex { if case .statement(let known) = $0 { known.name == child.name } else { false } }
    if let index { content[index] = .statement(child) } else { append(child) }
  }

  /// Changes the only child of a name, which is made if it is not there, and kept unless it is empty.
  mutating func edit(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ edit: (inout Statement) -> Void
  ) {
    var child = child(named: name) ?? Statement(name, attributes)
    edit(&child)
    if child.children.isEmpty { change(name) { _ in nil } } else { replaceChild(child) }
  }

  /// Changes every statement of a name, at any depth.
  mutating func changeAll(_ name: String, _ change: (inout Statement) -> Void) {
    for index in content.indices {
      guard case .statement(var child) = content[index] else { continue }
      if child.name == name { change(&child) }
      child.changeAll(name, change)
      content[index] = .statement(child)
    }
  }
}
